package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.export.Fonts;
import faultline.format.Template;
import faultline.format.Templates;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tag of a group stands beside what there is to read, and never on it.
class GroupTagsTest {

    /// A tag with a badge on it, and what it must not touch.
    private record Tagged(String name, Rect rect) {}

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTagLiesOnANameOrAnIconOrAnotherTag(Template template) {
        var document = Templates.open(template).document();
        assertEquals(List.of(), clashes(scene(document, List.of())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void norOnABadgeWhenEverythingHasOne(Template template) {
        var document = Templates.open(template).document();
        assertEquals(List.of(), clashes(scene(document, List.of(everywhere(document)))));
    }

    private static Scene scene(Document document, List<Judged> findings) {
        return Scene.of(Picture.of(document, CATALOG).with(findings), Fonts.INTER);
    }

    private static List<String> clashes(Scene scene) {
        var tags = new ArrayList<Tagged>();
        var clashes = new ArrayList<String>();
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Ring ring) {
                assertFalse(ring.label().width() == 0, ring.id()::value);
                var tag = new Tagged(ring.id().value(), ring.label());
                tags.stream()
                        .filter(it -> it.rect.meets(tag.rect))
                        .forEach(it -> clashes.add(tag.name + " on tag " + it.name));
                tags.add(tag);
            }
        }
        for (var mark : scene.marks()) {
            if (isRead(mark)) {
                tags.stream()
                        .filter(it -> it.rect.meets(mark.bounds()))
                        .filter(it -> !it.name.equals(String.valueOf(mark.tag().id())))
                        .forEach(it -> clashes.add(it.name + " on " + mark));
            }
        }
        return clashes;
    }

    private static boolean isRead(Mark mark) {
        return switch (mark.tag().layer()) {
            case CARDS, CONTAINERS -> mark instanceof Mark.Text || mark instanceof Mark.Icon;
            case BADGES -> mark instanceof Mark.Badge;
            default -> false;
        };
    }

    private static Judged everywhere(Document document) {
        var subjects = document.topology().elements().map(Element::id).toList();
        return new Judged(
                new Finding(
                        "X-001",
                        Severity.HIGH,
                        List.of(Concern.AVAILABILITY),
                        Verdict.VIOLATED,
                        "It is so.",
                        subjects,
                        List.of(),
                        null,
                        "Change it.",
                        List.of()),
                null);
    }
}
