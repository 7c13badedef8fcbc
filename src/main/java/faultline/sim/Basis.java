package faultline.sim;

/// Where a behaviour of the simulator comes from. The letters in brackets say how well the source
/// was read, as in `docs/sources.md`.
public enum Basis {
    SCENARIO("as the scenario says"),
    DRAWING("follows from what needs what, docs/semantics.md"),
    ARITHMETIC("votes: more than half, docs/semantics.md"),
    HA_DETECTION("[Rx] vSphere HA: a host is dead after 15 s without heartbeat and ping"),
    HA_RESTART("[Rx] vSphere HA: VMs are restarted on other hosts, which is a cold boot"),
    HA_RULES("[Rx] vSphere HA and anti-affinity; [R] WSDOC Cluster-Affinity.md"),
    HA_CAPACITY("[Rx] VMware: a VM is powered on only where its reserved memory is free"),
    HA_ISOLATION("[Rx] vSphere HA: isolation declared after 30 s; VMs are left powered on"),
    SAVED_STATE(
            "[R] EXDOC virtualization.md: a VM that resumes is stale relative to the other"
                    + " members"),
    BOOT("[M] Windows boots in 2 to 5 minutes; see the property bootTime"),
    SERVICE_START("[M] Exchange 5 to 10 min, SQL Server 1 to 10 min; see the property startTime"),
    HEARTBEAT("[R] WSDOC: heartbeat every second; a node is silent for 5 s (2012 R2), 10 s (2016)"),
    QUORUM("[R] EXDOC database-availability-groups.md: without quorum all databases dismount"),
    DYNAMIC_QUORUM("[R] WSDOC manage-cluster-quorum.md: no help against simultaneous loss"),
    ARBITRATION("[Rx] Microsoft KB 309186, 947712: reservations, one restart a node, 60 min"),
    ACTIVE_MANAGER("[R] EXDOC active-manager.md: the PAM picks the best copy and mounts it"),
    MOUNT_DIAL("[Rx] AutoDatabaseMountDial: 0, 6 or 12 logs may be missing"),
    LAGGED_COPY("[R] EXDOC manage-database-copies.md: a lagged copy is activated by hand"),
    DAC("[R] EXDOC dac-mode.md: boot time of the witness against the DACP bit"),
    RESEED("[R] EXDOC manage-database-copies.md: a diverged copy is reseeded"),
    AG_FAILOVER("[R] SQLDOC failover modes: automatic only between synchronous replicas"),
    LEASE("[R] SQLDOC availability-group-lease-healthcheck-timeout.md: lease 20 s"),
    MIRRORING("[R] SQLDOC database mirroring: automatic only with full safety and a witness"),
    LISTENER("[R] SQLDOC listeners: clients keep an address for HostRecordTTL, usually 1200 s"),
    MAINTENANCE("[R] EXDOC manage-dags.md: StartDagServerMaintenance moves active copies first"),
    STUN("[Rx] a pause longer than the heartbeat limit evicts a healthy node"),
    SUPPORT_RTM("[Rx] Exchange 2010 system requirements: RTM allows no hypervisor failover"),
    SUPPORT_REPLICA("[R] SUPP support-policy-hardware-virtualization-product.md");

    private final String source;

    Basis(String source) {
        this.source = source;
    }

    /// The source as a report names it.
    public String source() {
        return source;
    }
}
