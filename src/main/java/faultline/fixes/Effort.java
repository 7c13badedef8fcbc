package faultline.fixes;

/// What one step of a fix asks of whoever carries it out: points on a scale of effort, not money.
///
/// The points only say which of two ways is the lesser one; they are the scale of `docs/fixes.md`.
public enum Effort {
    /// A cable or an entry that comes with something else.
    NONE(0),
    /// One property is set.
    PROPERTY(1),
    /// A rule, a group or a job is made or changed.
    RULE(1),
    /// Something that is there goes elsewhere, live or in a maintenance window.
    MOVE(2),
    /// A role is installed on a computer, or a product brought up to date.
    SOFTWARE(3),
    /// A virtual machine is set up.
    VM(5),
    /// A licence of a higher edition is bought and installed.
    LICENCE(10),
    /// A host, server, storage system or switch is bought and built in.
    HARDWARE(20),
    /// A place is found and connected.
    SITE(50);

    private final int points;

    Effort(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
