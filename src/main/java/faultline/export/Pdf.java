package faultline.export;

import faultline.scene.Theme;
import java.util.ArrayList;
import java.util.List;

/// Writes pages as one PDF file (1.7) with vectors, searchable text and bookmarks. The same pages
/// always become the same file: it bears no date.
public final class Pdf {

    private final PdfFile file = new PdfFile();
    private final PdfPainter painter;
    private final List<Entry> entries = new ArrayList<>();

    /// A bookmark with the page it leads to.
    private record Entry(Leaf.Bookmark bookmark, int page, double height, int number) {}

    private Pdf(Theme theme) {
        this.painter = new PdfPainter(theme);
    }

    /// Writes pages as a file.
    ///
    /// @param title of the file, which viewers show
    /// @param author may be empty
    public static byte[] write(List<Leaf> leaves, Theme theme, String title, String author) {
        return new Pdf(theme).written(leaves, title, author);
    }

    private byte[] written(List<Leaf> leaves, String title, String author) {
        var tree = file.reserved();
        var resources = file.reserved();
        var pages = new ArrayList<Integer>();
        for (var leaf : leaves) {
            pages.add(page(leaf, tree, resources));
        }
        file.put(resources, painter.writeTo(file));
        var kids = new StringBuilder();
        pages.forEach(it -> kids.append(PdfFile.ref(it)).append(' '));
        file.put(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        var outline = entries.isEmpty() ? "" : "/PageMode/UseOutlines/Outlines " + outline();
        var catalog =
                file.add(
                        "<</Type/Catalog/Pages "
                                + PdfFile.ref(tree)
                                + "/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>"
                                + outline
                                + ">>");
        var about =
                file.add(
                        "<</Title"
                                + PdfFile.words(title)
                                + (author.isBlank() ? "" : "/Author" + PdfFile.words(author))
                                + "/Producer(Faultline)>>");
        return file.closed(catalog, about);
    }

    private int page(Leaf leaf, int tree, int resources) {
        painter.ground(leaf.width(), leaf.height());
        for (var drawing : leaf.drawings()) {
            var view = drawing.view();
            var scale = drawing.scale();
            painter.begin(
                    scale,
                    drawing.x() - view.x() * scale,
                    leaf.height() - drawing.y() + view.y() * scale,
                    view);
            for (var mark : drawing.marks()) {
                painter.paint(mark, view);
            }
            painter.end();
        }
        var contents = file.addStream("", painter.taken());
        var page =
                file.add(
                        "<</Type/Page/Parent "
                                + PdfFile.ref(tree)
                                + "/MediaBox[0 0 "
                                + Markup.number(leaf.width())
                                + " "
                                + Markup.number(leaf.height())
                                + "]/Resources "
                                + PdfFile.ref(resources)
                                + "/Contents "
                                + PdfFile.ref(contents)
                                + ">>");
        for (var bookmark : leaf.bookmarks()) {
            entries.add(new Entry(bookmark, page, leaf.height(), file.reserved()));
        }
        return page;
    }

    /// Writes the bookmarks as the tree that their levels make.
    private String outline() {
        var root = file.reserved();
        var top = children(0, entries.size(), root);
        file.put(
                root,
                "<</Type/Outlines/First "
                        + PdfFile.ref(top.getFirst())
                        + "/Last "
                        + PdfFile.ref(top.getLast())
                        + ">>");
        return PdfFile.ref(root);
    }

    private List<Integer> children(int from, int to, int parent) {
        var firsts = new ArrayList<Integer>();
        for (var i = from; i < to; i++) {
            if (firsts.isEmpty() || level(i) <= level(firsts.getLast())) {
                firsts.add(i);
            }
        }
        for (var i = 0; i < firsts.size(); i++) {
            var at = firsts.get(i);
            var end = i + 1 < firsts.size() ? firsts.get(i + 1) : to;
            var around = new StringBuilder();
            if (i > 0) {
                around.append("/Prev ").append(PdfFile.ref(number(firsts.get(i - 1))));
            }
            if (i + 1 < firsts.size()) {
                around.append("/Next ").append(PdfFile.ref(number(end)));
            }
            var inner = at + 1 < end ? children(at + 1, end, number(at)) : List.<Integer>of();
            if (!inner.isEmpty()) {
                around.append("/First ").append(PdfFile.ref(inner.getFirst()));
                around.append("/Last ").append(PdfFile.ref(inner.getLast()));
                around.append("/Count -").append(inner.size());
            }
            put(entries.get(at), parent, around.toString());
        }
        return firsts.stream().map(this::number).toList();
    }

    private void put(Entry entry, int parent, String around) {
        file.put(
                entry.number(),
                "<</Title"
                        + PdfFile.words(entry.bookmark().text())
                        + "/Parent "
                        + PdfFile.ref(parent)
                        + "/Dest["
                        + PdfFile.ref(entry.page())
                        + "/XYZ 0 "
                        + Markup.number(entry.height() - entry.bookmark().y())
                        + " null]"
                        + around
                        + ">>");
    }

    private int level(int entry) {
        return entries.get(entry).bookmark().level();
    }

    private int number(int entry) {
        return entries.get(entry).number();
    }
}
