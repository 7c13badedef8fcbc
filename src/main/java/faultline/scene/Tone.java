package faultline.scene;

import java.util.List;

/// What a colour means, and what it is in each [Theme]: light, dark, high contrast, print.
///
/// Texts keep a contrast of 4.5:1 to every ground that they may stand on, parts of the drawing 3:1;
/// a test computes it.
public enum Tone {
    /// The ground of everything.
    CANVAS("#FFFFFF", "#17191D", "#000000", "#FFFFFF"),
    /// The grounds of containers, deeper by one step with each container they sit in.
    DEPTH_1("#F6F8FA", "#1B1E23", "#000000", "#FFFFFF"),
    DEPTH_2("#EEF1F5", "#1F2328", "#000000", "#FAFAFA"),
    DEPTH_3("#E6EAF0", "#24292F", "#000000", "#F4F4F4"),
    DEPTH_4("#DEE4EB", "#292E35", "#000000", "#EEEEEE"),
    DEPTH_5("#D6DDE6", "#2D333B", "#000000", "#E8E8E8"),
    DEPTH_6("#CED6E1", "#323841", "#000000", "#E2E2E2"),
    /// The ground of a component that holds nothing.
    CARD("#FFFFFF", "#3A424D", "#000000", "#FFFFFF"),
    /// The edge of a card, which its content already sets apart.
    BORDER("#C3CCD6", "#5A6574", "#FFFFFF", "#9A9A9A"),
    /// The edge of a container.
    EDGE("#6F7E90", "#7F8B9B", "#FFFFFF", "#5A5A5A"),
    /// Names and sentences.
    TEXT("#17202B", "#ECEFF3", "#FFFFFF", "#000000"),
    /// Facts and captions.
    MUTED("#4A5767", "#B6BEC9", "#FFFFFF", "#3A3A3A"),
    /// Lines between the rows of a table.
    RULE("#E1E6EC", "#3A414B", "#FFFFFF", "#C8C8C8"),
    /// Sites, rooms, racks: a strong tone for icons and a quiet one behind them, as for all that
    /// follow.
    PLACE("#475569", "#A9B6C7", "#FFFFFF", "#333333"),
    PLACE_TINT("#E2E8F0", "#2F3742", "#000000", "#F0F0F0"),
    POWER("#9A3412", "#F0A27C", "#FFFFFF", "#4A1A08"),
    POWER_TINT("#FCE7DB", "#4A3024", "#000000", "#F6F0ED"),
    COMPUTE("#1D4FB8", "#8DB4F5", "#FFFFFF", "#12357C"),
    COMPUTE_TINT("#DEE9FC", "#26385A", "#000000", "#EEF2F9"),
    VIRTUAL("#4F46B8", "#B3AEF8", "#FFFFFF", "#332D80"),
    VIRTUAL_TINT("#E6E4FB", "#353260", "#000000", "#F1F0FA"),
    NETWORK("#0B6583", "#7CC7DF", "#FFFFFF", "#07485E"),
    NETWORK_TINT("#D9EFF6", "#1F3F4B", "#000000", "#EDF5F8"),
    STORAGE("#0F6B62", "#6FCFC2", "#FFFFFF", "#0A4A44"),
    STORAGE_TINT("#D6F0EC", "#1E4340", "#000000", "#ECF5F4"),
    ROLE("#7A3A9C", "#D3A4EE", "#FFFFFF", "#52266A"),
    ROLE_TINT("#F1E4F8", "#432F52", "#000000", "#F6F0F9"),
    SERVICE("#A3195B", "#F29BC4", "#FFFFFF", "#6E103D"),
    SERVICE_TINT("#FBE1EE", "#502A3D", "#000000", "#F9EEF3"),
    /// Outlines of groups, told apart by kind: magenta, teal, brown, blue, violet, green.
    GROUP_1("#B0206B", "#F394C4", "#FF80FF", "#7B164B"),
    GROUP_2("#0F7379", "#66CBD2", "#80FFFF", "#0A5055"),
    GROUP_3("#A8500B", "#EFAA6A", "#FF9F40", "#753808"),
    GROUP_4("#1F62C4", "#86B4F7", "#00FFFF", "#16458A"),
    GROUP_5("#6D3FC0", "#C3ABF7", "#FFFF00", "#4C2C87"),
    GROUP_6("#1F7A3D", "#7CCB93", "#00FF00", "#15552B"),
    /// Outlines of groups that only state a rule.
    RULE_GROUP("#4A5767", "#B6BEC9", "#FFFFFF", "#3A3A3A"),
    /// Links, by what they carry.
    WIRE_NETWORK("#5D6978", "#9BA6B4", "#FFFFFF", "#444444"),
    WIRE_STORAGE("#0F766E", "#5EC4B8", "#00FFFF", "#0A5049"),
    WIRE_COPY("#6D3FC0", "#C3ABF7", "#FF80FF", "#4C2C87"),
    WIRE_CLIENT("#1F62C4", "#86B4F7", "#80C0FF", "#16458A"),
    WIRE_WITNESS("#946300", "#E3B04B", "#FFFF00", "#6B4700"),
    WIRE_NEEDS("#475569", "#A9B6C7", "#FFFFFF", "#333333"),
    WIRE_POWER("#9A3412", "#F0A27C", "#FF9F40", "#6C240D"),
    WIRE_BACKUP("#1F7A3D", "#7CCB93", "#00FF00", "#15552B"),
    /// The marks of findings.
    CRITICAL("#B3261E", "#FF7A6E", "#FF6B60", "#B3261E"),
    HIGH("#C2410C", "#FF9A5C", "#FFA040", "#B83C08"),
    MEDIUM("#E69F00", "#E8B23A", "#FFFF00", "#E69F00"),
    MEDIUM_EDGE("#8A5A00", "#E8B23A", "#FFFF00", "#6E4800"),
    LOW("#0072B2", "#62B5EA", "#80C0FF", "#0072B2"),
    INFO("#4A6178", "#9DB2C7", "#FFFFFF", "#4A4A4A"),
    GOOD("#00704F", "#3CC299", "#00FF00", "#00704F"),
    UNKNOWN("#5F6772", "#A3ABB5", "#FFFFFF", "#555555"),
    ACCEPTED("#5F6772", "#A3ABB5", "#FFFFFF", "#555555"),
    /// What is written on a mark, but for the medium one.
    ON_SIGN("#FFFFFF", "#14161A", "#000000", "#FFFFFF"),
    ON_MEDIUM("#2A1B00", "#14161A", "#000000", "#2A1B00"),
    /// What is selected.
    SELECTION("#2563EB", "#6EA0FF", "#00FFFF", "#1D4ED8"),
    /// What the finding in question is about.
    GLOW("#D97706", "#F5B042", "#FFFF00", "#B45F06");

    private static final List<Tone> DEPTHS =
            List.of(DEPTH_1, DEPTH_2, DEPTH_3, DEPTH_4, DEPTH_5, DEPTH_6);

    private final String light;
    private final String dark;
    private final String highContrast;
    private final String print;

    Tone(String light, String dark, String highContrast, String print) {
        this.light = light;
        this.dark = dark;
        this.highContrast = highContrast;
        this.print = print;
    }

    /// The ground of a container with that many containers around it.
    static Tone depth(int outer) {
        return DEPTHS.get(Math.min(outer, DEPTHS.size() - 1));
    }

    /// The quiet tone that goes with a strong one; tones without one are their own.
    Tone tint() {
        return switch (this) {
            case PLACE -> PLACE_TINT;
            case POWER -> POWER_TINT;
            case COMPUTE -> COMPUTE_TINT;
            case VIRTUAL -> VIRTUAL_TINT;
            case NETWORK -> NETWORK_TINT;
            case STORAGE -> STORAGE_TINT;
            case ROLE -> ROLE_TINT;
            case SERVICE -> SERVICE_TINT;
            default -> this;
        };
    }

    String hex(Theme theme) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
            case HIGH_CONTRAST -> highContrast;
            case PRINT -> print;
        };
    }
}
