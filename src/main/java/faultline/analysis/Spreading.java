package faultline.analysis;

import faultline.engine.Cascade;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Service;
import faultline.model.Survival;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cascade put into words: why each element fell, as the drawing has it.
final class Spreading {

    private static final List<Effect> NEEDS =
            List.of(Effect.NEEDS_ALL, Effect.NEEDS_ANY, Effect.REACHES, Effect.REACHES_ANY);

    private final Facts facts;
    private final Cascade cascade;
    private final Set<Id> down;
    private final Set<Id> failed;
    private @Nullable Set<Id> lasting;

    /// @param failed what was made to fail
    Spreading(Facts facts, Cascade cascade, Set<Id> failed) {
        this.facts = facts;
        this.cascade = cascade;
        this.down = cascade.down();
        this.failed = failed;
    }

    /// How the failures reach the element, in order, the element last; empty if they do not.
    List<Step> pathTo(Id element) {
        return pathTo(List.of(element));
    }

    /// How the failures reach all of these.
    List<Step> pathTo(Collection<Id> elements) {
        return cascade.pathTo(elements).stream()
                .map(fall -> step(fall.element(), fall.because()))
                .toList();
    }

    /// Why the element is down, to be read after its name.
    String reason(Id element) {
        return reason(element, cascade.because(element));
    }

    private Step step(Id element, List<Id> because) {
        return new Step(element, named(element), reason(element, because), because);
    }

    /// Its name; with its kind where it sits in something of the same name.
    private String named(Id id) {
        var name = facts.name(id);
        return facts.component(id)
                .filter(it -> it.in() != null && facts.name(it.in()).equals(name))
                .map(it -> name + " (" + facts.catalog().component(it.kind()).label() + ")")
                .orElse(name);
    }

    private String reason(Id id, List<Id> because) {
        if (because.isEmpty()) {
            return failed.contains(id) ? "fails" : "cannot be up as it is drawn";
        }
        return facts.topology()
                .element(id)
                .map(element ->
                        switch (element) {
                            case Group it -> ofGroup(it, because);
                            case Service _ -> "needs " + facts.names(because);
                            case Component it -> ofComponent(it, because);
                            case Link _ -> lost(because);
                        })
                .orElse(lost(because));
    }

    private String ofGroup(Group group, List<Id> because) {
        var survival =
                facts.catalog()
                        .group(group.kind())
                        .map(kind -> kind.survival())
                        .orElse(Survival.ANY);
        var rest = because.stream().filter(it -> !group.members().contains(it)).toList();
        if (survival == Survival.MAJORITY) {
            return votes(group);
        }
        if (rest.isEmpty()) {
            return survival == Survival.ALL
                    ? "needs all its members, and lost " + facts.names(because)
                    : "has no member left: " + facts.names(because);
        }
        return "rests on " + facts.names(rest);
    }

    private String votes(Group group) {
        var votes = facts.votes(group);
        return String.format(
                Locale.ROOT,
                "has %d of %s left and needs %d",
                votes.leftAfter(down),
                votes.total() == 1 ? "1 vote" : votes.total() + " votes",
                votes.majority());
    }

    private String ofComponent(Component component, List<Id> because) {
        var container = component.in();
        if (facts.hosting().levelOf(component) == Level.VM) {
            return ofVm(component, because);
        }
        if (container != null && because.contains(container)) {
            return in(component, container);
        }
        return linked(component, because).orElse(lost(because));
    }

    private String in(Component component, Id container) {
        var name = facts.name(container);
        var isVm =
                facts.component(container)
                        .filter(it -> facts.hosting().levelOf(it) == Level.VM)
                        .isPresent();
        return !isVm
                ? "is in " + name
                : name.equals(component.name()) ? "runs in its VM" : "runs in VM " + name;
    }

    private String ofVm(Component vm, List<Id> because) {
        var hosts = because.stream().filter(it -> isHost(it)).toList();
        if (hosts.isEmpty()) {
            return linked(vm, because).orElse(storage(vm, because));
        }
        if (hosts.size() > 1) {
            return "has no host left: " + facts.names(because);
        }
        var later = facts.restartTime(vm);
        return "runs on "
                + facts.names(because)
                + later.filter(_ -> !lasting().contains(vm.id()))
                        .map(it -> " and is back elsewhere in about " + rounded(it))
                        .orElse("");
    }

    /// What is still down after hypervisors have started VMs elsewhere.
    private Set<Id> lasting() {
        var known = lasting;
        if (known == null) {
            known = facts.afterRestarts().downAfter(failed);
            lasting = known;
        }
        return known;
    }

    private static String rounded(Duration span) {
        return span.toMinutes() < 2
                ? span.toSeconds() + " s"
                : (span.toSeconds() + 59) / 60 + " min";
    }

    private boolean isHost(Id id) {
        return facts.component(id)
                .filter(it -> facts.hosting().levelOf(it) == Level.HOST)
                .isPresent();
    }

    private String storage(Component vm, List<Id> because) {
        var storage = new HashSet<Id>();
        for (var place : facts.storageOf(vm.id())) {
            storage.add(place.id());
        }
        return because.stream().anyMatch(storage::contains)
                ? "is stored on " + facts.names(because)
                : "cannot run without " + facts.names(because);
    }

    /// What the links between the element and its causes say.
    private Optional<String> linked(Element element, List<Id> because) {
        return NEEDS.stream()
                .flatMap(effect -> facts.linksFrom(element.id(), effect))
                .filter(link -> because.contains(link.to()))
                .flatMap(link -> facts.catalog().link(link.kind()).stream())
                .map(kind -> worded(kind.effect(), because))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    private String worded(Effect effect, List<Id> because) {
        return switch (effect) {
            case NEEDS_ANY ->
                    because.size() == 1
                            ? "has no supply but " + facts.names(because)
                            : "has lost all its supplies: " + facts.names(because);
            case REACHES, REACHES_ANY -> "connects to " + facts.names(because);
            case NEEDS_ALL -> "needs " + facts.names(because);
            case CONNECTS, SEES, VOTES, NONE -> "";
        };
    }

    private String lost(List<Id> because) {
        return "has no way past " + facts.names(because);
    }
}
