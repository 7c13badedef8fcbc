package faultline.scene;

/// What a mark belongs to, so that a painter can leave it out. Not the order of painting, which is
/// that of the marks.
public enum Layer {
    /// Boxes and names of what holds others.
    CONTAINERS,
    /// Boxes, icons and names of what holds nothing.
    CARDS,
    /// Outlines and labels of groups.
    GROUPS,
    LINKS,
    /// The names of links.
    LABELS,
    /// What marks findings.
    BADGES,
    /// The ring around what a finding is about.
    GLOW,
    SELECTION,
    /// What has become of elements when others failed.
    CONDITIONS,
    /// What a proposed change would bring.
    PROPOSAL,
    /// In which order what is lit falls.
    ORDER,
    /// Everything of an exported sheet but the drawing: title, legend, table.
    SHEET
}
