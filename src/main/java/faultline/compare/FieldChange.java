package faultline.compare;

/// One thing about an element that differs.
///
/// @param what in words: "Memory", "sits in", "members"
/// @param before empty when there was nothing
/// @param after empty when there is nothing any more
public record FieldChange(String what, String before, String after) {}
