package faultline.patterns;

/// A finding above Info that the answers force, told beforehand.
///
/// @param rule its id
/// @param sentence which answer forces it, and what it means
public record Advice(String rule, String sentence) {}
