package faultline.engine;

/// Which instant a failure model speaks of.
public enum Restarts {
    /// The instant of the failure: every VM is on the host it is drawn on.
    NOT_YET,
    /// After hypervisors that do so have started their VMs again elsewhere.
    DONE
}
