package faultline.ui;

import faultline.format.Template;
import faultline.format.Templates;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// The entrance to the window.
public final class Window {

    private static final int CLOSED = 0;
    private static final int WRONG = 2;

    private Window() {}

    /// The template that the words ask to start from; empty when they name none.
    static Optional<Template> template(List<String> words) {
        return words.size() == 2 && words.getFirst().equals("--template")
                ? Templates.find(words.getLast())
                : Optional.empty();
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param files the document to open in it, at most one; or `--template` and which
    /// @param err takes the one sentence that says why no window could be opened
    /// @return the exit status
    public static int open(List<String> files, PrintStream err) {
        var isFile = files.size() <= 1 && files.stream().noneMatch(file -> file.startsWith("-"));
        if (!isFile && template(files).isEmpty()) {
            err.println("faultline: open takes one FILE, or --template and the id of a template");
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
