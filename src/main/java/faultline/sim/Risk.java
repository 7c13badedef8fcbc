package faultline.sim;

import faultline.model.Id;

/// What may be lost, or is not supported, in a story.
///
/// @param element the database or server
/// @param what one sentence without a full stop
public record Risk(Id element, String what, Basis basis) {}
