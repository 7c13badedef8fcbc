package faultline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers that were worked out, each with what was looked at for it: when any of that changes, the
/// answer is forgotten, and worked out again when somebody asks.
///
/// Whoever reads an answer has looked at all that it rests on. Everything that an answer depends on
/// must be told by [#looks], or read from another answer. Lives on one thread.
@SuppressWarnings("EnumOrdinal") // the numbers never leave this object
public final class Memo {

    private static final int FEW = 16;
    private static final int ASPECTS = Aspect.values().length;

    private final boolean watches;
    private final Map<Object, Integer> subjects = new HashMap<>();
    private final Map<Object, Answer<?>> answers = new HashMap<>();
    private @Nullable List<Answer<?>>[] readers = lists(1024);
    private int[] cleared = new int[1024];
    private int[] stamps = new int[1024];
    private int stamp;
    private int round = 1;
    private @Nullable Frame frame;

    private Memo(boolean watches) {
        this.watches = watches;
    }

    /// For one look at something that does not change: nothing is ever forgotten, and nobody keeps
    /// books.
    public static Memo forOnce() {
        return new Memo(false);
    }

    /// For something that changes.
    public static Memo forLong() {
        return new Memo(true);
    }

    /// Tells that whatever is being worked out depends on this.
    public void looks(Aspect aspect, Object subject) {
        var open = frame;
        if (open != null) {
            open.add(key(aspect, subject));
        }
    }

    /// What was worked out under this name, or is now.
    ///
    /// @param name equal only to the name of the same question
    @SuppressWarnings("unchecked")
    public <T> T recall(Object name, Supplier<T> work) {
        var known = (Answer<T>) answers.get(name);
        if (known == null) {
            known = new Answer<>(work, Memo::tellNobody);
            answers.put(name, known);
        } else {
            known.work = work;
        }
        return known.get();
    }

    private static void tellNobody() {}

    /// An answer of its own, worked out when asked for.
    ///
    /// @param forgotten is told once each time when the answer is forgotten
    public <T> Answer<T> answer(Supplier<T> work, Runnable forgotten) {
        return new Answer<>(work, forgotten);
    }

    /// Forgets whatever rests on this.
    public void changed(Aspect aspect, Object subject) {
        var number = subjects.get(subject);
        if (number != null) {
            forget(number * ASPECTS + aspect.ordinal());
        }
    }

    /// Begins a round of changes. Answers are asked for between rounds only.
    public void nextRound() {
        round++;
    }

    /// Forgets everything.
    public void allChanged() {
        for (var key = 0; key < readers.length; key++) {
            forget(key);
        }
    }

    /// Forgets whatever rests on this aspect of anything.
    public void allChanged(Aspect aspect) {
        for (var key = aspect.ordinal(); key < readers.length; key += ASPECTS) {
            forget(key);
        }
    }

    private void forget(int key) {
        var forgetful = key < readers.length ? readers[key] : null;
        if (forgetful == null) {
            return;
        }
        forgetful.forEach(Answer::forget);
        readers[key] = null;
        cleared[key] = round;
    }

    private int key(Aspect aspect, Object subject) {
        var number = subjects.get(subject);
        if (number == null) {
            number = subjects.size();
            subjects.put(subject, number);
            grow((number + 1) * ASPECTS);
        }
        return number * ASPECTS + aspect.ordinal();
    }

    private void grow(int keys) {
        if (keys > readers.length) {
            var size = Math.max(keys, 2 * readers.length);
            readers = Arrays.copyOf(readers, size);
            cleared = Arrays.copyOf(cleared, size);
            stamps = Arrays.copyOf(stamps, size);
        }
    }

    private void enlist(int key, Answer<?> reader) {
        var list = readers[key];
        if (list == null) {
            list = new ArrayList<>(4);
            readers[key] = list;
        } else if (list.size() >= FEW && Integer.bitCount(list.size()) == 1) {
            list.removeIf(it -> it.dropped);
        }
        list.add(reader);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Answer<?>>[] lists(int size) {
        return (@Nullable List<Answer<?>>[]) new List<?>[size];
    }

    /// What is being worked out, and what it has looked at so far.
    private final class Frame {

        private final @Nullable Frame outer;
        private final int own = ++stamp;
        private int[] keys = new int[16];
        private int length;

        Frame(@Nullable Frame outer) {
            this.outer = outer;
        }

        void add(int key) {
            if (stamps[key] != own) {
                stamps[key] = own;
                if (length == keys.length) {
                    keys = Arrays.copyOf(keys, 2 * length);
                }
                keys[length++] = key;
            }
        }

        int[] footprint() {
            return Arrays.copyOf(keys, length);
        }
    }

    /// One thing that can be asked for.
    public final class Answer<T> {

        private Supplier<T> work;
        private final Runnable forgotten;
        private @Nullable T value;
        private boolean known;
        private boolean dropped;
        private int[] footprint = IntSets.empty();
        private int since;

        private Answer(Supplier<T> work, Runnable forgotten) {
            this.work = work;
            this.forgotten = forgotten;
        }

        /// Whether it was worked out and not forgotten since.
        public boolean isKnown() {
            return known;
        }

        public T get() {
            if (!known) {
                find();
            }
            var open = frame;
            if (open != null) {
                for (var key : footprint) {
                    open.add(key);
                }
            }
            return Objects.requireNonNull(value);
        }

        private void find() {
            if (!watches) {
                value = work.get();
                known = true;
                return;
            }
            var inner = new Frame(frame);
            frame = inner;
            try {
                value = work.get();
            } finally {
                frame = inner.outer;
            }
            known = true;
            register(inner.footprint());
        }

        /// Stands in the list of readers of each key, but not twice.
        private void register(int[] keys) {
            stamp++;
            for (var key : footprint) {
                if (cleared[key] <= since) {
                    stamps[key] = stamp;
                }
            }
            for (var key : keys) {
                if (stamps[key] != stamp) {
                    stamps[key] = stamp;
                    enlist(key, this);
                }
            }
            footprint = keys;
            since = round;
        }

        /// Nobody will ask for it again.
        public void drop() {
            dropped = true;
            known = false;
            value = null;
        }

        private void forget() {
            if (known) {
                known = false;
                value = null;
                forgotten.run();
            }
        }
    }
}
