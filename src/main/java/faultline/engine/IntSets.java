package faultline.engine;

import java.util.Arrays;

/// Sets of numbers as sorted rows without duplicates. Results share a row with an argument where
/// they are equal to it.
final class IntSets {

    private IntSets() {}

    static int[] empty() {
        return new int[0];
    }

    static boolean contains(int[] set, int number) {
        return Arrays.binarySearch(set, number) >= 0;
    }

    @SuppressWarnings("ReferenceEquality") // most often it is the same array
    static int[] union(int[] a, int[] b) {
        if (b.length == 0 || Arrays.equals(a, b)) {
            return a;
        }
        if (a.length == 0) {
            return b;
        }
        var both = new int[a.length + b.length];
        var length = 0;
        var i = 0;
        var j = 0;
        while (i < a.length && j < b.length) {
            var next = Math.min(a[i], b[j]);
            if (a[i] == next) {
                i++;
            }
            if (b[j] == next) {
                j++;
            }
            both[length++] = next;
        }
        while (i < a.length) {
            both[length++] = a[i++];
        }
        while (j < b.length) {
            both[length++] = b[j++];
        }
        if (length == a.length) {
            return a;
        }
        return length == b.length ? b : Arrays.copyOf(both, length);
    }

    @SuppressWarnings("ReferenceEquality") // most often it is the same array
    static int[] intersection(int[] a, int[] b) {
        if (a.length == 0 || Arrays.equals(a, b)) {
            return a;
        }
        var both = new int[Math.min(a.length, b.length)];
        var length = 0;
        var i = 0;
        var j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] < b[j]) {
                i++;
            } else if (b[j] < a[i]) {
                j++;
            } else {
                both[length++] = a[i++];
                j++;
            }
        }
        if (length == 0) {
            return empty();
        }
        if (length == a.length) {
            return a;
        }
        return length == b.length ? b : Arrays.copyOf(both, length);
    }

    static int[] with(int[] set, int number) {
        var place = Arrays.binarySearch(set, number);
        if (place >= 0) {
            return set;
        }
        var more = new int[set.length + 1];
        System.arraycopy(set, 0, more, 0, -place - 1);
        more[-place - 1] = number;
        System.arraycopy(set, -place - 1, more, -place, set.length + place + 1);
        return more;
    }

    static int[] without(int[] set, int number) {
        var place = Arrays.binarySearch(set, number);
        if (place < 0) {
            return set;
        }
        var fewer = new int[set.length - 1];
        System.arraycopy(set, 0, fewer, 0, place);
        System.arraycopy(set, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }
}
