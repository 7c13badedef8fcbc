package faultline.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.export.Fonts;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Value;
import faultline.scene.Ghosts.Novelty;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GhostsTest {

    private static final Topologies BEFORE =
            new Topologies()
                    .put("h1", "hypervisor-host")
                    .put("h2", "hypervisor-host")
                    .put("vm", "vm", "h1");

    @Test
    void tellsWhatIsNewMovedAndChanged() {
        var before = document(BEFORE);
        var host = before.topology().component(new Id("h2")).orElseThrow();
        var after =
                before.with(
                        Topologies.of(before.topology())
                                .move("vm", "h2")
                                .put("srv", "physical-server")
                                .put("fs", "file-server", "srv")
                                .topology()
                                .with(host.with("cores", Value.of(8))));
        assertEquals(
                Map.of(
                        new Id("vm"), Novelty.MOVED,
                        new Id("srv"), Novelty.NEW,
                        new Id("fs"), Novelty.NEW_INSIDE,
                        new Id("h2"), Novelty.CHANGED),
                Ghosts.between(before, after).novelties());
    }

    @Test
    void nothingIsProposedBetweenTheSame() {
        var before = document(BEFORE);
        assertTrue(Ghosts.between(before, before).isEmpty());
        var scene = Scene.of(Picture.of(before, Topologies.CATALOG), Fonts.INTER);
        assertSame(scene, scene.proposing(Ghosts.NONE, Detail.FULL, Fonts.INTER));
    }

    @Test
    void everythingNewIsMarkedAndSaidInWords() {
        var before = document(BEFORE);
        var after =
                before.with(
                        Topologies.of(before.topology()).put("srv", "physical-server").topology());
        var ghosts = Ghosts.between(before, after);
        var scene = Scene.of(Picture.of(after, Topologies.CATALOG), Fonts.INTER);
        var marks =
                scene.proposing(ghosts, Detail.FULL, Fonts.INTER).marks().stream()
                        .filter(it -> it.tag().layer() == Layer.PROPOSAL)
                        .toList();
        assertFalse(marks.isEmpty());
        assertTrue(
                marks.stream()
                        .anyMatch(it ->
                                it instanceof Mark.Text text && text.content().equals("new")));
    }

    private static Document document(Topologies topologies) {
        return Document.titled("Ghosts").with(topologies.topology());
    }
}
