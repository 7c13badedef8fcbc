package faultline.rules;

import faultline.analysis.Analyser;
import faultline.analysis.Precedence;
import faultline.analysis.Rule;
import faultline.analysis.Severity;
import faultline.model.Catalog;
import java.util.List;
import java.util.Set;

/// All rules, and which of them speaks where several see the same thing.
public final class Rules {

    /// In the order of the catalogue of rules.
    public static final List<Rule> ALL =
            List.of(
                    new SinglePointOfFailure(),
                    new GroupOnOneHost(),
                    new MembersMayMeet(),
                    new GroupOnOneFeed(),
                    new TierInOneSite(),
                    new CopiesOnOneStorage(),
                    new BootstrapDeadlock(),
                    new SurvivorsOverloaded(),
                    new ClientsPinned(),
                    new PathsMeet(),
                    new GroupOfOne(),
                    new FailoverNeverTested(),
                    new RtmDagUnderHypervisorHa(),
                    new RestartIsNoColdBoot(),
                    new StopActionSaves(),
                    new SharedDisksOnVmware(),
                    new HeartbeatTooShort(),
                    new ReplicatedBelow(),
                    new LayersStackedRight(),
                    new HaOffUnderLoneTier(),
                    new LoneClientAccessServer(),
                    new CasArrayWithoutBalancer(),
                    new LoneTransportServer(),
                    new LoneLoadBalancer(),
                    new NlbOnClusterNode(),
                    new LoneCopyInDag(),
                    new CopiesShareFailureDomain(),
                    new EvenDagWithoutWitness(),
                    new WitnessOnMember(),
                    new WitnessSharesFate(),
                    new WitnessOnLoneFrontServer(),
                    new WitnessSideDecides(),
                    new CloudWitnessForDag(),
                    new DacModeOff(),
                    new DagBeyondLimits(),
                    new UnlikeDagMembers(),
                    new DagMemberIsDomainController(),
                    new LaggedCopyIsNoSpare(),
                    new WitnessRestartsWithMember(),
                    new CircularLoggingAlone(),
                    new LogsNeverTruncated(),
                    new TooFewCopiesForNoBackup(),
                    new BackupKeepsLogs(),
                    new OutOfSupport(),
                    new LoneSqlInstance(),
                    new FciOnOneStorage(),
                    new MoreNodesThanEdition(),
                    new SqlOnDomainController(),
                    new ReplicasMayShareNode(),
                    new NoAutomaticFailoverPair(),
                    new AutomaticFailoverOnFci(),
                    new AsynchronousTakenForSafe(),
                    new BeyondEditionLimit(),
                    new RecoveryModelForbidsCopies(),
                    new GroupWithoutListener(),
                    new NameInSeveralSubnets(),
                    new GroupWithoutBackups(),
                    new MirrorWithoutWitness(),
                    new MirrorWitnessSharesFate(),
                    new TwoLogBackupOwners(),
                    new LogOnDataVolume(),
                    new ClosedPort(),
                    new TwoNodesWithoutWitness(),
                    new EvenNodesWithoutWitness(),
                    new WitnessInsideCluster(),
                    new WitnessOfWrongForm(),
                    new TooManyVotesTogether(),
                    new WitnessInOneOfTwoSites(),
                    new SpacesDirect(),
                    new EditionWithoutClustering(),
                    new NoRoomAfterHostLoss(),
                    new AdmissionControlOff(),
                    new NowhereToRestart(),
                    new MustRuleLeavesVmDown(),
                    new OvercommitUnderCluster(),
                    new FrailStorage(),
                    new SinglePathToStorage(),
                    new VolumeFillsUp(),
                    new WitnessBehindOneSite(),
                    new OneNameServer(),
                    new LoneDomainController(),
                    new GlobalCatalogs(),
                    new DomainControllersShareFate(),
                    new ControllerRolledBack(),
                    new DataWithoutBackup(),
                    new BackupSharesFate(),
                    new LogNeverBackedUp(),
                    new ForeignFullBackup(),
                    new BackupUnawareOfApplication(),
                    new BackupNeedsWhatItRestores(),
                    new ReplicationIsNoBackup(),
                    new OnlyCopyUpgraded(),
                    new NoWayBack(),
                    new VersionCorridor(),
                    new ObjectsLeftBehind(),
                    new OrphanedUsers());

    /// The rule that knows the product or the mechanism speaks for the general one.
    public static final List<Precedence> PRECEDENCE =
            List.of(
                    new Precedence(
                            "RED-001",
                            Set.of(
                                    "RED-002",
                                    "RED-007",
                                    "EXCH-CAS-001",
                                    "EXCH-LB-001",
                                    "EXCH-DAG-002",
                                    "EXCH-DAG-008",
                                    "SQL-INST-001",
                                    "SQL-FCI-001",
                                    "AD-001")),
                    new Precedence("RED-001", Set.of("RED-005", "DNS-001", "STO-001")),
                    new Precedence("RED-001", Set.of("RED-012", "EXCH-HT-001"), Severity.MEDIUM),
                    new Precedence("RED-007", Set.of("EXCH-DAG-002", "AD-003")),
                    new Precedence("RED-011", Set.of("RED-001")),
                    new Precedence("AD-002", Set.of("AD-001")),
                    new Precedence("AD-003", Set.of("RED-002")),
                    new Precedence("DNS-001", Set.of("RED-002")),
                    new Precedence("RED-012", Set.of("AD-001", "DNS-001", "EXCH-LB-001")),
                    new Precedence("EXCH-DAG-005", Set.of("EXCH-DAG-004")),
                    new Precedence("EXCH-DAG-021", Set.of("EXCH-DAG-004")),
                    new Precedence("BKP-004", Set.of("SQL-AG-012")),
                    new Precedence("BKP-014", Set.of("SQL-AG-012")),
                    new Precedence("QRM-001", Set.of("QRM-009", "QRM-014")),
                    new Precedence("QRM-002", Set.of("QRM-009", "QRM-014")),
                    new Precedence("QRM-008", Set.of("QRM-004")),
                    new Precedence(
                            "STK-008",
                            Set.of(
                                    "STK-001",
                                    "STK-002",
                                    "STK-003",
                                    "STK-005",
                                    "STK-007",
                                    "RED-002",
                                    "RED-003",
                                    "EXCH-DAG-005")));

    private Rules() {}

    public static Analyser analyser(Catalog catalog) {
        return new Analyser(catalog, ALL, PRECEDENCE);
    }
}
