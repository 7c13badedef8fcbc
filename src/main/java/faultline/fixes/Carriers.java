package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Servers that may hold a witness: those that are drawn, and new ones.
record Carriers(Case about) {

    private static final int MOST = 5;

    /// A server for a witness in a draft.
    ///
    /// @param id of the server
    /// @param words that follow what is done: "on FS1", "on the new file server FS-01"
    record Carrier(Draft draft, Id id, String words) {}

    /// Each in a draft of its own.
    Stream<Carrier> all() {
        var carriers = new ArrayList<Carrier>();
        about.facts()
                .components("file-server")
                .limit(MOST)
                .forEach(
                        it -> carriers.add(new Carrier(about.draft(), it.id(), "on " + it.name())));
        sites().forEach(site -> carriers.add(inSite(site)));
        new Hosts(about).drawn().forEach(host -> carriers.add(inVm(host)));
        physical().ifPresent(carriers::add);
        thirdSite().ifPresent(carriers::add);
        return carriers.stream();
    }

    private Carrier inVm(Component host) {
        var draft = about.draft();
        var vm = draft.addIn("vm", "FS-", host.id());
        Hosts.store(about, draft, vm, host.id());
        return serving(draft, vm, "in a new VM on " + host.name());
    }

    /// A file server of its own, beside a physical server that is there or else a host.
    private Optional<Carrier> physical() {
        return model().map(model -> {
            var draft = about.draft();
            var container = about.topology().component(model).map(Component::in);
            var server =
                    container
                            .filter(it -> isPlace(it))
                            .map(it -> draft.addIn("physical-server", "FS-", it))
                            .orElseGet(() -> draft.addBeside("physical-server", "FS-", model));
            draft.linksLike(model, server, Set.of("network", "powered-by", "located-in"));
            return serving(draft, server, "on a new server of its own");
        });
    }

    private boolean isPlace(Id container) {
        return about.topology()
                .component(container)
                .filter(it -> !it.kind().value().equals("host-cluster"))
                .isPresent();
    }

    private Carrier inSite(Component site) {
        var draft = about.draft();
        var server = draft.addIn("physical-server", "FS-", site.id());
        return serving(draft, server, "in " + site.name());
    }

    /// A place of its own where all sites that are drawn are parties.
    private Optional<Carrier> thirdSite() {
        var drawn = about.facts().components("site").toList();
        if (drawn.size() < 2 || !sites().isEmpty()) {
            return Optional.empty();
        }
        var draft = about.draft();
        var site = draft.addBeside("site", "Third site", drawn.getLast().id());
        drawn.forEach(it -> draft.connect("network", it.id(), site));
        var server = draft.addIn("physical-server", "FS-", site);
        return Optional.of(serving(draft, server, "in a new third site"));
    }

    private static Carrier serving(Draft draft, Id computer, String words) {
        var server = draft.addIn("file-server", draft.name(computer), computer);
        return new Carrier(draft, server, words);
    }

    private Optional<Id> model() {
        return Stream.of("physical-server", "hypervisor-host", "vm")
                .flatMap(kind -> about.facts().components(kind))
                .map(Component::id)
                .findFirst();
    }

    /// The sites in which nothing is that the finding mentions.
    private List<Component> sites() {
        var taken = about.mentioned().flatMap(id -> about.facts().siteOf(id).stream()).toList();
        return about.facts().components("site").filter(it -> !taken.contains(it)).toList();
    }
}
