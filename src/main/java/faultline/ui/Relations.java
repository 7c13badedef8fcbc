package faultline.ui;

import faultline.edit.Edit;
import faultline.edit.Gather;
import faultline.edit.Join;
import faultline.edit.Leave;
import faultline.edit.Need;
import faultline.edit.NeedNoMore;
import faultline.edit.Rekind;
import faultline.edit.Remove;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.Service;
import faultline.session.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The parts of the inspector that list how an element is joined to others: groups, members, needs,
/// links and their ends.
///
/// @param id the only element that is selected
record Relations(Workbench bench, Id id) {

    ListSection groups() {
        return new ListSection("Groups", "In no group.", this::groupLines)
                .adding("Add to group", this::groupOffers, bench);
    }

    ListSection members() {
        return new ListSection("Members", "No members yet.", this::memberLines)
                .adding("Add member", this::memberOffers, bench);
    }

    ListSection needs() {
        return new ListSection("Needs", "Says nothing yet about what it needs.", this::needLines)
                .adding("Add need", this::needOffers, bench);
    }

    ListSection links() {
        return new ListSection("Links", "No links.", this::linkLines);
    }

    ListSection ends() {
        return new ListSection("Ends", "", this::endLines)
                .adding("Change kind", this::kindOffers, bench);
    }

    private List<ElementLine> groupLines(View view) {
        return view.shown().topology().groups().values().stream()
                .filter(group -> group.members().contains(id))
                .map(group -> line(group.id(), "Leave", new Leave(group.id(), List.of(id))))
                .toList();
    }

    private List<MenuItem> groupOffers(View view) {
        var topology = view.shown().topology();
        var kind = topology.component(id).map(Component::kind);
        if (kind.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<MenuItem>();
        topology.groups().values().stream()
                .filter(group -> !group.members().contains(id))
                .filter(group -> bench.catalog().mayBelongTo(kind.get(), group.kind()))
                .map(group -> offer(group, new Join(group.id(), List.of(id))))
                .forEach(items::add);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        bench.catalog().groups().values().stream()
                .filter(group -> bench.catalog().mayBelongTo(kind.get(), group.id()))
                .map(group -> founding(group))
                .forEach(items::add);
        return items;
    }

    private MenuItem founding(Kind.OfGroup kind) {
        return item("New: " + kind.label(), new Gather(kind.id(), List.of(id)));
    }

    private List<ElementLine> memberLines(View view) {
        return view.shown().topology().group(id).map(Group::members).orElse(List.of()).stream()
                .map(member -> line(member, "Take out", new Leave(id, List.of(member))))
                .toList();
    }

    private List<MenuItem> memberOffers(View view) {
        var topology = view.shown().topology();
        return topology.group(id).stream()
                .flatMap(group ->
                        topology.components().values().stream()
                                .filter(it -> !group.members().contains(it.id()))
                                .filter(it -> bench.catalog().mayBelongTo(it.kind(), group.kind())))
                .map(it -> offer(it, new Join(id, List.of(it.id()))))
                .toList();
    }

    private List<ElementLine> needLines(View view) {
        return view
                .shown()
                .topology()
                .services()
                .find(id)
                .map(Service::needs)
                .orElse(List.of())
                .stream()
                .map(need -> line(need, "Need no more", new NeedNoMore(id, List.of(need))))
                .toList();
    }

    private List<MenuItem> needOffers(View view) {
        var topology = view.shown().topology();
        var needs = topology.services().find(id).map(Service::needs).orElse(List.of());
        return Stream.<Element>concat(
                        topology.groups().values().stream(),
                        topology.components().values().stream())
                .filter(it -> !needs.contains(it.id()))
                .map(it -> offer(it, new Need(id, List.of(it.id()))))
                .toList();
    }

    private List<ElementLine> linkLines(View view) {
        return view.shown().topology().links().values().stream()
                .filter(link -> link.touches(id))
                .map(this::linkLine)
                .toList();
    }

    private ElementLine linkLine(Link link) {
        var isFrom = link.from().equals(id);
        var isDirected =
                bench.catalog().link(link.kind()).filter(Kind.OfLink::directed).isPresent();
        var arrow = new Label(isDirected ? isFrom ? "→" : "←" : "–");
        arrow.getStyleClass().add("arrow");
        return new ElementLine(bench, link.across(id), bench.labelOf(link))
                .led(arrow)
                .removable("Remove the link", () -> bench.commit(new Remove(Set.of(link.id()))));
    }

    private List<ElementLine> endLines(View view) {
        return view.shown().topology().links().find(id).stream()
                .flatMap(link -> Stream.of(end("From", link.from()), end("To", link.to())))
                .toList();
    }

    private ElementLine end(String word, Id end) {
        var label = new Label(word);
        label.getStyleClass().add("end");
        return new ElementLine(bench, end).led(label);
    }

    private List<MenuItem> kindOffers(View view) {
        var topology = view.shown().topology();
        return topology.links().find(id).stream()
                .flatMap(link ->
                        topology.element(link.from()).stream()
                                .flatMap(from ->
                                        topology.element(link.to()).stream()
                                                .flatMap(to -> between(from, to, link))))
                .toList();
    }

    private Stream<MenuItem> between(Element from, Element to, Link link) {
        return bench.catalog().linksBetween(from.kind(), to.kind()).stream()
                .filter(kind -> !kind.id().equals(link.kind()))
                .map(kind -> item(kind.label(), new Rekind(id, kind.id())));
    }

    private ElementLine line(Id other, String removal, Edit edit) {
        return new ElementLine(bench, other).removable(removal, () -> bench.commit(edit));
    }

    private MenuItem offer(Element element, Edit edit) {
        return item(element.name() + "  ·  " + bench.labelOf(element), edit);
    }

    private MenuItem item(String label, Edit edit) {
        var item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> bench.commit(edit));
        return item;
    }
}
