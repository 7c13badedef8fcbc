package faultline.analysis;

import faultline.model.Id;
import java.util.List;

/// One fall in a cascade: what fell and why.
///
/// @param name what a person calls the element
/// @param reason why it fell, to be read after the name: "runs on ESX1"
/// @param because the elements that took it down; empty for the failure that begins it all
public record Step(Id element, String name, String reason, List<Id> because) {

    public Step {
        because = List.copyOf(because);
    }

    /// "EXCH-02 runs on ESX1".
    public String text() {
        return name + " " + reason;
    }

    /// Whether it is a failure that nothing else caused.
    public boolean isFirst() {
        return because.isEmpty();
    }
}
