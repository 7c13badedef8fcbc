package faultline.model;

/// What a link kind means when something fails.
public enum Effect {
    /// `from` is down when `to` is down; several such links are all needed.
    NEEDS_ALL,
    /// `from` is down when every `to` of this kind is down, as with two power feeds.
    NEEDS_ANY,
    /// An undirected edge of the network.
    CONNECTS,
    /// `from` reaches its clients' requests through `to`: needs `to`, and a network path to it
    /// where both are wired.
    REACHES,
    /// The same, where one `to` of this kind is enough, as with the servers behind a load balancer.
    REACHES_ANY,
    /// `from` sees the storage `to`; a host without any such link sees all storage.
    SEES,
    /// `from` is the witness of the group `to`.
    VOTES,
    /// Data flows and nothing depends on it at once: replication, backup.
    NONE
}
