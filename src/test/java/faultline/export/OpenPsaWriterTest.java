package faultline.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.faulttree.TreeBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenPsaWriterTest {

    @Test
    void gatesAndEventsBearTheirIds() {
        var xml = written("mail", "esx1", "esx2");
        assertAll(
                () -> assertTrue(xml.contains("<define-gate name=\"mail\">"), xml),
                () -> assertTrue(xml.contains("<define-basic-event name=\"esx1\">"), xml),
                () -> assertTrue(xml.contains("<float value=\"0.25\"/>"), xml),
                () -> assertTrue(xml.contains("<label>The esx2 &amp; more</label>"), xml));
    }

    /// Whoever reads the file takes a gate that others use for no top.
    @Test
    void aTopIsUsedByNoOtherGate() {
        var tree = new TreeBuilder();
        var both = tree.and(tree.event("a", 0.1), tree.event("b", 0.1));
        var more = tree.or(both, tree.event("c", 0.1));
        var tops = new LinkedHashMap<>(Map.of("inner", both));
        tops.put("outer", more);
        var xml = OpenPsaWriter.write("", tree.build(more), tops, id -> id);
        assertFalse(xml.contains("<gate name=\"inner\"/>"), xml);
    }

    @Test
    void idsThatTheFormatForbidsGetNamesThatItAllows() {
        var ids = List.of("a.b", "a:b", "1st", "x--y", "end-", "_1st", "Änderung", "a_b");
        var names = new PsaNames();
        names.reserve(ids);
        var given = ids.stream().map(names::of).toList();
        assertEquals(
                List.of("a_b_2", "a_b_3", "_1st_2", "x-_y", "end_", "_1st", "Änderung", "a_b"),
                given);
        assertEquals(given, ids.stream().map(names::of).toList());
    }

    private static String written(String top, String... events) {
        var tree = new TreeBuilder();
        var inputs = List.of(events).stream().mapToInt(it -> tree.event(it, 0.25)).toArray();
        var node = tree.and(inputs);
        var tops = new LinkedHashMap<>(Map.of(top, node));
        return OpenPsaWriter.write("Title", tree.build(node), tops, id -> "The " + id + " & more");
    }
}
