package faultline.edit;

import static faultline.SmallWorld.component;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.link;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.format.Catalogs;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Copies of a database, when they are pasted.
class CopiesTest {

    @Test
    void aPastedDatabaseCopyBelongsToItsDatabaseAndIsStoredWhereItsOriginalIs() {
        var pasted = pasted(List.of("one"));

        var database = pasted.topology().group(id("db")).orElseThrow();
        assertEquals(List.of(id("one"), id("two"), id("one-2")), database.members());
        assertEquals(
                List.of("stored-on:one-2:ds", "stored-on:one:ds"),
                pasted.topology().links().keys().stream().map(it -> it.value()).sorted().toList());
    }

    @Test
    void whatTheStorageIsPastedWithIsStoredOnTheCopyOfItOnly() {
        var pasted = pasted(List.of("one", "ds"));

        assertEquals(
                List.of("stored-on:one-2:ds-2", "stored-on:one:ds"),
                pasted.topology().links().keys().stream().map(it -> it.value()).sorted().toList());
    }

    private static Document pasted(List<String> ids) {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                component("one", "database-copy", "DB1"),
                                component("two", "database-copy", "DB1"),
                                component("ds", "datastore", "DS1"),
                                link("stored-on", "one", "ds"),
                                new Group(
                                        id("db"),
                                        new KindId("exchange-database"),
                                        "DB1",
                                        List.of(id("one"), id("two")))));
        var layout =
                Layout.NONE
                        .with(id("one"), new Rect(0, 0, 100, 40))
                        .with(id("two"), new Rect(0, 200, 100, 40))
                        .with(id("ds"), new Rect(0, 100, 100, 40));
        var document = Document.titled("Copies").with(topology).with(layout);
        var fragment = Fragment.of(document, ids.stream().map(it -> id(it)).toList());
        var edit = new Paste(fragment, new Point(300, 0), new Paste.Where.Beside());
        return switch (edit.applyTo(document, Catalogs.builtIn())) {
            case Outcome.Applied(var result) -> result;
            case Outcome.Rejected(var reason) -> throw new AssertionError(reason);
        };
    }
}
