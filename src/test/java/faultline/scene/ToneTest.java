package faultline.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast as WCAG 2 computes it.
class ToneTest {

    private static final List<Tone> GROUNDS =
            List.of(
                    Tone.CANVAS,
                    Tone.DEPTH_1,
                    Tone.DEPTH_2,
                    Tone.DEPTH_3,
                    Tone.DEPTH_4,
                    Tone.DEPTH_5,
                    Tone.DEPTH_6,
                    Tone.CARD);

    @ParameterizedTest
    @EnumSource
    void textsCanBeReadOnEveryGround(Theme theme) {
        for (var ground : GROUNDS) {
            assertContrast(theme, Tone.TEXT, ground, 4.5);
            assertContrast(theme, Tone.MUTED, ground, 4.5);
        }
        tinted().forEach(tone -> assertContrast(theme, Tone.TEXT, tone.tint(), 4.5));
        tinted().forEach(tone -> assertContrast(theme, Tone.MUTED, tone.tint(), 4.5));
    }

    @ParameterizedTest
    @EnumSource
    void labelsOfGroupsAndLinksCanBeReadOnWhatTheyStandOn(Theme theme) {
        named("GROUP_").forEach(tone -> assertContrast(theme, tone, Tone.CARD, 4.5));
        named("WIRE_").forEach(tone -> assertContrast(theme, tone, Tone.CANVAS, 4.5));
    }

    @ParameterizedTest
    @EnumSource
    void linksAndOutlinesStandOutFromEveryGround(Theme theme) {
        for (var ground : GROUNDS) {
            named("WIRE_").forEach(tone -> assertContrast(theme, tone, ground, 3));
            named("GROUP_").forEach(tone -> assertContrast(theme, tone, ground, 3));
            assertContrast(theme, Tone.SELECTION, ground, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void iconsStandOutFromTheirTile(Theme theme) {
        tinted().forEach(tone -> assertContrast(theme, tone, tone.tint(), 3));
    }

    @ParameterizedTest
    @EnumSource
    void signsStandOutFromTheGroundAndTheirGlyphsFromThem(Theme theme) {
        for (var ground : GROUNDS) {
            Arrays.stream(Sign.values())
                    .forEach(sign -> assertContrast(theme, sign.tone(), ground, 3));
        }
        for (var tone : List.of(Tone.CRITICAL, Tone.HIGH, Tone.LOW, Tone.GOOD)) {
            assertContrast(theme, Tone.ON_SIGN, tone, 4.5);
        }
        assertContrast(theme, Tone.ON_MEDIUM, Tone.MEDIUM, 4.5);
    }

    private static List<Tone> tinted() {
        return Arrays.stream(Tone.values()).filter(tone -> tone.tint() != tone).toList();
    }

    private static List<Tone> named(String start) {
        return Arrays.stream(Tone.values()).filter(tone -> tone.name().startsWith(start)).toList();
    }

    private static void assertContrast(Theme theme, Tone ink, Tone ground, double least) {
        var a = luminance(theme.hex(ink));
        var b = luminance(theme.hex(ground));
        var contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(
                contrast >= least,
                () -> "%s: %s on %s has only %.2f".formatted(theme, ink, ground, contrast));
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        var part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
