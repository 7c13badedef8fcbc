package faultline.sim;

import faultline.model.Id;

/// What redundancy a group has left at the end of a story.
///
/// @param what in words, such as "2 of 3 votes, majority 2" or "1 of 2 copies"
/// @param spare how many more losses it survives
public record Protection(Id group, String what, int spare) {}
