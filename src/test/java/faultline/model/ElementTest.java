package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ElementTest {

    private static final KindId KIND = new KindId("k");
    private static final Id A = new Id("a");
    private static final Id B = new Id("b");

    @Test
    void namesAreNotEmptyButForLabelsOfLinks() {
        malformed(() -> new Component(A, KIND, " "));
        malformed(() -> new Group(A, KIND, "", List.of()));
        malformed(() -> new Service(A, "", List.of()));
        assertEquals("", new Link(KIND, A, B).name());
    }

    @Test
    void nothingIsNamedTwiceInAGroupOrService() {
        malformed(() -> new Group(A, KIND, "G", List.of(B, B)));
        malformed(() -> new Service(A, "S", List.of(B, B)));
    }

    @Test
    void aLinkHasTwoEnds() {
        malformed(() -> new Link(KIND, A, A));

        var link = new Link(KIND, A, B);
        assertTrue(link.touches(A) && link.touches(B) && !link.touches(new Id("c")));
        assertEquals(B, link.across(A));
        assertEquals(A, link.across(B));
    }

    @Test
    void theUsualIdOfALinkIsAnIdWhateverItsKindAndEnds() {
        assertEquals("k:a:b", Link.usualId(KIND, A, B).value());
        assertEquals("my-kind:a:b", Link.usualId(new KindId("My Kind!"), A, B).value());
        var long1 = new Id("x".repeat(200));
        assertEquals(190, Link.usualId(KIND, long1, A).value().length());
        var wide = new Id("𝒳".repeat(200));
        assertTrue(Link.usualId(KIND, wide, A).value().length() >= 189);
    }

    @Test
    void changingOneThingKeepsTheRest() {
        var extras = new Extras(Map.of("x", "1"));
        var group = new Group(A, KIND, "G", List.of(B), Properties.NONE, extras);

        assertEquals(extras, group.named("N").with("p", Value.of(1)).of(List.of()).extras());
        assertEquals("N", group.named("N").of(List.of()).name());
    }

    @Test
    void aListThatIsHandedOverIsCopied() {
        var members = new ArrayList<>(List.of(A));
        var group = new Group(B, KIND, "G", members);
        members.add(new Id("c"));

        assertEquals(List.of(A), group.members());
    }

    @Test
    void extrasAreEqualInOneOrderOnly() {
        var ab = extras("a", "b");
        assertEquals(ab, extras("a", "b"));
        assertFalse(ab.equals(extras("b", "a")));
        assertFalse(ab.equals(extras("a")));
        assertTrue(Extras.NONE.isEmpty() && !ab.isEmpty());
    }

    @Test
    void anAcceptanceNeedsAReasonAndAnOwner() {
        malformed(() -> acceptance(" ", "o", null));
        malformed(() -> acceptance("r", "", null));
    }

    @Test
    void anAcceptanceHoldsUntilTheEndOfItsLastDay() {
        var day = LocalDate.of(2027, 1, 31);
        var limited = acceptance("r", "o", day);

        assertTrue(limited.holdsOn(day));
        assertFalse(limited.holdsOn(day.plusDays(1)));
        assertTrue(acceptance("r", "o", null).holdsOn(LocalDate.MAX));
    }

    private static Acceptance acceptance(String reason, String owner, @Nullable LocalDate until) {
        return new Acceptance("f", "RED-001", null, reason, owner, null, until, Extras.NONE);
    }

    private static Extras extras(String... names) {
        var fields = new LinkedHashMap<String, String>();
        List.of(names).forEach(name -> fields.put(name, "1"));
        return new Extras(fields);
    }

    private static void malformed(Executable attempt) {
        assertThrows(MalformedTopologyException.class, attempt);
    }
}
