package faultline.analysis;

import faultline.model.Topology;

/// A change to be tried.
///
/// @param about what it changes, whatever it changes it to
/// @param condition the change as a clause: "HA of VMC1 were no"
/// @param topology after it
record Trial(String about, String condition, Topology topology) {}
