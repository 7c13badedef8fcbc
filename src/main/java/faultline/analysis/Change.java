package faultline.analysis;

/// Something that, if it were so, would change what a finding says; tried with the rule itself.
///
/// @param condition "EXCH-02 did not share ESX1 with EXCH-01"
/// @param verdict what would then be said: "this would not be found"
public record Change(String condition, String verdict) {

    public String text() {
        return "If " + condition + ", " + verdict + ".";
    }
}
