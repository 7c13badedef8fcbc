package faultline.sim;

/// How one element is at one instant of a story.
public enum Condition {
    UP,
    /// It boots, starts, mounts or joins.
    STARTING,
    DOWN
}
