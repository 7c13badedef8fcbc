package faultline.cli;

/// How a command ended. Scripts rely on these numbers.
final class Exit {

    /// Nothing at or above the threshold was found.
    static final int CLEAN = 0;

    /// Findings at or above the threshold exist.
    static final int FINDINGS = 1;

    /// The call or a file is wrong; one line on standard error says what and where.
    static final int WRONG = 2;

    /// Faultline itself failed; standard error says where.
    static final int BROKEN = 70;

    private Exit() {}
}
