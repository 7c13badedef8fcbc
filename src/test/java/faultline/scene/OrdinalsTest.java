package faultline.scene;

import static faultline.Topologies.ids;
import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.marksOf;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.export.Fonts;
import faultline.model.Id;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrdinalsTest {

    @Test
    void whatIsLitIsNumberedInTheOrderInWhichItFalls() {
        var lit =
                new Lit(Set.of(new Id("mail"))).inOrder(ids("esx1", "vm-exch-02", "dag1", "mail"));
        var scene = scene(lit, Detail.FULL);
        assertEquals(List.of("1"), numbers(scene, "esx1"));
        assertEquals(List.of("3"), numbers(scene, "dag1"));
        assertEquals(List.of("4"), numbers(scene, "mail"));
        assertEquals(List.of(), numbers(scene, "esx2"));
    }

    @Test
    void withoutAnOrderNothingIsNumberedAndFromFarAwayNeither() {
        var lit = new Lit(Set.of(new Id("mail")));
        assertEquals(List.of(), numbers(scene(lit, Detail.FULL), "mail"));
        assertEquals(List.of(), numbers(scene(lit.inOrder(ids("mail")), Detail.DOTS), "mail"));
    }

    private static Scene scene(Lit lit, Detail detail) {
        var document = template("t01-exchange-incident");
        var picture = new Picture(document, CATALOG, List.of(), Set.of(), lit, detail);
        return Scene.of(picture, Fonts.INTER);
    }

    private static List<String> numbers(Scene scene, String id) {
        return marksOf(scene, id, Layer.ORDER).stream()
                .filter(Mark.Text.class::isInstance)
                .map(it -> ((Mark.Text) it).content())
                .toList();
    }
}
