package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FileWorkTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> home = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final FileWork work = new FileWork(worker::add, home::add);
    private String content = "old";

    @Test
    void aChoreBeginsWhenTheOneBeforeIsDone() {
        write("first");
        write("second");
        assertEquals(1, worker.size());
        finish();
        assertEquals(List.of("first", "second"), told);
    }

    @Test
    void aChoreFindsTheStateOfItsTurn() {
        write("first");
        work.after(() -> chore(content), told::add, _ -> told.add("failed"));
        content = "new";
        finish();
        assertEquals(List.of("first", "new"), told);
    }

    @Test
    void aFailureDoesNotHoldUpWhatFollows() {
        work.after(
                () ->
                        () -> {
                            throw new IOException("the disk is full");
                        },
                _ -> told.add("done"),
                cause -> told.add(String.valueOf(cause.getMessage())));
        write("next");
        finish();
        assertEquals(List.of("the disk is full", "next"), told);
    }

    @Test
    void aMistakeDoesNotHoldUpWhatFollows() {
        work.after(
                () ->
                        () -> {
                            throw new IllegalStateException("a mistake");
                        },
                _ -> told.add("done"),
                _ -> told.add("failed"));
        write("next");
        assertThrows(IllegalStateException.class, this::finish);
        finish();
        assertEquals(List.of("next"), told);
    }

    @Test
    void whatWaitsForAllComesLast() {
        write("first");
        work.whenDone(() -> told.add("closed"));
        write("late");
        finish();
        assertEquals(List.of("first", "closed", "late"), told);
    }

    private void write(String text) {
        work.after(() -> chore(text), told::add, _ -> told.add("failed"));
    }

    private static FileWork.Chore<String> chore(String text) {
        return () -> text;
    }

    private void finish() {
        while (!worker.isEmpty() || !home.isEmpty()) {
            (home.isEmpty() ? worker : home).remove().run();
        }
    }
}
