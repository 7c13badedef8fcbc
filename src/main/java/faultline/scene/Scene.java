package faultline.scene;

import faultline.analysis.Aftermath;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture reduced to marks, in the order in which they are painted, with the places of the
/// elements that it shows.
///
/// @param bounds a rectangle that holds everything
/// @param figures in the order in which they lie upon each other, the lowest first
public record Scene(List<Mark> marks, Rect bounds, List<Figure> figures) {

    public Scene {
        marks = List.copyOf(marks);
        figures = List.copyOf(figures);
    }

    /// Draws a picture. The same picture always becomes the same scene.
    public static Scene of(Picture picture, TextMeasure measure) {
        return new Drawing(picture, measure).scene();
    }

    /// What lies under a point. Badges come before components, inner components before outer ones,
    /// links before the free ground of containers.
    ///
    /// @param tolerance how far beside a line the point may be, in document units
    public Hit hitAt(Point point, double tolerance) {
        return new HitTest(this, tolerance).at(point);
    }

    /// The figure of an element, if it is drawn.
    public Optional<Figure> figureOf(Id id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /// The same scene with what has become of its elements after failures.
    ///
    /// @param detail in which the scene was drawn
    public Scene after(Aftermath aftermath, Detail detail, TextMeasure measure) {
        return aftermath.conditions().isEmpty()
                ? this
                : with(new Conditions(aftermath, detail, new Typesetter(measure)).marks(this));
    }

    /// The same scene with what in it is only proposed.
    ///
    /// @param detail in which the scene was drawn
    public Scene proposing(Ghosts ghosts, Detail detail, TextMeasure measure) {
        return ghosts.isEmpty()
                ? this
                : with(new GhostMarks(ghosts, detail, new Typesetter(measure)).marks(this));
    }

    /// The same scene without the marks of one layer.
    public Scene without(Layer layer) {
        var left = marks.stream().filter(mark -> mark.tag().layer() != layer).toList();
        return new Scene(left, bounds, figures);
    }

    /// The same scene with more marks on top of it.
    public Scene with(List<? extends Mark> more) {
        var all = new ArrayList<>(marks);
        all.addAll(more);
        var around = more.stream().map(Mark::bounds).reduce(bounds, Rect::union);
        return new Scene(all, around, figures);
    }
}
