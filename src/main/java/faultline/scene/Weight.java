package faultline.scene;

/// How bold a text is: one of the cuts of the bundled typeface.
public enum Weight {
    REGULAR(400),
    MEDIUM(500),
    SEMIBOLD(600);

    private final int number;

    Weight(int number) {
        this.number = number;
    }

    /// As in style sheets: 400 is regular, 700 bold.
    public int number() {
        return number;
    }
}
