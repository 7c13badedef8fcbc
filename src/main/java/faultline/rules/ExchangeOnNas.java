package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Mailbox databases on file storage.
final class ExchangeOnNas implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-STO-002",
                    "Exchange data on NAS",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md",
                            "[Rx] joshodgers.com, which disputes the technical merit"));

    private static final String PROTOCOL = "protocol";

    /// What the way to the storage means for support.
    private enum Way {
        FINE,
        FILES,
        UNKNOWN
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        var disks = new DiskFate(facts);
        Map<Component, List<Id>> files = new LinkedHashMap<>();
        Map<Component, List<Id>> unknown = new LinkedHashMap<>();
        exchange.servers()
                .filter(it -> !exchange.isVersion(it, "2007"))
                .forEach(server -> {
                    for (var data : data(server, exchange, facts)) {
                        for (var base : disks.bases(data)) {
                            var way = way(server, base, facts);
                            var array = facts.hosting().at(base, Level.ARRAY);
                            if (way != Way.FINE && array.isPresent()) {
                                (way == Way.FILES ? files : unknown)
                                        .computeIfAbsent(array.get(), _ -> new ArrayList<>())
                                        .add(server.id());
                            }
                        }
                    }
                });
        return Stream.concat(
                files.entrySet().stream().map(it -> finding(it.getKey(), it.getValue(), facts)),
                unknown.entrySet().stream()
                        .filter(it -> !files.containsKey(it.getKey()))
                        .map(it -> question(it.getKey(), it.getValue(), facts)));
    }

    /// Its database copies; the server itself, if it holds mailboxes and none is drawn.
    private static List<Id> data(Component server, Exchange exchange, Facts facts) {
        var copies =
                facts.placement().childrenOf(server.id()).stream()
                        .filter(it -> it.kind().value().equals("database-copy"))
                        .map(Component::id)
                        .toList();
        return copies.isEmpty() && exchange.isMailbox(server) ? List.of(server.id()) : copies;
    }

    private static Way way(Component server, Id base, Facts facts) {
        var array = facts.hosting().at(base, Level.ARRAY);
        var protocol = array.flatMap(it -> facts.text(it, PROTOCOL)).orElse("");
        return switch (protocol) {
            case "nfs" -> Way.FILES;
            case "smb3" -> onSmb(server, base, facts);
            case "" ->
                    array.filter(it -> it.kind().value().equals("nas")).isPresent()
                            ? Way.UNKNOWN
                            : Way.FINE;
            default -> Way.FINE;
        };
    }

    /// Hyper-V may keep fixed virtual disks on SMB 3.0; Exchange itself may not use a share.
    private static Way onSmb(Component server, Id base, Facts facts) {
        var vm = facts.vmOf(server.id());
        var isDatastore =
                facts.component(base)
                        .filter(it -> it.kind().value().equals("datastore"))
                        .isPresent();
        if (vm.isEmpty() || !isDatastore) {
            return Way.FILES;
        }
        return Platform.isHyperV(vm.get(), facts)
                ? Way.FINE
                : Platform.isVmware(vm.get(), facts) ? Way.FILES : Way.UNKNOWN;
    }

    private static Finding finding(Component array, List<Id> servers, Facts facts) {
        var named = servers.stream().distinct().toList();
        return Report.violation(INFO)
                .says(
                        "The mailbox databases of "
                                + Words.some(named, facts)
                                + " lie on "
                                + Words.called(array, facts)
                                + ", which hands out files ("
                                + facts.text(array, PROTOCOL).orElse("").toUpperCase(Locale.ROOT)
                                + "). Microsoft supports block storage only for Exchange data, also"
                                + " beneath a hypervisor; it is about support, it may well work.")
                .about(named)
                .about(array.id())
                .shows(named.stream().flatMap(it -> facts.vmOf(it).stream()))
                .harms(Impact.of(List.of(array.id()), facts))
                .fix("Use block storage: iSCSI, Fibre Channel, local disks, vSAN or S2D.")
                .finding();
    }

    private static Finding question(Component array, List<Id> servers, Facts facts) {
        var named = servers.stream().distinct().toList();
        var isProtocolSet = facts.text(array, PROTOCOL).isPresent();
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the storage of "
                                + Words.some(named, facts)
                                + " is supported for Exchange, because "
                                + (isProtocolSet
                                        ? "no hypervisor platform is set that would say whether"
                                                + " virtual disks on SMB 3.0 are"
                                        : Words.unset(facts, PROTOCOL, List.of(array)))
                                + ".")
                .about(array.id())
                .about(named)
                .fix("Set what is missing; file storage is not supported for Exchange data.")
                .finding();
    }
}
