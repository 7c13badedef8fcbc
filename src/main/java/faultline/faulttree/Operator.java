package faultline.faulttree;

/// What a node of a fault tree says about its inputs.
public enum Operator {
    /// Never happens.
    NEVER,
    /// Always happens.
    ALWAYS,
    /// Happens by itself.
    EVENT,
    AND,
    OR,
    /// So many of the inputs, or more; an input named twice counts twice.
    AT_LEAST,
    /// An odd number of the inputs.
    XOR,
    NOT
}
