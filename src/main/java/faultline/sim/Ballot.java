package faultline.sim;

/// The votes of a cluster at one instant.
///
/// @param left those that are up and agree
/// @param total those that count
/// @param majority how many it takes
public record Ballot(int left, int total, int majority) {

    public boolean isQuorum() {
        return left >= majority;
    }

    /// How many more votes may go.
    public int spare() {
        return Math.max(left - majority, 0);
    }
}
