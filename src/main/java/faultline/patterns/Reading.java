package faultline.patterns;

/// Answers as somebody gave them, read.
public sealed interface Reading {

    record Understood(Answers answers) implements Reading {}

    /// @param reason why not, in a sentence
    record Refused(String reason) implements Reading {}
}
