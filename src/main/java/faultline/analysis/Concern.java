package faultline.analysis;

/// What a finding is about. "Not supported" and "will fail" are different statements.
public enum Concern {
    AVAILABILITY("A"),
    SUPPORT("S"),
    DATA("D"),
    PERFORMANCE("P"),
    OPERATION("O");

    private final String letter;

    Concern(String letter) {
        this.letter = letter;
    }

    /// The letter in files and tables.
    public String letter() {
        return letter;
    }
}
