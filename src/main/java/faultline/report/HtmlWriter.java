package faultline.report;

import faultline.export.Markup;
import faultline.export.SvgWriter;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// Writes a report as one page of HTML that needs nothing beside it and can do nothing: it holds no
/// script, and its policy forbids everything but its own style sheet, named by its digest.
final class HtmlWriter {

    private final List<Block> blocks;
    private final Markup html = new Markup();
    private int sections;
    private int pictures;

    private HtmlWriter(List<Block> blocks) {
        this.blocks = blocks;
    }

    static byte[] write(List<Block> blocks, String title) {
        return new HtmlWriter(blocks).written(title).getBytes(StandardCharsets.UTF_8);
    }

    private String written(String title) {
        var style = colours() + resource();
        html.raw("<!DOCTYPE html>\n");
        html.open("html").with("lang", "en").inside().line();
        html.open("head").inside().line();
        html.open("meta").with("charset", "utf-8").empty();
        html.open("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy(style))
                .empty();
        html.open("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .empty();
        html.open("meta").with("name", "color-scheme").with("content", "light dark").empty();
        html.open("title").inside().say(title).close("title").line();
        html.raw("<style>").raw(style).raw("</style>\n").close("head").line();
        html.open("body").inside().line().open("main").inside().line();
        contents();
        blocks.forEach(this::block);
        return html.close("main").line().close("body").line().close("html").line().toString();
    }

    private static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-"
                + digest(style)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("Every Java has SHA-256", cause);
        }
    }

    /// The colours of drawings as variables, so that they follow the reader's choice and the paper.
    private static String colours() {
        return ":root{"
                + colours(Theme.LIGHT)
                + "}\n@media (prefers-color-scheme:dark){:root{"
                + colours(Theme.DARK)
                + "}}\n@media print{:root{"
                + colours(Theme.PRINT)
                + "}}\n";
    }

    private static String colours(Theme theme) {
        var text = new StringBuilder();
        for (var tone : Tone.values()) {
            text.append("--").append(SvgWriter.variable(tone)).append(':');
            text.append(theme.hex(tone)).append(';');
        }
        return text.toString();
    }

    private static String resource() {
        try (var file = HtmlWriter.class.getResourceAsStream("/faultline/report/style.css")) {
            if (file == null) {
                throw new IllegalStateException("style.css is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void contents() {
        html.open("nav").with("aria-label", "Contents").inside().open("ol").inside().line();
        var number = 0;
        for (var block : blocks) {
            if (block instanceof Block.Heading(var level, var text) && level == 2) {
                number++;
                html.open("li").inside().open("a").with("href", "#s" + number).inside();
                html.say(text).close("a").close("li").line();
            }
        }
        html.close("ol").close("nav").line();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading it -> heading(it);
            case Block.Text it -> {
                var voice = it.voice() == Block.Voice.PLAIN ? "" : word(it.voice());
                html.open("p");
                if (!voice.isEmpty()) {
                    html.with("class", voice);
                }
                html.with("dir", "auto").inside().say(it.text()).close("p").line();
            }
            case Block.Items it -> {
                html.open("ul").inside().line();
                it.items().forEach(item -> cell("li", item));
                html.close("ul").line();
            }
            case Block.Table it -> table(it);
            case Block.Drawing it -> drawing(it);
        }
    }

    private static String word(Block.Voice voice) {
        return voice == Block.Voice.LEAD ? "lead" : "quiet";
    }

    private void heading(Block.Heading heading) {
        html.open("h" + heading.level());
        if (heading.level() == 2) {
            sections++;
            html.with("id", "s" + sections);
        }
        html.with("dir", "auto").inside().say(heading.text()).close("h" + heading.level()).line();
    }

    private void table(Block.Table table) {
        html.open("div").with("class", "wide").inside().open("table");
        html.with("class", table.head().isEmpty() ? "pairs" : "list").inside().line();
        if (!table.head().isEmpty()) {
            html.open("thead").inside().open("tr").inside();
            for (var name : table.head()) {
                html.open("th").with("scope", "col").inside().say(name).close("th");
            }
            html.close("tr").close("thead").line();
        }
        html.open("tbody").inside().line();
        for (var row : table.rows()) {
            html.open("tr").inside();
            for (var i = 0; i < row.size(); i++) {
                if (i == 0 && table.head().isEmpty()) {
                    html.open("th").with("scope", "row").inside();
                    html.say(row.get(i).text()).close("th");
                } else {
                    cell(row.get(i));
                }
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void cell(Block.Cell cell) {
        var tone = cell.tone();
        if (tone == null) {
            cell("td", cell.text());
        } else {
            html.open("td").inside().open("b").with("class", SvgWriter.variable(tone)).inside();
            html.say(cell.text()).close("b").close("td");
        }
    }

    private void cell(String element, String text) {
        html.open(element).with("dir", "auto").inside().say(text).close(element);
    }

    private void drawing(Block.Drawing drawing) {
        pictures++;
        html.open("figure")
                .with("class", drawing.size() == Block.Size.WHOLE ? "whole" : "detail")
                .inside();
        html.raw(SvgWriter.inline(drawing.scene(), "p" + pictures + "-", drawing.caption(), ""));
        html.open("figcaption").with("dir", "auto").inside().say(drawing.caption());
        html.close("figcaption").close("figure").line();
    }
}
