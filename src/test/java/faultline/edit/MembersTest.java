package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final KindId DAG = new KindId("dag");
    private final Document document = document();

    @Test
    void aMemberLeavesAndJoinsAgainAtTheEnd() {
        var left = after(document, new Leave(id("dag"), List.of(id("e"))));
        var joined = after(left, new Join(id("dag"), List.of(id("e"))));

        assertEquals(List.of(id("f")), members(left, "dag"));
        assertEquals(List.of(id("f"), id("e")), members(joined, "dag"));
        assertEquals("Add EXCH-01 to DAG1", label(left, new Join(id("dag"), List.of(id("e")))));
    }

    @Test
    void refusalsNameTheMemberAndTheGroup() {
        assertEquals(
                "EXCH-01 is already a member of DAG1",
                refusal(document, new Join(id("dag"), List.of(id("e")))));
        assertEquals(
                "A virtual machine cannot belong to a database availability group",
                refusal(document, new Join(id("dag"), List.of(id("v")))));
        assertEquals(
                "A service cannot belong to a database availability group",
                refusal(document, new Join(id("dag"), List.of(id("mail")))));
        assertEquals(
                "V-01 is no member of DAG1",
                refusal(document, new Leave(id("dag"), List.of(id("v")))));
        assertEquals(
                "ghost is no longer there",
                refusal(document, new Leave(id("ghost"), List.of(id("v")))));
    }

    @Test
    void componentsAreGatheredIntoANewGroup() {
        var gathered = after(document, new Gather(DAG, List.of(id("f"), id("e"), id("f"))));

        assertEquals(List.of(id("f"), id("e")), members(gathered, "dag2"));
        assertEquals(
                "A virtual machine cannot belong to a database availability group",
                refusal(document, new Gather(DAG, List.of(id("v")))));
        assertEquals(
                "Choose the members of the group first",
                refusal(document, new Gather(DAG, List.of())));
    }

    @Test
    void aServiceNeedsWhatItIsToldTo() {
        var needing = after(document, new Need(id("mail"), List.of(id("e"))));
        var without = after(needing, new NeedNoMore(id("mail"), List.of(id("dag"))));

        assertEquals(List.of(id("dag"), id("e")), needs(needing));
        assertEquals(List.of(id("e")), needs(without));
        assertEquals(
                "Mail already needs DAG1",
                refusal(document, new Need(id("mail"), List.of(id("dag")))));
        assertEquals(
                "Mail cannot need itself",
                refusal(document, new Need(id("mail"), List.of(id("mail")))));
        assertEquals(
                "A service cannot need a link",
                refusal(document, new Need(id("mail"), List.of(id("network:a:sw")))));
        assertEquals(
                "Mail does not need EXCH-01",
                refusal(document, new NeedNoMore(id("mail"), List.of(id("e")))));
    }

    private static List<Id> members(Document document, String group) {
        return document.topology().group(id(group)).orElseThrow().members();
    }

    private static List<Id> needs(Document document) {
        return document.topology().services().find(id("mail")).orElseThrow().needs();
    }
}
