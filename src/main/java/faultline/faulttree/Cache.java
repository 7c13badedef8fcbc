package faultline.faulttree;

/// What operations on diagrams gave earlier. Forgets when it has no room: asking again costs time
/// and nothing else.
final class Cache {

    static final int MISSING = -1;

    private static final int FIELDS = 4;
    private static final int LARGEST = 1 << 22;

    private int[] entries = new int[FIELDS << 11];
    private int mask = (1 << 11) - 1;

    /// The result for these operands, or [#MISSING].
    ///
    /// @param first never 0 together with a second and third of 0
    int find(int first, int second, int third) {
        var at = FIELDS * (NodeTable.hash(first, second, third) & mask);
        return entries[at] == first && entries[at + 1] == second && entries[at + 2] == third
                ? entries[at + 3]
                : MISSING;
    }

    void keep(int first, int second, int third, int result) {
        var at = FIELDS * (NodeTable.hash(first, second, third) & mask);
        entries[at] = first;
        entries[at + 1] = second;
        entries[at + 2] = third;
        entries[at + 3] = result;
    }

    /// Makes room for a diagram of so many nodes; what it knew may be forgotten.
    void fit(int nodes) {
        if (nodes > mask && mask + 1 < LARGEST) {
            resize(4 * (mask + 1));
        }
    }

    private void resize(int size) {
        var old = entries;
        entries = new int[FIELDS * size];
        mask = size - 1;
        for (var at = 0; at < old.length; at += FIELDS) {
            if (old[at] != 0 || old[at + 1] != 0 || old[at + 2] != 0) {
                keep(old[at], old[at + 1], old[at + 2], old[at + 3]);
            }
        }
    }
}
