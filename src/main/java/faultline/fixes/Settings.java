package faultline.fixes;

import faultline.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The fixes that only set properties.
final class Settings {

    private static final Value ON = Value.of(true);
    private static final Value OFF = Value.of(false);
    private static final Value SHUT_DOWN = Value.of("shut-down");

    /// In the order of the families of rules.
    static final List<Remedy> ALL =
            List.of(
                    of(
                            "EXCH-DAG-010",
                            "dag",
                            Map.of("dacMode", Value.of("on")),
                            "Switch DAC mode of %s on",
                            "Keep the witness apart from both members of a DAG of two."),
                    of(
                            "HYP-002",
                            "host-cluster",
                            Map.of("admissionControl", ON),
                            "Switch admission control of %s on",
                            "VMs beyond the reserve cannot be started any more."),
                    of(
                            "STK-009",
                            "host-cluster",
                            Map.of("haEnabled", ON),
                            "Switch HA of %s on",
                            "A restart still interrupts what runs once only."),
                    of(
                            "STK-003",
                            "vm",
                            Map.of("stopAction", SHUT_DOWN),
                            "Shut %s down with the host",
                            "The shutdown of a host takes longer."),
                    of(
                            "STK-001",
                            "exchange-server",
                            Map.of("servicePack", Value.of("SP3")),
                            Effort.SOFTWARE,
                            "Install Service Pack 3 on %s",
                            "Exchange 2010 stays out of support."),
                    of(
                            "STK-001",
                            "vm",
                            Map.of(
                                    "haOverride", Value.of("disabled"),
                                    "drsOverride", Value.of("disabled")),
                            "Leave %s out of HA and DRS",
                            "The VMs wait for their host after it fails."),
                    of(
                            "STK-002",
                            "vm",
                            Map.of("restartKind", Value.of("cold-boot"), "stopAction", SHUT_DOWN),
                            "Let %s boot afresh after a failover",
                            "Forbid suspend and snapshots by hand as well."),
                    of(
                            "STK-002",
                            "host-cluster",
                            Map.of("restartKind", Value.of("cold-boot")),
                            "Let %s boot VMs afresh after a failover",
                            "Forbid suspend and snapshots by hand as well."),
                    of(
                            "STK-005",
                            "dag wsfc",
                            Map.of("heartbeatTimeout", Value.of("10s")),
                            "Raise the heartbeat threshold of %s to 10 s",
                            "A real failure is noticed later; between subnets it takes 20 s."),
                    of(
                            "STK-007",
                            "vm",
                            Map.of("replicated", OFF),
                            "Stop replicating %s underneath",
                            "What else runs in the VM is no longer copied with it."),
                    of(
                            "EXCH-VIRT-001",
                            "vm",
                            Map.of("dynamicMemory", OFF, "ramReserved", ON),
                            "Give %s fixed, reserved memory",
                            "The host has that much less for others."),
                    of(
                            "EXCH-VIRT-003",
                            "vm",
                            Map.of("snapshots", OFF),
                            "Take no snapshots of %s",
                            "A backup that worked by snapshots needs another way."),
                    of(
                            "AD-005",
                            "vm",
                            Map.of("snapshots", OFF, "stopAction", SHUT_DOWN),
                            "Take no snapshots of %s and shut it down with its host",
                            "Save the system state of two domain controllers every day."),
                    of(
                            "HYP-008",
                            "vm",
                            Map.of("ramReserved", ON),
                            "Reserve the memory of %s",
                            "The other VMs of the host share what is left."),
                    of(
                            "HYP-005",
                            "anti-affinity",
                            Map.of("strength", Value.of("should")),
                            "Make %s a should rule",
                            "After a failure both may run on one host for a while."),
                    of(
                            "EXCH-LOG-001",
                            "exchange-database",
                            Map.of("circularLogging", OFF),
                            "Switch circular logging of %s off",
                            "An Exchange-aware full backup has to truncate the logs."),
                    of(
                            "EXCH-LOG-002",
                            "exchange-database",
                            Map.of("circularLogging", ON),
                            "Switch circular logging of %s on",
                            "The copies are then the only protection."),
                    of(
                            "EXCH-LOG-005 BKP-009",
                            "backup-job",
                            Map.of(
                                    "method",
                                    Value.of("vss-full"),
                                    "type",
                                    Value.of("full"),
                                    "applicationAware",
                                    ON,
                                    "copyOnly",
                                    OFF),
                            "Make %s an application-aware VSS full backup",
                            "Restores still have to be tried."),
                    of(
                            "BKP-009",
                            "backup-job",
                            Map.of("applicationAware", ON),
                            "Let %s work with the application (VSS)",
                            "Restores still have to be tried."),
                    of(
                            "BKP-006 SQL-LS-003",
                            "backup-job",
                            Map.of("copyOnly", ON),
                            "Make %s copy-only",
                            "Its backups are then no base for differentials."),
                    of(
                            "SQL-LS-003",
                            "backup-job",
                            Map.of("truncatesLog", OFF),
                            "Let %s leave the log alone",
                            "Restores to a point in time rest on the other job."),
                    of(
                            "SQL-AG-003",
                            "replica",
                            Map.of("failover", Value.of("manual")),
                            "Set the replica %s to manual failover",
                            "A failover of the group is then an operator's decision."),
                    of(
                            "SQL-AG-006",
                            "sql-database",
                            Map.of("recoveryModel", Value.of("full")),
                            "Switch %s to the full recovery model",
                            "Take a full backup afterwards and back up the log."),
                    of(
                            "SQL-AG-007",
                            "availability-group",
                            Map.of("listener", Value.of("ag-listener")),
                            Effort.RULE,
                            "Create a listener for %s",
                            "Applications still have to be pointed to it."),
                    of(
                            "SQL-FCI-002",
                            "fci",
                            Map.of("edition", Value.of("enterprise")),
                            Effort.LICENCE,
                            "Install Enterprise edition on %s",
                            "Every node needs the licence."),
                    of(
                            "QRM-017",
                            "vm physical-server",
                            Map.of("osEdition", Value.of("enterprise")),
                            Effort.LICENCE,
                            "Install Enterprise edition of Windows on %s",
                            "The servers have to be taken out of service for it."),
                    of(
                            "SQL-NET-001",
                            "sql-instance",
                            Map.of("dynamicPort", OFF, "port", Value.of(1433)),
                            "Give %s the fixed port 1433",
                            "Instances beside it need ports of their own."),
                    of(
                            "EXCH-NET-001",
                            "firewall",
                            Map.of("openPorts", new Value.Items(List.of(Value.of("any")))),
                            "Let everything through %s between the servers",
                            "Clients from outside need a firewall elsewhere."),
                    of(
                            "STO-001",
                            "storage-array nas",
                            Map.of("controllers", Value.of(2), "raid", ON),
                            Effort.HARDWARE,
                            "Give %s a second controller and RAID",
                            "The system as a whole is still there once only."),
                    of(
                            "EXCH-DAG-016",
                            "volume datastore storage-array",
                            Map.of("raid", ON),
                            Effort.HARDWARE,
                            "Put the disks of %s in a RAID set",
                            "It takes more disks for the same space."),
                    of(
                            "QRM-009",
                            "wsfc dag",
                            Map.of("automaticSiteFailover", OFF),
                            "Declare the site failover of %s manual",
                            "The loss of a site then waits for an operator."),
                    of(
                            "QRM-005 EXCH-DAG-009",
                            "witness",
                            Map.of("form", Value.of("file-share")),
                            Effort.SOFTWARE,
                            "Make %s a file share",
                            "The share needs a Windows server that fails apart from the nodes."),
                    of(
                            "EXCH-DAG-017",
                            "database-copy",
                            Map.of("replayLag", Value.of("0s")),
                            "Let the copy %s follow without lag",
                            "Nothing then protects from a mistake but the backup."),
                    of(
                            "RED-012",
                            "dag availability-group pool cas-array lb-pair dc-set dns-set wsfc fci",
                            Map.of("incrementalDeployment", ON),
                            "Mark %s as still being built",
                            "The second member is still missing."),
                    of(
                            "QRM-014",
                            "storage-array",
                            Map.of("resiliency", Value.of("nested-mirror")),
                            Effort.RULE,
                            "Keep the data of %s in a nested mirror",
                            "It takes twice the space of a plain mirror."));

    private Settings() {}

    private static Setting of(
            String rules, String kinds, Map<String, Value> values, String title, String leaves) {
        return of(rules, kinds, values, Effort.PROPERTY, title, leaves);
    }

    private static Setting of(
            String rules,
            String kinds,
            Map<String, Value> values,
            Effort each,
            String title,
            String leaves) {
        return new Setting(words(rules), words(kinds), new TreeMap<>(values), each, title, leaves);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ", -1)));
    }
}
