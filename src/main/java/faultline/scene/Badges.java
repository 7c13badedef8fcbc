package faultline.scene;

import faultline.analysis.Judged;
import faultline.model.Id;
import faultline.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws what is found on the elements that it is about: the worst sign, and how many findings
/// there are.
final class Badges {

    private static final double SIZE = 18;

    private final Picture picture;
    private final Dimming dimming;
    private final Typesetter type;

    Badges(Picture picture, Dimming dimming, Typesetter type) {
        this.picture = picture;
        this.dimming = dimming;
        this.type = type;
    }

    /// The findings that are about each element and that somebody has to look at.
    Map<Id, List<Judged>> open() {
        var byElement = new LinkedHashMap<Id, List<Judged>>();
        for (var judged : picture.findings()) {
            if (Sign.of(judged) != Sign.GOOD) {
                judged.finding()
                        .subjects()
                        .forEach(id ->
                                byElement.computeIfAbsent(id, _ -> new ArrayList<>()).add(judged));
            }
        }
        return byElement;
    }

    /// One badge on each figure that findings are about.
    List<Mark> marks(Map<Id, Figure> figures) {
        var marks = new ArrayList<Mark>();
        open().forEach((id, findings) -> {
            var figure = figures.get(id);
            if (figure != null) {
                marks.add(badge(figure, findings));
            }
        });
        return marks;
    }

    private Mark badge(Figure figure, List<Judged> findings) {
        var worst = findings.stream().map(Sign::of).min(Comparator.naturalOrder()).orElseThrow();
        var open = findings.stream().filter(Judged::isOpen).count();
        var count = open > 0 ? open : findings.stream().filter(it -> Sign.of(it) == worst).count();
        var label = count > 1 ? Long.toString(count) : "";
        var style = new Style(SIZE * Mark.Badge.LABEL, Weight.SEMIBOLD, Tone.TEXT);
        var badge =
                new Mark.Badge(
                        Tag.of(Layer.BADGES, figure.id(), dimming.of(figure.id())),
                        new Point(0, 0),
                        SIZE,
                        worst,
                        label,
                        type.width(label, style));
        return badge.movedTo(figure.badgeAt(badge.bounds().width()));
    }
}
