package faultline.model;

/// How many of its members a group kind needs to be up.
public enum Survival {
    ANY,
    /// More than half of the votes, the witness's included, and a member that is up.
    MAJORITY,
    ALL,
    /// The group states a rule about its members and is nothing that can be down.
    NOTHING
}
