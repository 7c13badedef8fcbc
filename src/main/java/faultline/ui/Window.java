package faultline.ui;

import java.io.PrintStream;
import java.util.List;
import javafx.application.Application;

/// The entrance to the window.
public final class Window {

    private static final int CLOSED = 0;
    private static final int WRONG = 2;

    private Window() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param files the documents to open in it, at most one
    /// @param err takes the one sentence that says why no window could be opened
    /// @return the exit status
    public static int open(List<String> files, PrintStream err) {
        if (files.size() > 1 || files.stream().anyMatch(file -> file.startsWith("-"))) {
            err.println("faultline: open takes one FILE");
            return WRONG;
        }
        System.setProperty("java.awt.headless", "true");
        try {
            Application.launch(DesignerApplication.class, files.toArray(String[]::new));
            return CLOSED;
        } catch (UnsupportedOperationException noDisplay) {
            err.println("faultline: there is no display to open a window on");
            return WRONG;
        }
    }
}
