package faultline.sim;

import faultline.model.Component;

/// What the simulator has to know about one host cluster. Times in milliseconds.
///
/// @param isolation what a host does with its VMs when it is cut off
record HaPlan(
        Component cluster,
        long detect,
        long place,
        long isolationDetect,
        String isolation,
        boolean admitsOnlyWhatFits,
        boolean isMemoryKnown) {}
