package faultline.fixes;

import faultline.engine.Resilience;
import faultline.faulttree.Bounds;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// What a change does to the availability of one service: its unavailability before and after.
public record Gain(Service service, Bounds before, Bounds after) {

    private static final double RESOLUTION = 1e-1;
    private static final int FINEST = 18;

    /// Of every service that is there before and after, in drawing order.
    public static List<Gain> all(Document before, Document after, Catalog catalog) {
        var services =
                before.topology().services().values().stream()
                        .filter(it -> after.topology().services().has(it.id()))
                        .toList();
        var ids = services.stream().map(Service::id).toList();
        var was = Resilience.of(before.topology(), catalog, ids, 2);
        var is = Resilience.of(after.topology(), catalog, ids, 2);
        return services.stream()
                .map(it ->
                        new Gain(
                                it,
                                was.availability(it.id()).unavailability(),
                                is.availability(it.id()).unavailability()))
                .toList();
    }

    /// "availability of Mail 99.991 → 99.995 %"; one figure where both are the same. With no digit
    /// more than the figures support, and two of the unavailability.
    public String told() {
        var was = percent(before);
        var is = percent(after);
        return was.equals(is)
                ? String.format(Locale.ROOT, "availability of %s stays %s %%", service.name(), was)
                : String.format(
                        Locale.ROOT, "availability of %s %s → %s %%", service.name(), was, is);
    }

    private static String percent(Bounds down) {
        var step = Math.max(down.high() - down.low(), down.high() * RESOLUTION);
        var scale = step <= 0 ? 0 : (int) Math.clamp(Math.ceil(-Math.log10(step)), 0, FINEST);
        return BigDecimal.ONE
                .subtract(new BigDecimal(down.middle()).setScale(scale, RoundingMode.HALF_EVEN))
                .movePointRight(2)
                .toPlainString();
    }
}
