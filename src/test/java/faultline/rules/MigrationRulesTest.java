package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules for migration plans: exceptions, severities, and what they ask.
class MigrationRulesTest {

    private final Topologies estate = new Topologies();

    @Test
    void aPlanThatForgetsNothing() {
        assertEquals(List.of(), Verdicts.on(plan()).all());
    }

    @Test
    void whatIsBuiltOrRetiredBelongsToThePlan() {
        plan().set("new", "state", "planned").set("restore", "keepsSource", false);
        estate.set("save", "verified", false);
        assertEquals(List.of("MIG-003 critical"), Verdicts.on(estate).of("MIG-003"));
    }

    @Test
    void anUpgradeThatIsNotTheOnlyCopy() {
        plan().set("restore", "keepsSource", false);
        Verdicts.on(estate).areSilentOn("MIG-003");
        estate.unset("save", "verified");
        assertEquals(List.of("MIG-003 info unknown"), Verdicts.on(estate).of("MIG-003"));
        estate.set("save", "verified", false).unset("restore", "keepsSource");
        assertEquals(List.of("MIG-003 info unknown"), Verdicts.on(estate).of("MIG-003"));
        estate.set("restore", "keepsSource", true);
        Verdicts.on(estate).areSilentOn("MIG-003");
    }

    @Test
    void aRestoreOfTheSameVersionIsNoUpgrade() {
        plan().set("restore", "keepsSource", false).set("save", "verified", false);
        estate.set("old", "version", "2008-r2");
        Verdicts.on(estate).areSilentOn("MIG-003");
    }

    @Test
    void aTriedBackupOfEveryDayDoes() {
        plan().set("restore", "keepsSource", false).set("save", "verified", false);
        estate.put("job", "backup-job").set("job", "type", "full").set("job", "verified", true);
        estate.link("backs-up", "job", "crm");
        Verdicts.on(estate).areSilentOn("MIG-003");
    }

    @Test
    void aBackupAfterwardsIsTooLate() {
        plan().set("restore", "keepsSource", false);
        order("restore", "save", "logins", "verify", "switch", "back");
        assertEquals(List.of("MIG-003 critical"), Verdicts.on(estate).of("MIG-003"));
    }

    @Test
    void anUpgradeInPlace() {
        plan().set("restore", "action", "upgrade").remove("moves-to:restore:new");
        Verdicts.on(estate).areSilentOn("MIG-003");
        estate.set("save", "verified", false);
        var found = Verdicts.on(estate).only("MIG-003");
        assertEquals(Topologies.ids("restore", "old"), found.subjects());
    }

    @Test
    void inALabNothingIsLostForGood() {
        plan().set("restore", "keepsSource", false).set("save", "verified", false);
        estate.set("srv-old", "environment", "lab");
        assertEquals(List.of("MIG-003 info"), Verdicts.on(estate).of("MIG-003"));
        estate.set("plan", "environment", "lab");
        Verdicts.on(estate).areSilentOn("MIG-003", "MIG-005");
    }

    @Test
    void aPlanWithoutAWayBack() {
        plan().remove("back");
        assertEquals(List.of("MIG-005 high"), Verdicts.on(estate).of("MIG-005"));
        estate.remove("restore", "switch");
        Verdicts.on(estate).areSilentOn("MIG-005");
    }

    @ParameterizedTest
    @CsvSource({"10h, 0", "3h, 0", "2h, 1", "150min, 1"})
    void theWayBackHasToFitIntoTheWindow(String window, int expected) {
        plan().set("plan", "window", window);
        assertEquals(expected, Verdicts.on(estate).of("MIG-005").size());
    }

    @Test
    void stepsThatRunBesideEachOtherTakeTheTimeOfTheLonger() {
        plan().set("plan", "window", "170min");
        assertEquals(List.of("MIG-005 high"), Verdicts.on(estate).of("MIG-005"));
        estate.link("after", "restore", "save");
        Verdicts.on(estate).areSilentOn("MIG-005");
    }

    @Test
    void whatThePlanLeavesOpen() {
        plan().unset("plan", "window").unset("restore", "duration");
        var asked = Verdicts.on(estate).only("MIG-005").message();
        assertTrue(asked.contains("\"Window\" of plan is not set"), asked);
        assertTrue(asked.contains("\"Duration\" of restore is not set"), asked);
        estate.unset("verify", "lastDecision");
        asked = Verdicts.on(estate).only("MIG-005").message();
        assertTrue(asked.contains("no step is marked as the last one"), asked);
    }

    @Test
    void missingDurationsDoNotExcuseAWindowThatIsTooShortAnyway() {
        plan().set("plan", "window", "1h").unset("restore", "duration");
        assertEquals(List.of("MIG-005 high"), Verdicts.on(estate).of("MIG-005"));
    }

    @ParameterizedTest
    @CsvSource({"2005, 0", "2008, 0", "2008-r2, 0", "2000, 1", "2012, 1", "2019, 1"})
    void aTemporaryServerOfAVersion(String version, int expected) {
        detour(version);
        assertEquals(expected, Verdicts.on(estate).of("MIG-006").size());
        if (expected == 1) {
            var found = Verdicts.on(estate).only("MIG-006");
            assertEquals(new Id("tmp"), found.subjects().getFirst());
            assertEquals(version.equals("2000"), !found.message().contains("trapped"));
        }
    }

    @Test
    void testCopiesMayGoAnywhere() {
        detour("2019").set("stopover", "testOnly", true);
        Verdicts.on(estate).areSilentOn("MIG-006");
    }

    @Test
    void aTemporaryServerWithoutAVersion() {
        detour("2019").unset("tmp", "version");
        assertEquals(List.of("MIG-006 info unknown"), Verdicts.on(estate).of("MIG-006"));
    }

    @Test
    void whatLiesOutsideOfTheDatabases() {
        plan().set("old", "objects", list("logins", "jobs", "keys"));
        assertEquals(List.of("MIG-012 high"), Verdicts.on(estate).of("MIG-012"));
        estate.set("old", "objects", list("logins", "jobs", "linked-servers"));
        assertEquals(List.of("MIG-012 medium"), Verdicts.on(estate).of("MIG-012"));
        assertTrue(Verdicts.on(estate).only("MIG-012").message().contains("linked servers"));
        estate.unset("old", "objects");
        assertEquals(List.of("MIG-012 info unknown"), Verdicts.on(estate).of("MIG-012"));
        estate.set("crm", "logins", "contained");
        Verdicts.on(estate).areSilentOn("MIG-012");
    }

    @Test
    void loginsThatNoStepBringsAlong() {
        plan().remove("logins").unset("old", "objects");
        assertEquals(List.of("MIG-012 medium"), Verdicts.on(estate).of("MIG-012"));
    }

    @Test
    void usersOfMovedDatabases() {
        plan().set("logins", "keepsSids", false);
        assertEquals(List.of("SEC-001 medium"), Verdicts.on(estate).of("SEC-001"));
        estate.unset("logins", "keepsSids");
        assertEquals(List.of("SEC-001 info unknown"), Verdicts.on(estate).of("SEC-001"));
        estate.remove("logins");
        assertEquals(List.of("SEC-001 medium"), Verdicts.on(estate).of("SEC-001"));
        estate.set("verify", "action", "map-users");
        Verdicts.on(estate).areSilentOn("SEC-001");
    }

    @Test
    void localAccountsAreOtherOnesOnEveryComputer() {
        plan().set("crm", "logins", "local");
        assertTrue(Verdicts.on(estate).only("SEC-001").message().contains("local accounts"));
    }

    @Test
    void domainAccountsAndContainedUsersComeAlong() {
        plan().remove("logins").set("crm", "logins", "domain");
        Verdicts.on(estate).areSilentOn("SEC-001");
        estate.set("crm", "logins", "contained");
        Verdicts.on(estate).areSilentOn("SEC-001");
    }

    @Test
    void onlyTheDatabasesConcernedAreNamed() {
        plan().set("logins", "keepsSids", false).put("intranet", "sql-database", "old");
        estate.set("intranet", "logins", "domain").link("touches", "restore", "intranet");
        var found = Verdicts.on(estate).only("SEC-001");
        assertTrue(found.mentions(new Id("crm")));
        assertFalse(found.mentions(new Id("intranet")));
    }

    /// From a server of 2005 to one of 2008 R2 in 3 h, the way back from the last decision
    /// included.
    private Topologies plan() {
        instance("old", "2005").put("crm", "sql-database", "old").set("crm", "logins", "sql");
        instance("new", "2008-r2").set("old", "objects", list("logins"));
        step("save", "backup", "1h").set("save", "verified", true);
        step("logins", "transfer", "30min").set("logins", "carries", list("logins"));
        step("restore", "restore", "1h").set("restore", "keepsSource", true);
        step("verify", "verify", "15min").set("verify", "lastDecision", true);
        step("switch", "switch", "15min");
        step("back", "rollback", "15min");
        order("save", "logins", "restore", "verify", "switch", "back");
        estate.set("logins", "keepsSids", true).link("moves-to", "restore", "new");
        return estate.link("touches", "save", "crm").link("touches", "restore", "crm");
    }

    private Topologies detour(String version) {
        plan();
        instance("tmp", version);
        step("stopover", "restore", "1h").set("stopover", "keepsSource", true);
        estate.link("touches", "stopover", "crm").link("moves-to", "stopover", "tmp");
        return order("save", "logins", "stopover", "restore", "verify", "switch", "back");
    }

    private Topologies order(String... steps) {
        return estate.group("plan", "migration-plan", steps).set("plan", "window", "10h");
    }

    private Topologies step(String id, String action, String duration) {
        return estate.put(id, "migration-step")
                .set(id, "action", action)
                .set(id, "duration", duration);
    }

    private Topologies instance(String id, String version) {
        estate.put("srv-" + id, "physical-server").put(id, "sql-instance", "srv-" + id);
        return estate.set(id, "version", version);
    }

    private static Value list(String... items) {
        return new Value.Items(Stream.of(items).map(Value::of).toList());
    }
}
