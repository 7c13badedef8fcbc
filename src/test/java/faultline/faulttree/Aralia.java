package faultline.faulttree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The Aralia fault trees: 43 trees from industry that tools of the trade are measured with, and
/// what is known of them.
///
/// The files are those of the dataset `openpra-org/aralia-fault-tree-dataset`, version 2,
/// unchanged, under CC BY-SA 4.0; see the notice beside them.
public final class Aralia {

    /// What is known of one tree.
    ///
    /// @param probability of the top, as SCRAM prints it; NaN if nobody knows
    /// @param counts of minimal cut sets of one, two and three events; empty if not known
    /// @param isSlow whether its diagram takes seconds
    public record Known(
            String name,
            boolean isCoherent,
            double probability,
            List<Long> counts,
            boolean isSlow) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<String> SLOW =
            List.of("das9701", "cea9601", "nus9601", "edf9203", "edf9204");

    private Aralia() {}

    /// All trees, in alphabetical order.
    public static List<Known> all() {
        try (var file = file("expected.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(Aralia::known)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static FaultTree tree(String name) {
        try (var file = file(name + ".xml")) {
            return OpenPsa.read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Aralia.class.getResourceAsStream("/aralia/" + name), name);
    }

    private static Known known(String... cells) {
        return new Known(
                cells[0],
                cells[2].equals("true"),
                cells[3].isEmpty() ? Double.NaN : Double.parseDouble(cells[3]),
                cells[6].isEmpty()
                        ? List.of()
                        : List.of(cells[6], cells[7], cells[8]).stream()
                                .map(Long::valueOf)
                                .toList(),
                SLOW.contains(cells[0]));
    }
}
