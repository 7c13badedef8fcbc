package faultline.compare;

import faultline.format.ValueText;
import faultline.model.Acceptance;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.PropertyKind;
import faultline.model.Service;
import faultline.model.Value;
import faultline.scene.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what differs between two documents and says it in words.
record Words(Document before, Document after, Catalog catalog) {

    List<FieldChange> about() {
        var changes = new ArrayList<FieldChange>();
        field("title", before.title(), after.title(), changes);
        field("description", before.description(), after.description(), changes);
        var kind = catalog.records().find(Document.KIND).map(Kind.class::cast);
        properties(before.properties(), after.properties(), kind.orElse(null), changes);
        var names = new TreeSet<String>();
        before.scenarios().forEach(it -> names.add(it.name()));
        after.scenarios().forEach(it -> names.add(it.name()));
        for (var name : names) {
            var was = before.scenario(name);
            var is = after.scenario(name);
            if (!was.equals(is)) {
                var word = "scenario " + name;
                changes.add(
                        new FieldChange(
                                word,
                                was.map(it -> it.steps().size() + " steps").orElse(""),
                                is.map(it -> it.steps().size() + " steps").orElse("")));
            }
        }
        return changes;
    }

    List<ElementChange> elements() {
        var changes = new ArrayList<ElementChange>();
        var old = byId(before);
        var now = byId(after);
        for (var element : now.values()) {
            var was = old.get(element.id());
            if (was == null || !was.getClass().equals(element.getClass())) {
                changes.add(new ElementChange(ElementChange.Sort.ADDED, element, List.of()));
            } else {
                var fields = fields(was, element);
                if (!fields.isEmpty()) {
                    changes.add(new ElementChange(ElementChange.Sort.CHANGED, element, fields));
                }
            }
        }
        for (var element : old.values()) {
            var is = now.get(element.id());
            if (is == null || !is.getClass().equals(element.getClass())) {
                changes.add(new ElementChange(ElementChange.Sort.REMOVED, element, List.of()));
            }
        }
        return changes;
    }

    List<FieldChange> accepted() {
        var old = byKey(before);
        var now = byKey(after);
        var changes = new ArrayList<FieldChange>();
        var keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            field(key, said(old.get(key)), said(now.get(key)), changes);
        }
        return changes;
    }

    private static Map<String, Acceptance> byKey(Document document) {
        var byKey = new LinkedHashMap<String, Acceptance>();
        document.acceptances().forEach(it -> byKey.put(key(it), it));
        return byKey;
    }

    static String key(Acceptance it) {
        var fingerprint = it.fingerprint();
        return fingerprint != null
                ? fingerprint
                : it.rule() + (it.on() == null ? "" : " on " + it.on());
    }

    private static String said(@Nullable Acceptance it) {
        if (it == null) {
            return "";
        }
        var until = it.until();
        return it.reason()
                + " ("
                + it.owner()
                + (until == null ? "" : ", until " + until)
                + (it.ticket() == null ? "" : ", " + it.ticket())
                + ")";
    }

    private static Map<Id, Element> byId(Document document) {
        return document.topology()
                .elements()
                .collect(
                        Collectors.toMap(
                                Element::id, it -> it, (first, _) -> first, LinkedHashMap::new));
    }

    private List<FieldChange> fields(Element was, Element is) {
        var changes = new ArrayList<FieldChange>();
        field("name", was.name(), is.name(), changes);
        field("kind", kind(was), kind(is), changes);
        switch (is) {
            case Component it when was instanceof Component old ->
                    ends("sits in", old.in(), it.in(), changes);
            case Link it when was instanceof Link old -> {
                ends("from", old.from(), it.from(), changes);
                ends("to", old.to(), it.to(), changes);
            }
            case Group it when was instanceof Group old ->
                    list("members", old.members(), it.members(), changes);
            case Service it when was instanceof Service old ->
                    list("needs", old.needs(), it.needs(), changes);
            default -> {}
        }
        properties(was.properties(), is.properties(), catalog.kindOf(is).orElse(null), changes);
        return changes;
    }

    private void ends(String what, @Nullable Id was, @Nullable Id is, List<FieldChange> changes) {
        if (!Objects.equals(was, is)) {
            changes.add(new FieldChange(what, name(was, before), name(is, after)));
        }
    }

    private void list(String what, List<Id> was, List<Id> is, List<FieldChange> changes) {
        if (!was.equals(is)) {
            changes.add(new FieldChange(what, names(was, before), names(is, after)));
        }
    }

    private String names(List<Id> ids, Document document) {
        return ids.stream().map(it -> name(it, document)).collect(Collectors.joining(", "));
    }

    private static void properties(
            Properties was, Properties is, @Nullable Kind kind, List<FieldChange> changes) {
        var names = new TreeSet<>(was.values().keySet());
        names.addAll(is.values().keySet());
        for (var name : names) {
            var old = was.find(name);
            var now = is.find(name);
            if (!old.equals(now)) {
                var known = Optional.ofNullable(kind).flatMap(it -> it.property(name));
                changes.add(
                        new FieldChange(
                                known.map(PropertyKind::label).orElse(name),
                                shown(old.orElse(null), known.orElse(null)),
                                shown(now.orElse(null), known.orElse(null))));
            }
        }
    }

    private static String shown(@Nullable Value value, @Nullable PropertyKind kind) {
        if (value == null) {
            return "";
        }
        return kind == null || value instanceof Value.Opaque
                ? ValueText.write(value)
                : Wording.value(value, kind);
    }

    private static void field(String what, String was, String is, List<FieldChange> changes) {
        if (!Objects.equals(was, is)) {
            changes.add(new FieldChange(what, was, is));
        }
    }

    private String kind(Element element) {
        return catalog.kindOf(element).map(Kind::label).orElse(element.kind().value());
    }

    private static String name(@Nullable Id id, Document document) {
        return id == null
                ? ""
                : document.topology().element(id).map(Element::name).orElse(id.value());
    }
}
