package faultline.sim;

import java.util.Arrays;

/// How often each computer has started with an empty memory, and how often it went on with its old
/// one: by which those who ran on it know what happened to them.
final class Computers {

    private final int[] boots;
    private final int[] resumes;
    private final long[] bootedAt;
    private final boolean[] reverted;

    Computers(int places) {
        boots = new int[places];
        resumes = new int[places];
        bootedAt = new long[places];
        reverted = new boolean[places];
        Arrays.fill(bootedAt, -1);
    }

    void booted(int place, long now) {
        boots[place]++;
        bootedAt[place] = now;
    }

    void resumed(int place) {
        resumes[place]++;
    }

    void reverted(int place) {
        reverted[place] = true;
    }

    int boots(int place) {
        return boots[place];
    }

    int resumes(int place) {
        return resumes[place];
    }

    /// When it last booted, in milliseconds since the beginning; -1 if it has not.
    long bootedAt(int place) {
        return place < 0 ? -1 : bootedAt[place];
    }

    /// Whether its disks are older than what it had when it was lost.
    boolean isReverted(int place) {
        return place >= 0 && reverted[place];
    }
}
