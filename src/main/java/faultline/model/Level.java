package faultline.model;

/// The failure-domain level of a component kind: what sort of thing is lost when it fails.
public enum Level {
    SITE,
    ROOM,
    RACK,
    CHASSIS,
    POWER,
    /// A cluster of hypervisor hosts: a boundary for restarts, not a thing that fails by itself.
    HOST_CLUSTER,
    /// A physical computer: a hypervisor host or a server without virtualisation.
    HOST,
    VM,
    ARRAY,
    DATASTORE,
    NETWORK,
    /// Software and its data, on a computer or a VM.
    ROLE
}
