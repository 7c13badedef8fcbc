package faultline.ui;

import faultline.format.Template;
import faultline.format.Templates;
import faultline.patterns.Pattern;
import faultline.session.View;
import java.nio.file.Path;

/// What is offered while there is nothing to see: at first an invitation, on an empty document a
/// hint.
final class Welcome implements StartPage.Doors {

    private final StartPage page;
    private final Filing filing;
    private final Memory memory;
    private final Thumbnails thumbnails;
    private boolean begun;

    Welcome(Workbench bench, StartPage page, Filing filing, Memory memory, Thumbnails thumbnails) {
        this.page = page;
        this.filing = filing;
        this.memory = memory;
        this.thumbnails = thumbnails;
        page.invite(this, memory.settings().recent());
        bench.shows(this::show);
    }

    /// Starts a new document as a copy of a template.
    void open(Template template) {
        filing.begin(Templates.open(template).document());
    }

    /// The invitation is over; an empty document gets a hint from now on.
    void begin(View view) {
        begun = true;
        show(view);
    }

    @Override
    public void openFoundingIncident() {
        open(Templates.all().getFirst());
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
    public void browse() {
        page.show(new Gallery(thumbnails, this::open, this::measure, this::invite));
    }

    private void measure(Pattern pattern) {
        page.show(new PatternForm(pattern, thumbnails, filing::begin, this::browse));
    }

    private void invite() {
        page.invite(this, memory.settings().recent());
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
