package faultline.sim;

import faultline.model.Id;

/// What a person has to do before a service works, or is protected, again.
///
/// @param command a cmdlet or statement to begin with; may be empty
public record OperatorAction(Id element, String what, String command, Basis basis) {}
