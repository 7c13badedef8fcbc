package faultline.ui;

import static faultline.SmallWorld.CATALOG;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Id;
import faultline.scene.Picture;
import faultline.scene.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    private static final Scene SCENE =
            Scene.of(
                    Picture.of(document(), CATALOG), (text, size, _) -> 0.5 * text.length() * size);

    @Test
    void tabWalksFromTheTopAndInALineFromTheLeft() {
        var walked = new ArrayList<Id>();
        Set<Id> at = Set.of();
        for (var i = 0; i < 4; i++) {
            var next = ReadingOrder.after(SCENE, at).orElseThrow();
            walked.add(next);
            at = Set.of(next);
        }
        assertEquals(List.of(id("s"), id("a"), id("b"), id("v")), walked);
        assertEquals(id("b"), ReadingOrder.before(SCENE, at).orElseThrow());
    }

    @Test
    void everyComponentGroupAndServiceIsPassedOnceBeforeTheFirstComesAgain() {
        var walked = new HashSet<Id>();
        var at = ReadingOrder.after(SCENE, Set.of()).orElseThrow();
        while (walked.add(at)) {
            at = ReadingOrder.after(SCENE, Set.of(at)).orElseThrow();
        }
        assertEquals(id("s"), at);
        assertEquals(11, walked.size());
    }
}
