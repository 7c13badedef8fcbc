package faultline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Catalogs;
import faultline.model.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {

    @Test
    void everyKindHasAnIconOfItsOwn() {
        var missing =
                Catalogs.builtIn().all().map(Kind::icon).filter(icon -> !Icons.has(icon)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void anIconIsItsPathsWithTheirInk() {
        var inks = Icons.find("vm").paths().stream().map(IconArt.Path::ink).toList();
        assertTrue(inks.contains(IconArt.Ink.LINE));
        assertTrue(inks.contains(IconArt.Ink.TINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-icon", "", "../catalog", "ui/../vm", "VM", "vm.svg"})
    void whatIsNoIconIsTheNeutralOne(String id) {
        assertFalse(Icons.has(id));
        assertEquals(1, Icons.find(id).paths().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg><path d='&e;'/></svg>",
                "<!DOCTYPE svg SYSTEM \"http://127.0.0.1/x.dtd\"><svg><path d='&e;'/></svg>",
                "<svg><path d='M0 0'></svg>"
            })
    void xmlThatReachesOutOrIsBrokenIsRefused(String xml) {
        var file = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> SafeXml.elements(file, "path"));
    }
}
