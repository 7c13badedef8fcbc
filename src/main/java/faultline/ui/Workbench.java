package faultline.ui;

import faultline.analysis.Aftermath;
import faultline.analysis.Judged;
import faultline.edit.Edit;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.scene.Ghosts;
import faultline.scene.Lit;
import faultline.session.Analyst;
import faultline.session.Feedback;
import faultline.session.HitTest;
import faultline.session.Session;
import faultline.session.Surroundings;
import faultline.session.View;
import faultline.tool.Mode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// What the panes of one window share: the document that is open, how it looks at the moment, and
/// the ways to act on it. Lives on the event thread.
final class Workbench {

    private final Catalog catalog;
    private final Surroundings around;
    private final List<Consumer<View>> panes = new ArrayList<>();
    private Consumer<Set<Id>> revealing = _ -> {};
    private Runnable settling = () -> {};
    private Session session;
    private View view;

    /// @param home the event thread
    Workbench(Catalog catalog, Analyst analyst, HitTest hits, Executor home) {
        this.catalog = catalog;
        this.around =
                new Surroundings(
                        analyst,
                        hits,
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("analysis").factory()),
                        home,
                        () -> LocalDate.now(ZoneId.systemDefault()),
                        this::show);
        var document = Document.titled("Untitled");
        this.session = new Session(document, catalog, around);
        this.view = first(document);
    }

    Catalog catalog() {
        return catalog;
    }

    Session session() {
        return session;
    }

    /// The findings of a document, whatever the session shows; takes a while. Any thread may ask.
    List<Judged> judged(Document document) {
        return Judged.all(
                around.analyst().analyse(document.topology()).findings(),
                document.acceptances(),
                around.today().get());
    }

    /// Has the session see, once a minute, that a day has passed.
    void watchTheDay() {
        var minute = new KeyFrame(Duration.minutes(1), _ -> session.timePassed());
        var clock = new Timeline(minute);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /// What the session shows at the moment.
    View view() {
        return view;
    }

    /// Has a pane take every new view, in the order in which the panes came.
    void shows(Consumer<View> pane) {
        panes.add(pane);
    }

    /// Who brings elements into sight.
    void revealsBy(Consumer<Set<Id>> revealer) {
        revealing = revealer;
    }

    /// Who commits what is being written in a field.
    void settlesBy(Runnable committer) {
        settling = committer;
    }

    /// Commits what is being written in a field. Whatever looks at the whole document, to save,
    /// export or leave it, asks for that first.
    void settle() {
        settling.run();
    }

    /// Turns to another document; what was open before is closed.
    void open(Document document) {
        session.close();
        session = new Session(document, catalog, around);
        view = first(session.document());
        session.start();
    }

    /// Does it; why not, if it may not be, is shown in the status line.
    Optional<String> commit(Edit edit) {
        return session.commit(edit);
    }

    /// Selects elements and brings them into sight.
    void reveal(Set<Id> ids) {
        session.select(ids);
        revealing.accept(ids);
    }

    /// Brings elements into sight as they are.
    void centre(Set<Id> ids) {
        revealing.accept(ids);
    }

    Optional<Element> element(Id id) {
        return view.shown().topology().element(id);
    }

    /// What a person calls an element; its id when there is none.
    String nameOf(Id id) {
        return element(id)
                .map(element -> element.name().isBlank() ? labelOf(element) : element.name())
                .orElse(id.value());
    }

    /// What a person calls the kind of an element.
    String labelOf(Element element) {
        return catalog.kindOf(element).map(Kind::label).orElse(element.kind().value());
    }

    private void show(View newView) {
        view = newView;
        panes.forEach(pane -> pane.accept(view));
    }

    private static View first(Document document) {
        return new View(
                document,
                Set.of(),
                List.of(),
                false,
                Lit.NONE,
                Feedback.NONE,
                new Mode.Selecting(),
                null,
                null,
                false,
                Aftermath.NONE,
                Ghosts.NONE,
                0);
    }
}
