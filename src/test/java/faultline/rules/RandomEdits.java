package faultline.rules;

import static faultline.Topologies.CATALOG;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.PropertyKind;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Changes topologies by chance, one small edit at a time, as somebody who draws would; now and
/// then back to how it was.
final class RandomEdits {

    private final RandomGenerator chance;
    private final List<Topology> past = new ArrayList<>();
    private int added;

    RandomEdits(RandomGenerator chance) {
        this.chance = chance;
    }

    Topology after(Topology topology) {
        past.add(topology);
        return switch (chance.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> set(topology);
            case 5 -> unset(topology);
            case 6, 7, 8 -> move(topology);
            case 9 -> link(topology);
            case 10 -> unlink(topology);
            case 11 -> join(topology);
            case 12 -> need(topology);
            case 13 -> add(topology);
            case 14 -> topology.without(List.of(any(topology.components().keys())));
            default -> past.get(chance.nextInt(past.size()));
        };
    }

    private Topology set(Topology topology) {
        var element = any(topology.elements().toList());
        var kind = CATALOG.kindOf(element);
        if (kind.isEmpty() || kind.get().properties().isEmpty()) {
            return topology;
        }
        var property = any(kind.get().properties());
        var properties = element.properties().with(property.name(), value(property));
        return topology.with(element.with(properties));
    }

    private Topology unset(Topology topology) {
        var told = topology.elements().filter(it -> !it.properties().isEmpty()).toList();
        if (told.isEmpty()) {
            return topology;
        }
        var element = any(told);
        var name = any(element.properties().values().keySet());
        return topology.with(element.with(element.properties().without(name)));
    }

    private Value value(PropertyKind property) {
        return switch (property.type()) {
            case FLAG -> Value.of(chance.nextBoolean());
            case AMOUNT -> Value.of(1 + chance.nextInt(200));
            case DURATION -> Value.of(1 + chance.nextInt(90) + "min");
            case DATE -> Value.of("2026-11-22");
            case LIST, CHOICE, TEXT ->
                    Value.of(
                            property.choices().isEmpty()
                                    ? "text" + chance.nextInt(3)
                                    : any(property.choices()));
        };
    }

    private Topology move(Topology topology) {
        var component = any(topology.components().values());
        var containers =
                topology.components().values().stream()
                        .filter(it -> CATALOG.maySitIn(component.kind(), it.kind()))
                        .filter(it ->
                                !topology.withContents(List.of(component.id())).contains(it.id()))
                        .toList();
        return topology.with(
                containers.isEmpty() || chance.nextInt(8) == 0
                        ? component.outside()
                        : component.inside(any(containers).id()));
    }

    private Topology link(Topology topology) {
        var ends =
                Stream.<Element>concat(
                                topology.components().values().stream(),
                                topology.groups().values().stream())
                        .toList();
        for (var tries = 0; tries < 20; tries++) {
            var from = any(ends);
            var to = any(ends);
            var kinds = CATALOG.linksBetween(from.kind(), to.kind());
            if (!kinds.isEmpty() && !from.id().equals(to.id())) {
                var link = new Link(any(kinds).id(), from.id(), to.id());
                return topology.has(link.id()) ? topology : topology.with(link);
            }
        }
        return topology;
    }

    private Topology unlink(Topology topology) {
        return topology.links().isEmpty()
                ? topology
                : topology.without(List.of(any(topology.links().keys())));
    }

    private Topology join(Topology topology) {
        if (topology.groups().isEmpty()) {
            return topology;
        }
        var group = any(topology.groups().values());
        var members = new ArrayList<>(group.members());
        if (!members.isEmpty() && chance.nextBoolean()) {
            members.remove(chance.nextInt(members.size()));
        } else {
            topology.components().values().stream()
                    .filter(it -> CATALOG.mayBelongTo(it.kind(), group.kind()))
                    .map(Component::id)
                    .filter(it -> !members.contains(it))
                    .skip(chance.nextInt(3))
                    .findFirst()
                    .ifPresent(members::add);
        }
        return topology.with(group.of(members));
    }

    private Topology need(Topology topology) {
        if (topology.services().isEmpty()) {
            return topology;
        }
        var service = any(topology.services().values());
        var needs = new ArrayList<>(service.needs());
        var wanted = any(topology.components().keys());
        if (!needs.remove(wanted) && (needs.size() < 4 || needs.remove(any(needs)))) {
            needs.add(wanted);
        }
        return topology.with(service.needing(needs));
    }

    private Topology add(Topology topology) {
        var id = new Id("added-" + added++);
        var pick = chance.nextInt(6);
        if (topology.has(id)) {
            return topology;
        }
        if (pick == 0) {
            return topology.with(new Service(id, id.value(), List.of()));
        }
        if (pick == 1) {
            var kind = any(CATALOG.groups().keys());
            return topology.with(new Group(id, kind, id.value(), List.of()));
        }
        var kind = kind(topology);
        return move(topology.with(new Component(id, kind, id.value())));
    }

    /// Most often one that is there already.
    private KindId kind(Topology topology) {
        return Optional.of(any(topology.components().values()).kind())
                .filter(_ -> chance.nextInt(3) > 0)
                .orElseGet(() -> any(CATALOG.components().keys()));
    }

    private <T> T any(Collection<T> from) {
        return from.stream().skip(chance.nextInt(from.size())).findFirst().orElseThrow();
    }
}
