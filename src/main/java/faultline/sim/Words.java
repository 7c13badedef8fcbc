package faultline.sim;

import java.util.Locale;

/// What a service went through, in words.
public final class Words {

    private Words() {}

    /// In the few words of a table: "up", "degraded", "interrupted 30 s", "down".
    public static String brief(Outcome it) {
        if (it.isLasting()) {
            return "down";
        }
        if (it.outage() > 0) {
            return "interrupted " + Times.span(it.outage());
        }
        return it.state() == Outcome.State.DEGRADED ? "degraded" : "up";
    }

    /// In a line of its own: "degraded, interrupted 30 s".
    public static String said(Outcome it) {
        var state = it.state().name().toLowerCase(Locale.ROOT);
        if (it.outages().isEmpty()) {
            return state + ", never interrupted";
        }
        var times = it.outages().size() == 1 ? "" : " (" + it.outages().size() + " outages)";
        if (it.isLasting()) {
            return "down since "
                    + Times.span(it.outages().getLast().begin())
                    + ", until repair or operator"
                    + times;
        }
        var late =
                it.late() == 0 ? "" : ", some clients up to " + Times.span(it.outage() + it.late());
        return state + ", interrupted " + Times.span(it.outage()) + late + times;
    }
}
