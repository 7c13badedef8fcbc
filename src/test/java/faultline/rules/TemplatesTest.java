package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.format.DocumentCodec;
import faultline.format.NotADocumentException;
import faultline.model.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The templates and their variants against what an expert expects of them.
class TemplatesTest {

    private static final List<String> T01 =
            List.of(
                    "EXCH-DAG-005 critical",
                    "EXCH-DAG-002 high",
                    "EXCH-HT-001 high",
                    "RED-003 high",
                    "EXCH-DAG-006 medium",
                    "EXCH-DAG-010 medium",
                    "EXCH-CAS-001 low",
                    "RED-013 low",
                    "EXCH-LIFE-001 info");

    private static final List<String> T02 = List.of("EXCH-LIFE-001 info", "STK-008 info good");

    @Test
    void theIncidentHasTheseWeaknessesAndNoOthers() throws Exception {
        assertEquals(T01, Verdicts.on(incident()).all());
    }

    @Test
    void theIncidentIsAboutTheseServers() throws Exception {
        var said = Verdicts.on(incident());
        assertEquals(Set.of("exch-01"), said.subjectsOf("EXCH-CAS-001"));
        assertEquals(Set.of("exch-01"), said.subjectsOf("EXCH-HT-001"));
        assertEquals(new Id("exch-01"), said.only("EXCH-DAG-006").subjects().getFirst());
        assertEquals(Set.of("exch-01", "exch-02", "exch-03"), said.subjectsOf("RED-003"));
        assertEquals(Set.of("dag1", "esx1", "exch-01", "exch-02"), said.subjectsOf("EXCH-DAG-005"));
        assertTrue(said.only("EXCH-DAG-005").message().contains("cannot be kept apart"));
        assertTrue(said.only("EXCH-DAG-002").mentions(new Id("ds1")));
        assertEquals(new Id("mail"), said.only("EXCH-CAS-001").service());
    }

    @Test
    void withoutAnRtoALoneFrontServerIsGrave() throws Exception {
        assertEquals(
                List.of("EXCH-CAS-001 high"),
                Verdicts.on(incident().unset("mail", "rto")).of("EXCH-CAS-001"));
    }

    @Test
    void aRestartThatIsTooSlowMakesALoneFrontServerGrave() throws Exception {
        assertEquals(
                List.of("EXCH-CAS-001 high"),
                Verdicts.on(incident().set("mail", "rto", "1min")).of("EXCH-CAS-001"));
    }

    @Test
    void beforeServicePack1TheStackIsNotSupported() throws Exception {
        var said = Verdicts.on(servicePack("RTM"));
        assertEquals(List.of("STK-001 high"), said.of("STK-001"));
        assertEquals(Set.of("exch-02", "exch-03"), said.subjectsOf("STK-001"));
    }

    @Test
    void laterServicePacksSupportTheStack() throws Exception {
        for (var level : List.of("SP1", "SP2", "SP3")) {
            Verdicts.on(servicePack(level)).areSilentOn("STK-001", "STK-002");
        }
    }

    @Test
    void anUnknownServicePackIsAQuestion() throws Exception {
        var estate = incident();
        for (var server : List.of("exch-01", "exch-02", "exch-03")) {
            estate.unset(server, "servicePack");
        }
        var said = Verdicts.on(estate);
        assertEquals(List.of("STK-001 info unknown"), said.of("STK-001"));
        assertEquals(List.of("EXCH-DAG-010 info unknown"), said.of("EXCH-DAG-010"));
    }

    @Test
    void withDacModeOnTheWitnessMayKeepDatabasesDismounted() throws Exception {
        var said = Verdicts.on(incident().set("dag1", "dacMode", "on"));
        said.areSilentOn("EXCH-DAG-010");
        assertEquals(List.of("EXCH-DAG-021 high"), said.of("EXCH-DAG-021"));
    }

    @Test
    void standardEditionHasNoClustering() throws Exception {
        var estate = incident();
        estate.set("vm-exch-02", "osEdition", "standard");
        estate.set("vm-exch-03", "osEdition", "standard");
        assertEquals(List.of("QRM-017 critical"), Verdicts.on(estate).of("QRM-017"));
    }

    @Test
    void aSavedStateIsNotSupported() throws Exception {
        var said = Verdicts.on(incident().set("vmc1", "restartKind", "saved-state"));
        assertEquals(List.of("STK-002 high", "STK-002 medium"), said.of("STK-002"));
    }

    @Test
    void movingTheWitnessToAThirdHostHelps() throws Exception {
        var estate =
                incident()
                        .put("esx3", "hypervisor-host", "vmc1")
                        .server("fs1", "file-server", "esx3");
        estate.move("fsw1", "fs1");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-005", "EXCH-DAG-006");
    }

    @Test
    void builtRightNothingIsLeftButTheAgeOfExchange() throws Exception {
        var said = Verdicts.on(template("t02-exchange-built-right"));
        assertEquals(T02, said.all());
        assertEquals(Set.of("dag1"), said.subjectsOf("STK-008"));
    }

    @Test
    void aMandatoryRuleOnThreeHostsIsARemark() throws Exception {
        var estate = template("t02-exchange-built-right").set("apart-dag", "strength", "must");
        assertEquals(
                List.of("EXCH-LIFE-001 info", "HYP-005 info", "STK-008 info good"),
                Verdicts.on(estate).all());
    }

    @Test
    void oneArrayUnderEverythingIsOneFate() throws Exception {
        var estate = template("t02-exchange-built-right");
        estate.move("ds1", "san2").move("ds3", "san2").remove("san1", "san3");
        var said = Verdicts.on(estate);
        assertEquals(
                List.of("RED-007 medium", "EXCH-LIFE-001 info", "STK-008 info good"), said.all());
        assertTrue(said.only("RED-007").mentions(new Id("san2")));
    }

    @Test
    void withoutRulesTheRightDesignDrifts() throws Exception {
        var estate =
                template("t02-exchange-built-right").remove("apart-lb", "apart-cas", "apart-dag");
        assertEquals(
                List.of("RED-003 high", "RED-003 high", "RED-003 high", "EXCH-LIFE-001 info"),
                Verdicts.on(estate).all());
    }

    @Test
    void anAvailabilityGroupBuiltRightIsPraised() throws Exception {
        assertEquals(List.of("STK-008 info good"), Verdicts.on(group()).all());
    }

    @Test
    void itsWitnessOnTheHostOfANodeIsAVoteTooMany() throws Exception {
        var said = Verdicts.on(group().move("vm-fs1", "esx2"));
        assertEquals(List.of("QRM-008 high"), said.all());
        assertTrue(said.only("QRM-008").mentions(new Id("esx2")));
    }

    @Test
    void itsReplicasOnOneDatastoreAreOneFate() throws Exception {
        var estate = group().remove("stored-on:vm-agn2:ds3").link("stored-on", "vm-agn2", "ds2");
        assertEquals(List.of("RED-007 high", "STK-008 info good"), Verdicts.on(estate).all());
    }

    @Test
    void withoutAWitnessTwoNodesAreACoinToss() throws Exception {
        assertEquals(List.of("QRM-001 high"), Verdicts.on(group().remove("fsw1")).of("QRM-001"));
    }

    @Test
    void oneInstanceUnderEverythingIsOneFinding() throws Exception {
        var said = Verdicts.on(central());
        assertEquals(List.of("SQL-INST-001 high", "BKP-012 medium", "RED-001 medium"), said.all());
        var found = said.only("SQL-INST-001");
        assertEquals(List.of(new Id("sql1")), found.subjects());
        for (var name :
                List.of("ePO (900 users)", "SharePoint", "WSUS", "CRM", "Monitoring", "Backup")) {
            assertTrue(found.message().contains(name), found.message());
        }
        assertTrue(found.message().contains("too late for CRM"));
    }

    @Test
    void aRestartThatFitsEveryRtoMakesItLow() throws Exception {
        assertEquals(
                List.of("SQL-INST-001 low"),
                Verdicts.on(central().set("crm", "rto", "30min")).of("SQL-INST-001"));
    }

    @Test
    void aCatalogueOfItsOwnFreesTheBackup() throws Exception {
        Verdicts.on(central().remove("depends-on:backup1:db-restore")).areSilentOn("BKP-012");
    }

    @Test
    void inALabEverythingIsARemark() throws Exception {
        var estate = central();
        for (var service : List.of("epo", "intranet", "updates", "crm", "alarms", "restore")) {
            estate.set(service, "environment", "lab");
        }
        assertEquals(
                List.of("BKP-012 info", "RED-001 info", "SQL-INST-001 info"),
                Verdicts.on(estate).all());
    }

    @Test
    void inALabOfServersToo() throws Exception {
        var estate = central();
        for (var component : estate.topology().components().values()) {
            if (component.in() == null) {
                estate.set(component.id().value(), "environment", "lab");
            }
        }
        assertEquals(
                List.of("BKP-012 info", "RED-001 info", "SQL-INST-001 info"),
                Verdicts.on(estate).all());
    }

    @Test
    void noTemplateLeavesAQuestionOpen() throws Exception {
        for (var name :
                List.of(
                        "t01-exchange-incident",
                        "t02-exchange-built-right",
                        "t13-sql-availability-group",
                        "t28-central-sql-instance")) {
            var topology = template(name).topology();
            assertTrue(
                    Rules.analyser(Topologies.CATALOG).analyse(topology).findings().stream()
                            .noneMatch(it -> it.verdict() == Verdict.UNKNOWN),
                    name);
        }
    }

    @Test
    void onlyTheIncidentAndTheCentralInstanceFailACheck() throws Exception {
        assertEquals(Severity.CRITICAL, worst("t01-exchange-incident"));
        assertEquals(Severity.INFO, worst("t02-exchange-built-right"));
        assertEquals(Severity.INFO, worst("t13-sql-availability-group"));
        assertEquals(Severity.HIGH, worst("t28-central-sql-instance"));
    }

    private static Severity worst(String name) throws Exception {
        return Rules.analyser(Topologies.CATALOG)
                .analyse(template(name).topology())
                .findings()
                .getFirst()
                .severity();
    }

    private static Topologies incident() throws Exception {
        return template("t01-exchange-incident");
    }

    private static Topologies servicePack(String level) throws Exception {
        var estate = incident();
        for (var server : List.of("exch-01", "exch-02", "exch-03")) {
            estate.set(server, "servicePack", level);
        }
        return estate;
    }

    private static Topologies group() throws Exception {
        return template("t13-sql-availability-group");
    }

    private static Topologies central() throws Exception {
        return template("t28-central-sql-instance");
    }

    private static Topologies template(String name) throws IOException, NotADocumentException {
        var text = Files.readString(Path.of("templates", name + ".faultline"));
        return Topologies.of(new DocumentCodec().decode(text).document().topology());
    }
}
