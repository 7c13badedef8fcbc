package faultline.tool;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.link;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Id;
import faultline.scene.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void alongALinkAndBackAgain() {
        assertEquals(Optional.of(id("sw")), from("a", Side.RIGHT));
        assertEquals(Optional.of(id("a")), from("sw", Side.LEFT));
        assertEquals(Optional.of(id("ds")), from("v", Side.BOTTOM));
    }

    @Test
    void whereNoLinkLeadsNothingIs() {
        assertEquals(Optional.empty(), from("sw", Side.RIGHT));
        assertEquals(Optional.empty(), from("v", Side.TOP));
        assertEquals(Optional.empty(), from("dag", Side.TOP));
    }

    @Test
    void withoutLinksOfItsOwnThoseOfItsContentsLead() {
        var linked = document().with(document().topology().with(link("network", "e", "sw")));
        assertEquals(Optional.of(id("a")), new Trail(document()).from(id("sw"), Side.LEFT));
        assertEquals(
                Optional.of(id("sw")),
                new Trail(linked.with(linked.topology().without(List.of(id("network:a:sw")))))
                        .from(id("a"), Side.RIGHT));
    }

    @Test
    void theNearestOfSeveralIsTaken() {
        var linked = document().with(document().topology().with(link("network", "a", "b")));
        assertEquals(Optional.of(id("b")), new Trail(linked).from(id("a"), Side.RIGHT));
    }

    private static Optional<Id> from(String id, Side side) {
        return new Trail(document()).from(id(id), side);
    }
}
