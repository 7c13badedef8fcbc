package faultline.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestWinsTest {

    private static final int FATAL = 13;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> home = new ArrayDeque<>();
    private final List<Integer> worked = new ArrayList<>();
    private final List<Integer> delivered = new ArrayList<>();
    private final LatestWins<Integer, Integer> latest =
            new LatestWins<>(
                    this::work,
                    worker::add,
                    home::add,
                    delivered::add,
                    input -> delivered.add(-input));

    @Test
    void whatIsOvertakenBeforeItsTurnIsNotWorkedOn() {
        latest.submit(1);
        latest.submit(2);
        runAll(worker);
        runAll(home);

        assertEquals(List.of(2), worked);
        assertEquals(List.of(20), delivered);
    }

    @Test
    void whatIsOvertakenOnItsWayHomeIsNotDelivered() {
        latest.submit(1);
        runAll(worker);
        latest.submit(2);
        runAll(home);
        assertEquals(List.of(), delivered);

        runAll(worker);
        runAll(home);
        assertEquals(List.of(20), delivered);
    }

    @Test
    void whatIsForgottenIsNotDelivered() {
        latest.submit(1);
        runAll(worker);
        latest.forget();
        runAll(home);

        assertEquals(List.of(), delivered);
    }

    @Test
    void workThatFailsIsToldAndFailsOn() {
        latest.submit(FATAL);
        assertThrows(IllegalStateException.class, () -> runAll(worker));
        runAll(home);
        assertEquals(List.of(-FATAL), delivered);
    }

    @Test
    void aFailureThatWasOvertakenIsNotDelivered() {
        latest.submit(FATAL);
        assertThrows(IllegalStateException.class, () -> runAll(worker));
        latest.submit(2);
        runAll(worker);
        runAll(home);
        assertEquals(List.of(20), delivered);
    }

    private int work(int input) {
        if (input == FATAL) {
            throw new IllegalStateException("a mistake");
        }
        worked.add(input);
        return input * 10;
    }

    private static void runAll(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
