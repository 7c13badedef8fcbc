package faultline.session;

import faultline.analysis.Finding;
import faultline.edit.Edit;
import faultline.edit.Enlist;
import faultline.edit.Fragment;
import faultline.edit.LinkChoice;
import faultline.edit.Paste;
import faultline.edit.Rename;
import faultline.edit.Shift;
import faultline.edit.Sprout;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Lit;
import faultline.scene.Side;
import faultline.tool.Mode;
import faultline.tool.Modifier;
import faultline.tool.SelectTool;
import faultline.tool.Trail;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One document that is open and being edited. It lives on one thread, knows no window, and shows
/// each change as a new [View], once.
///
/// Elements without a box get one when the document is opened, which counts as no change.
public final class Session {

    /// What a name alone is taken for.
    private static final KindId USUAL = new KindId("vm");

    private final Catalog catalog;
    private final Desk desk;
    private final Diagnosis diagnosis;
    private final Gestures gestures;
    private final WhatIf whatIf;
    private final Clipboard clipboard = new Clipboard();
    private final Consumer<View> shown;
    private View current;

    public Session(Document document, Catalog catalog, Surroundings around) {
        this.catalog = catalog;
        this.desk = new Desk(document, catalog);
        this.diagnosis = new Diagnosis(around, this::show);
        this.whatIf = new WhatIf(catalog, around, this::show);
        this.gestures = new Gestures(desk, catalog, around.hits(), diagnosis::findings);
        this.shown = around.shown();
        this.current = view();
    }

    /// Shows the first view and asks for the first findings.
    public void start() {
        shown.accept(current);
        show();
    }

    /// The document as it is, without what a gesture previews.
    public Document document() {
        return desk.document();
    }

    /// What is selected, without what a gesture previews.
    public Set<Id> selection() {
        return desk.selection();
    }

    /// The first button went down.
    ///
    /// @param clicks 2 for the second press of a double click
    public void press(Point at, Set<Modifier> held, int clicks) {
        gestures.press(at, held, clicks);
        show();
    }

    public void press(Point at) {
        press(at, Set.of(), 1);
    }

    /// The pointer moved with the first button down.
    public void drag(Point at, Set<Modifier> held) {
        gestures.drag(at, held);
        show();
    }

    public void drag(Point at) {
        drag(at, Set.of());
    }

    /// The first button went up.
    public void release(Point at, Set<Modifier> held) {
        gestures.release(at, held);
        show();
    }

    public void release(Point at) {
        release(at, Set.of());
    }

    /// The pointer moved with no button down.
    public void hover(Point at, Set<Modifier> held) {
        gestures.hover(at, held);
        show();
    }

    /// Something of that kind is dragged in from the palette and not yet dropped.
    public void hoverNew(KindId kind, Point at, Set<Modifier> held) {
        gestures.hoverNew(kind, at, held);
        show();
    }

    /// It was dragged out again.
    public void leaveNew() {
        gestures.end();
        show();
    }

    /// It is dropped. A kind of link becomes the tool instead.
    public void dropNew(KindId kind, Point at, Set<Modifier> held) {
        gestures.dropNew(kind, at, held);
        show();
    }

    /// Takes back one thing: the gesture under way, else a message or offer, else the chosen tool,
    /// else the lit evidence, else the selection.
    public void cancel() {
        gestures.cancel();
        show();
    }

    /// The pointer is from now on for this.
    public void use(Mode mode) {
        gestures.use(mode);
        show();
    }

    /// Those of these that are components fail, or work again where they had failed; only in play,
    /// the document stays as it is.
    public void fail(Set<Id> ids) {
        if (!(gestures.mode() instanceof Mode.Failing)) {
            gestures.use(new Mode.Failing());
        }
        gestures.fail(
                ids.stream()
                        .filter(document().topology().components()::has)
                        .collect(Collectors.toSet()));
        show();
    }

    /// All that was made to fail works again.
    public void mend() {
        gestures.mend();
        show();
    }

    /// The drawing is shown at that zoom, where 1 is 100 %.
    public void zoomedTo(double zoom) {
        gestures.zoomedTo(zoom);
    }

    /// Does it, as one step to undo, and selects what is new.
    ///
    /// @return why it was not done; empty if it was
    public Optional<String> commit(Edit edit) {
        var refusal = gestures.commit(edit);
        show();
        return refusal;
    }

    /// Shows what an edit would make of the document, with what is new and moved marked, until it
    /// is withdrawn or something else happens.
    ///
    /// @return why it cannot be done; empty if it can
    public Optional<String> propose(Edit edit) {
        var refusal = gestures.propose(edit);
        show();
        return refusal;
    }

    /// What was proposed is no longer shown; everything is as it was before.
    public void withdraw() {
        gestures.withdraw();
        show();
    }

    public void undo() {
        gestures.end();
        gestures.dim();
        desk.undo();
        show();
    }

    public void redo() {
        gestures.end();
        gestures.dim();
        desk.redo();
        show();
    }

    /// Exactly these are selected, as far as they exist.
    public void select(Set<Id> ids) {
        gestures.select(ids);
        show();
    }

    public void selectAll() {
        select(desk.everything());
    }

    /// Selects what a finding is about and dims all that is no evidence of it.
    public void light(Finding finding) {
        gestures.light(Set.copyOf(finding.subjects()), Lit.by(finding));
        show();
    }

    /// Selects one of the elements that somebody looked for and dims all but those.
    public void find(Id current, Set<Id> found) {
        gestures.light(Set.of(current), new Lit(found));
        show();
    }

    /// Nothing is lit any more.
    public void dim() {
        gestures.dim();
        show();
    }

    /// Numbers what is lit in the order in which it falls, and lights what else does.
    public void order(List<Id> order) {
        gestures.order(order);
        show();
    }

    /// The selection with all that sits in it, kept for pasting here and to be handed to other
    /// programs; empty if only links are selected.
    public Fragment copy() {
        return clipboard.copy(Fragment.of(document(), selection()));
    }

    public Fragment cut() {
        var fragment = clipboard.cut(Fragment.of(document(), selection()));
        remove();
        return fragment;
    }

    /// Adds what was copied here last.
    public void paste() {
        paste(clipboard.fragment());
    }

    /// Adds a fragment: into the one selected container if that may contain it, else where the
    /// originals sat.
    public void paste(Fragment fragment) {
        commit(clipboard.paste(fragment, document(), catalog, selection()));
    }

    /// Adds a component for each line of a text: of the kind of the selected component and beside
    /// it, else of the usual kind at that point.
    ///
    /// @return why not; empty if they were added
    public Optional<String> paste(String text, Point at) {
        var like = single().flatMap(document().topology()::component);
        var kind = like.map(Component::kind).orElseGet(this::usualKind);
        var spot =
                single().flatMap(document().layout()::rectOf)
                        .map(box -> new Point(box.x(), box.bottom() + Clipboard.OFFSET))
                        .orElse(at);
        var container = like.map(Component::in).orElse(null);
        return commit(new Enlist(kind, Enlist.names(text), spot, container));
    }

    private KindId usualKind() {
        var kinds = catalog.components();
        return kinds.has(USUAL) ? USUAL : kinds.keys().stream().findFirst().orElse(USUAL);
    }

    /// Adds copies of the selection beside it.
    public void duplicate() {
        var fragment = Fragment.of(document(), selection());
        var corner = fragment.bounds().map(Rect::corner).orElse(new Point(0, 0));
        var at = corner.movedBy(Clipboard.OFFSET, Clipboard.OFFSET);
        commit(new Paste(fragment, at, new Paste.Where.Beside()));
    }

    /// Deletes the selection.
    public void remove() {
        gestures.remove();
        show();
    }

    /// Moves the selection that far, in document units; what is locked stays.
    public void nudge(double dx, double dy) {
        var loose = new HashSet<>(selection());
        loose.removeIf(document().layout()::isLocked);
        if (!loose.isEmpty()) {
            commit(new Shift(loose, dx, dy));
        }
    }

    /// The name of that element is to be written in place.
    public void startNaming(Id id) {
        gestures.startNaming(id);
        show();
    }

    /// The name written in place.
    public void name(String name) {
        var id = gestures.feedback().naming();
        if (id != null) {
            commit(new Rename(id, name));
        }
    }

    /// Adds one more of the kind of the selected component on that side of it, joined to it.
    public void extend(Side side) {
        single().ifPresent(id ->
                commit(Sprout.toward(document(), catalog, id, SelectTool.toward(side))));
    }

    /// Something of that kind is to be where the loose link ends.
    public void extend(KindId kind) {
        gestures.extend(kind);
        show();
    }

    /// Selects what the link that leads that way from the selected element joins it to.
    public void follow(Side side) {
        single().flatMap(id -> new Trail(document()).from(id, side))
                .ifPresent(id -> select(Set.of(id)));
    }

    private Optional<Id> single() {
        return selection().size() == 1 ? selection().stream().findFirst() : Optional.empty();
    }

    /// The link just drawn is to be this one of those that were offered.
    public void choose(LinkChoice choice) {
        gestures.choose(choice);
        show();
    }

    /// That document was written to a file.
    public void saved(Document written) {
        desk.saved(written);
        show();
    }

    /// Time has passed: what holds until some day may have ended.
    public void timePassed() {
        show();
    }

    /// No more findings come.
    public void close() {
        diagnosis.close();
        whatIf.end();
    }

    private void show() {
        diagnosis.look(gestures.shown().topology(), document().topology());
        if (gestures.mode() instanceof Mode.Failing) {
            whatIf.look(document().topology(), gestures.failed());
        } else {
            whatIf.end();
        }
        var next = view();
        if (!next.equals(current)) {
            current = next;
            shown.accept(next);
        }
    }

    private View view() {
        return new View(
                gestures.shown(),
                gestures.selection(),
                diagnosis.findings(gestures.shown()),
                diagnosis.isPending(),
                gestures.ghosts().isEmpty() ? gestures.lit() : Lit.NONE,
                gestures.feedback(),
                gestures.mode(),
                desk.undoLabel().orElse(null),
                desk.redoLabel().orElse(null),
                desk.isDirty(),
                whatIf.aftermath(),
                gestures.ghosts(),
                diagnosis.nanos());
    }
}
