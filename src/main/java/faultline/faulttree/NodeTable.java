package faultline.faulttree;

import java.util.Arrays;

/// The nodes of decision diagrams, each kept once: a variable and where to go without and with it.
///
/// The first nodes are terminal and have the variable [#TERMINAL], which is greater than any other.
/// Nodes are numbered in the order in which they came, so that below always means earlier.
final class NodeTable {

    static final int TERMINAL = Integer.MAX_VALUE;

    private static final int FIELDS = 4;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int NEXT = 3;

    private final int limit;
    private int[] cells;
    private int[] buckets;
    private int size;

    /// @param terminals how many terminal nodes there are
    /// @param limit the number of nodes beyond which [DiagramTooLarge] is thrown
    NodeTable(int terminals, int limit) {
        this.limit = limit;
        buckets = new int[1 << 10];
        cells = new int[FIELDS * buckets.length];
        size = terminals;
        for (var node = 0; node < terminals; node++) {
            cells[FIELDS * node] = TERMINAL;
        }
    }

    int size() {
        return size;
    }

    int variable(int node) {
        return cells[FIELDS * node];
    }

    int low(int node) {
        return cells[FIELDS * node + LOW];
    }

    int high(int node) {
        return cells[FIELDS * node + HIGH];
    }

    /// The node of that content, made if it is new.
    int node(int variable, int low, int high) {
        var bucket = hash(variable, low, high) & (buckets.length - 1);
        for (var node = buckets[bucket]; node != 0; node = cells[FIELDS * node + NEXT]) {
            var cell = FIELDS * node;
            if (cells[cell] == variable && cells[cell + LOW] == low && cells[cell + HIGH] == high) {
                return node;
            }
        }
        return added(variable, low, high);
    }

    private int added(int variable, int low, int high) {
        if (size >= limit) {
            throw new DiagramTooLarge();
        }
        if (size == buckets.length) {
            grow();
        }
        var node = size++;
        var cell = FIELDS * node;
        cells[cell] = variable;
        cells[cell + LOW] = low;
        cells[cell + HIGH] = high;
        chain(node);
        return node;
    }

    private void chain(int node) {
        var cell = FIELDS * node;
        var bucket = hash(cells[cell], cells[cell + LOW], cells[cell + HIGH]);
        bucket &= buckets.length - 1;
        cells[cell + NEXT] = buckets[bucket];
        buckets[bucket] = node;
    }

    private void grow() {
        buckets = new int[2 * buckets.length];
        cells = Arrays.copyOf(cells, FIELDS * buckets.length);
        for (var node = 0; node < size; node++) {
            if (variable(node) != TERMINAL) {
                chain(node);
            }
        }
    }

    /// Spreads three numbers over all bits of one.
    static int hash(int a, int b, int c) {
        var mixed = a * 0x9E3779B1 ^ b * 0x85EBCA6B ^ c * 0xC2B2AE35;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ (mixed >>> 13);
    }
}
