package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a firewall lets in, as its list of open ports says: `1433/tcp`, `5000-5100/tcp`, `any`. A
/// port without a protocol counts for both.
final class OpenPorts {

    private static final Pattern ITEM =
            Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*(?:/\\s*(tcp|udp))?");

    /// The ports that Windows gives to those who ask for any free one.
    private static final int FIRST_DYNAMIC = 49152;

    private static final int LAST_DYNAMIC = 65535;

    private final List<String> items;

    OpenPorts(Component firewall, Facts facts) {
        this.items =
                facts.texts(firewall, "openPorts").stream()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    boolean areUnset() {
        return items.isEmpty();
    }

    /// Whether nothing is filtered.
    boolean letAll() {
        return let(0, LAST_DYNAMIC, "tcp") && let(0, LAST_DYNAMIC, "udp");
    }

    boolean letTcp(int port) {
        return let(port, port, "tcp");
    }

    boolean letUdp(int port) {
        return let(port, port, "udp");
    }

    /// Whether a port that changes with each start is let in.
    boolean letDynamic() {
        return let(FIRST_DYNAMIC, LAST_DYNAMIC, "tcp");
    }

    private boolean let(int first, int last, String protocol) {
        return items.stream().anyMatch(it -> let(it, first, last, protocol));
    }

    private static boolean let(String item, int first, int last, String protocol) {
        if (item.equals("any") || item.equals("any/" + protocol)) {
            return true;
        }
        var matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            return false;
        }
        var from = Integer.parseInt(matcher.group(1));
        var to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return from <= first
                && last <= to
                && (matcher.group(3) == null || matcher.group(3).equals(protocol));
    }

    @Override
    public String toString() {
        return Words.list(items);
    }
}
