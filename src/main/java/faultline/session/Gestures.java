package faultline.session;

import faultline.analysis.Judged;
import faultline.edit.Add;
import faultline.edit.Connect;
import faultline.edit.Edit;
import faultline.edit.LinkChoice;
import faultline.edit.Outcome;
import faultline.edit.Remove;
import faultline.edit.Resize;
import faultline.edit.Sprout;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.scene.Ghosts;
import faultline.scene.Hit;
import faultline.scene.Lit;
import faultline.tool.AddTool;
import faultline.tool.Guides;
import faultline.tool.Intent;
import faultline.tool.Mode;
import faultline.tool.Modifier;
import faultline.tool.Pointer;
import faultline.tool.Stage;
import faultline.tool.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tool in use, what it does to the desk, and all that is shown for the moment only.
final class Gestures {

    private final Desk desk;
    private final Catalog catalog;
    private final HitTest hits;
    private final Function<Document, List<Judged>> findings;
    private Preview preview = Preview.NONE;
    private Feedback feedback = Feedback.NONE;
    private Lit lit = Lit.NONE;
    private Mode mode = new Mode.Selecting();
    private Tool tool = mode.tool();
    private Set<Id> failed = Set.of();
    private @Nullable Document proposed;
    private Ghosts ghosts = Ghosts.NONE;
    private double zoom = 1;

    /// What is shown instead of the document and the selection while a gesture is under way.
    private record Preview(@Nullable Document document, @Nullable Set<Id> selection) {
        private static final Preview NONE = new Preview(null, null);
    }

    /// No gesture yet, and the tool that selects.
    ///
    /// @param findings what is known to be wrong with a document
    Gestures(Desk desk, Catalog catalog, HitTest hits, Function<Document, List<Judged>> findings) {
        this.desk = desk;
        this.catalog = catalog;
        this.hits = hits;
        this.findings = findings;
    }

    Document shown() {
        var previewed = preview.document();
        if (previewed != null) {
            return previewed;
        }
        return proposed == null ? desk.document() : proposed;
    }

    /// What of the document shown is only proposed.
    Ghosts ghosts() {
        return ghosts;
    }

    /// Shows what an edit would lead to, until something else happens.
    Optional<String> propose(Edit edit) {
        end();
        return switch (desk.ask(edit)) {
            case Outcome.Applied(var result) -> {
                proposed = result;
                ghosts = Ghosts.between(desk.document(), result);
                yield Optional.empty();
            }
            case Outcome.Rejected(var reason) -> Optional.of(reason);
        };
    }

    void withdraw() {
        proposed = null;
        ghosts = Ghosts.NONE;
    }

    Set<Id> selection() {
        var previewed = preview.selection();
        return previewed == null ? desk.selection() : previewed;
    }

    Feedback feedback() {
        return feedback;
    }

    Lit lit() {
        return lit;
    }

    Mode mode() {
        return mode;
    }

    /// What was made to fail, to see what follows.
    Set<Id> failed() {
        return failed;
    }

    /// These fail, or work again where they had failed.
    void fail(Set<Id> ids) {
        var now = new HashSet<>(failed);
        ids.forEach(id -> {
            if (!now.remove(id)) {
                now.add(id);
            }
        });
        failed = Set.copyOf(now);
    }

    /// All that was made to fail works again.
    void mend() {
        failed = Set.of();
    }

    void zoomedTo(double newZoom) {
        zoom = newZoom;
    }

    void press(Point at, Set<Modifier> held, int clicks) {
        feedback = feedback.rested();
        follow(tool.on(new Pointer.Press(at, hit(at), held, clicks), stage()));
    }

    void drag(Point at, Set<Modifier> held) {
        follow(tool.on(new Pointer.Drag(at, aim(at), held), stage()));
    }

    void release(Point at, Set<Modifier> held) {
        follow(tool.on(new Pointer.Release(at, aim(at), held), stage()));
    }

    void hover(Point at, Set<Modifier> held) {
        var over = hit(at);
        feedback = feedback.over(over);
        follow(tool.on(new Pointer.Hover(at, over, held), stage()));
    }

    void hoverNew(KindId kind, Point at, Set<Modifier> held) {
        if (catalog.link(kind).isEmpty()) {
            var hover = new Pointer.Hover(at, new Hit.OnCanvas(), held);
            follow(new AddTool(kind).on(hover, stage()));
        }
    }

    void dropNew(KindId kind, Point at, Set<Modifier> held) {
        if (catalog.link(kind).isPresent()) {
            use(new Mode.Connecting(kind));
        } else {
            commit(new AddTool(kind).at(new Pointer.Hover(at, new Hit.OnCanvas(), held), stage()));
        }
    }

    void use(Mode newMode) {
        end();
        if (!(newMode instanceof Mode.Failing)) {
            mend();
        } else {
            dim();
        }
        mode = newMode;
        tool = newMode.tool();
    }

    /// Takes back one thing: the gesture under way, else a message or offer, else the chosen tool,
    /// else the lit evidence, else the selection.
    void cancel() {
        if (!ghosts.isEmpty() || tool.isBusy() || !preview.equals(Preview.NONE)) {
            end();
        } else if (!feedback.equals(feedback.rested())) {
            feedback = feedback.rested();
        } else if (!(mode instanceof Mode.Selecting)) {
            use(new Mode.Selecting());
        } else if (lit.isActive()) {
            lit = Lit.NONE;
        } else {
            desk.select(Set.of());
        }
    }

    /// Whatever gesture is under way comes to nothing.
    void end() {
        withdraw();
        tool.on(new Pointer.Cancel(), stage());
        rest();
    }

    Optional<String> commit(Edit edit) {
        end();
        var refusal = desk.commit(edit);
        refusal.ifPresentOrElse(this::refuse, this::dim);
        return refusal;
    }

    /// Deletes the selection, if there is one.
    void remove() {
        var gone = new Remove(desk.selection());
        var before = desk.document();
        if (!gone.ids().isEmpty() && commit(gone).isEmpty()) {
            feedback =
                    feedback.without(new Feedback.Deleted(gone.told(before), gone.count(before)));
        }
    }

    void select(Set<Id> ids) {
        end();
        dim();
        desk.select(ids);
    }

    /// Selects these and lights those.
    void light(Set<Id> selected, Lit evidence) {
        select(selected);
        lit = evidence;
    }

    /// Numbers what is lit.
    void order(List<Id> order) {
        if (lit.isActive()) {
            lit = lit.inOrder(order);
        }
    }

    /// Nothing is lit any more.
    void dim() {
        lit = Lit.NONE;
    }

    void startNaming(Id id) {
        end();
        desk.select(Set.of(id));
        feedback = feedback.naming(id);
    }

    void choose(LinkChoice choice) {
        if (feedback.offer() != null) {
            desk.amend(connect(choice));
            feedback = feedback.rested();
        }
    }

    private void follow(Intent intent) {
        switch (intent) {
            case Intent.Nothing() -> {}
            case Intent.Rest() -> rest();
            case Intent.Refuse(var reason) -> {
                rest();
                refuse(reason);
            }
            case Intent.Select(var ids) -> select(ids);
            case Intent.Preview it -> preview(it);
            case Intent.Commit(var edit, var held) -> commit(edit, held);
            case Intent.Marquee(var band, var caught) -> {
                preview = new Preview(null, caught);
                feedback = feedback.catching(band);
            }
            case Intent.ShowLink(var from, var to, var refusal) -> {
                preview = Preview.NONE;
                feedback = feedback.wiring(new Feedback.Wire(from, to), refusal);
            }
            case Intent.Draw(var choice, var others) -> draw(choice, others);
            case Intent.Extend(var from, var at) -> loosen(from, at);
            case Intent.Name(var id) -> startNaming(id);
            case Intent.Explain(var id) -> explain(id);
            case Intent.Fail(var id) -> fail(Set.of(id));
        }
    }

    private void preview(Intent.Preview it) {
        var held = it.held().isEmpty() ? null : it.held();
        var target = it.target();
        switch (desk.ask(it.edit())) {
            case Outcome.Applied(var result) -> {
                preview = new Preview(result, held);
                feedback =
                        (target == null ? feedback.rested() : feedback.aimingAt(target))
                                .guidedBy(Guides.of(result, moved(it, result)));
            }
            case Outcome.Rejected(var reason) -> {
                preview = new Preview(ghost(it.ghost()), held);
                refuse(reason);
            }
        }
    }

    /// What is in the hand, or what is only there because of it.
    private Set<Id> moved(Intent.Preview preview, Document result) {
        if (!preview.held().isEmpty()) {
            return preview.held();
        }
        if (preview.edit() instanceof Resize(var id, _)) {
            return Set.of(id);
        }
        var before = desk.document().topology();
        return result.topology()
                .elements()
                .map(Element::id)
                .filter(id -> !before.has(id))
                .collect(Collectors.toSet());
    }

    private @Nullable Document ghost(@Nullable Edit edit) {
        return edit != null && desk.ask(edit) instanceof Outcome.Applied(var result)
                ? result
                : null;
    }

    private void commit(Edit edit, Set<Id> held) {
        if (!held.isEmpty()) {
            desk.select(held);
        }
        if (commit(edit).isEmpty()) {
            putAway();
        }
    }

    /// A tool for one thing only has done it.
    private void putAway() {
        var isDone =
                switch (mode) {
                    case Mode.Adding _ -> true;
                    case Mode.Connecting(_, var span) -> span == Mode.Span.ONE_LINK;
                    case Mode.Selecting(), Mode.Failing() -> false;
                };
        if (isDone) {
            use(new Mode.Selecting());
        }
    }

    private void draw(LinkChoice choice, List<LinkChoice> others) {
        var before = desk.document();
        var refusal = commit(connect(choice));
        if (refusal.isEmpty()) {
            putAway();
        }
        if (refusal.isEmpty() && !others.isEmpty()) {
            desk.newSince(before).stream()
                    .findFirst()
                    .ifPresent(
                            link -> feedback = feedback.offering(new Feedback.Offer(link, others)));
        }
    }

    private void loosen(Id from, Point at) {
        rest();
        var kinds = Sprout.kinds(desk.document(), catalog, from);
        feedback = feedback.loosening(new Feedback.Loose(from, at, kinds));
    }

    /// Puts something of that kind where the loose link ends, and joins both.
    void extend(KindId kind) {
        var loose = feedback.loose();
        if (loose != null) {
            var there = new Pointer.Hover(loose.at(), new Hit.OnCanvas(), Set.of());
            var add = new AddTool(kind).at(there, stage());
            if (add instanceof Add(_, _, var box, var container)) {
                commit(new Sprout(loose.from(), kind, box, container));
            }
        }
    }

    private void explain(Id id) {
        var evidence =
                findings.apply(desk.document()).stream()
                        .map(Judged::finding)
                        .filter(finding -> finding.subjects().contains(id))
                        .flatMap(finding -> Lit.by(finding).ids().stream())
                        .collect(Collectors.toSet());
        light(Set.of(id), new Lit(evidence));
    }

    private void refuse(String reason) {
        feedback = feedback.refusing(reason);
    }

    private void rest() {
        preview = Preview.NONE;
        feedback = feedback.rested();
    }

    private Stage stage() {
        return new Stage(desk.document(), catalog, desk.selection(), zoom);
    }

    private Hit aim(Point at) {
        return tool.isAiming() ? hit(at) : new Hit.OnCanvas();
    }

    private Hit hit(Point at) {
        return hits.at(desk.document(), desk.selection(), at, stage().tolerance());
    }

    private static Connect connect(LinkChoice choice) {
        return new Connect(choice.kind().id(), choice.from(), choice.to());
    }
}
