package faultline.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A long list of number rows that never changes; a copy with a few rows changed costs only the
/// pages that they are on.
final class Pages {

    private static final int BITS = 7;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    private final int[][][] pages;
    private final int size;

    private Pages(int[][][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    static Pages of(int[][] rows) {
        var pages = new int[(rows.length + MASK) >>> BITS][][];
        for (var page = 0; page < pages.length; page++) {
            pages[page] = Arrays.copyOfRange(rows, page << BITS, (page + 1) << BITS);
        }
        return new Pages(pages, rows.length);
    }

    /// So many rows of which none is known yet.
    static Pages blank(int size) {
        return of(new int[size][]);
    }

    int size() {
        return size;
    }

    /// The row. Not to be changed.
    int[] at(int row) {
        return pages[row >>> BITS][row & MASK];
    }

    /// The rows that are not the same in another list of as many.
    int[] differing(Pages other) {
        var rows = IntStream.builder();
        for (var page = 0; page < pages.length; page++) {
            if (isOther(pages[page], other.pages[page])) {
                for (var row = page << BITS; row < Math.min(size, (page + 1) << BITS); row++) {
                    if (!Arrays.equals(at(row), other.at(row))) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows.build().toArray();
    }

    @SuppressWarnings("ReferenceEquality") // what is shared is the same
    private static boolean isOther(int[][] page, int[][] other) {
        return page != other;
    }

    /// A copy that is still being changed.
    Draft draft() {
        return new Draft(this);
    }

    /// Pages that one owner is still changing.
    static final class Draft {

        private final int[][][] pages;
        private final boolean[] own;
        private final int size;

        private Draft(Pages origin) {
            pages = origin.pages.clone();
            own = new boolean[pages.length];
            size = origin.size;
        }

        int[] at(int row) {
            return pages[row >>> BITS][row & MASK];
        }

        @SuppressWarnings("ReferenceEquality")
        void put(int row, int[] value) {
            var page = row >>> BITS;
            if (!own[page]) {
                own[page] = true;
                pages[page] = pages[page].clone();
            }
            pages[page][row & MASK] = value;
        }

        Pages done() {
            return new Pages(pages, size);
        }
    }
}
