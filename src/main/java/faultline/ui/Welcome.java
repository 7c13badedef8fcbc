package faultline.ui;

import faultline.session.View;
import faultline.ui.Banner.Tone;
import java.nio.file.Path;
import java.util.List;

/// What is offered while there is nothing to see: at first an invitation, on an empty document a
/// hint.
final class Welcome implements StartPage.Doors {

    private final StartPage page;
    private final Filing filing;
    private final FxThread thread;
    private final Banner banner;
    private final TemplateShelf shelf = new TemplateShelf();
    private boolean begun;

    Welcome(
            Workbench bench,
            StartPage page,
            Filing filing,
            Memory memory,
            FxThread thread,
            Banner banner) {
        this.page = page;
        this.filing = filing;
        this.thread = thread;
        this.banner = banner;
        page.invite(this, memory.settings().recent());
        bench.shows(this::show);
    }

    List<TemplateShelf.Template> templates() {
        return shelf.all();
    }

    /// Starts a new document as a copy of a template.
    void open(TemplateShelf.Template template) {
        thread.after(
                () -> shelf.read(template),
                filing::begin,
                cause -> banner.show(Tone.ERROR, String.valueOf(cause.getMessage()), List.of()));
    }

    /// The invitation is over; an empty document gets a hint from now on.
    void begin(View view) {
        begun = true;
        show(view);
    }

    @Override
    public void openFoundingIncident() {
        open(shelf.founding());
    }

    @Override
    public void begin() {
        filing.begin();
    }

    @Override
    public void choose() {
        filing.choose();
    }

    @Override
    public void open(Path file) {
        filing.open(file);
    }

    private void show(View view) {
        var isEmpty = view.shown().topology().elements().findAny().isEmpty();
        if (!isEmpty) {
            begun = true;
            page.setVisible(false);
        } else if (begun) {
            page.hint();
        }
    }
}
