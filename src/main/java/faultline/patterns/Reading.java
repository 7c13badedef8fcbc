package faultline.patterns;

/// Answers as somebody gave them, read.
public sealed interface Reading {

    /// They can be used.
    record Understood(Answers answers) implements Reading {}

    /// They cannot be used.
    ///
    /// @param reason why not, in a sentence
    record Refused(String reason) implements Reading {}
}
