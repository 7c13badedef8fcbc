package faultline.export;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// SVG path data as the operators of a PDF page, which knows straight lines and cubic curves only.
final class Curves {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]-?\\d+)?");

    private final List<String> tokens;
    private final StringBuilder out;
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private Curves(String path, StringBuilder out) {
        this.tokens = TOKEN.matcher(path).results().map(MatchResult::group).toList();
        this.out = out;
    }

    /// Appends the operators that build the path, without the one that paints it.
    static void append(String path, StringBuilder out) {
        new Curves(path, out).walk();
    }

    private void walk() {
        var command = 'M';
        while (next < tokens.size()) {
            var token = tokens.get(next);
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                next++;
            }
            step(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
    }

    private void step(char command) {
        var isRelative = Character.isLowerCase(command);
        var dx = isRelative ? x : 0;
        var dy = isRelative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                move(dx + number(), dy + number(), "m");
                startX = x;
                startY = y;
            }
            case 'L' -> move(dx + number(), dy + number(), "l");
            case 'H' -> move(dx + number(), y, "l");
            case 'V' -> move(x, dy + number(), "l");
            case 'C' ->
                    curve(
                            dx + number(),
                            dy + number(),
                            dx + number(),
                            dy + number(),
                            dx + number(),
                            dy + number());
            case 'S' ->
                    curve(
                            2 * x - controlX,
                            2 * y - controlY,
                            dx + number(),
                            dy + number(),
                            dx + number(),
                            dy + number());
            case 'Q' -> quadratic(dx + number(), dy + number(), dx + number(), dy + number());
            case 'A' ->
                    arc(
                            number(),
                            number(),
                            number(),
                            number(),
                            number(),
                            dx + number(),
                            dy + number());
            case 'Z' -> {
                out.append("h\n");
                place(startX, startY);
            }
            default -> throw new IllegalArgumentException("No path has the command " + command);
        }
    }

    private double number() {
        return Double.parseDouble(tokens.get(next++));
    }

    private void move(double toX, double toY, String operator) {
        point(toX, toY);
        out.append(operator).append('\n');
        place(toX, toY);
    }

    private void place(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    private void quadratic(double cx, double cy, double toX, double toY) {
        curve(
                x + (cx - x) * 2 / 3,
                y + (cy - y) * 2 / 3,
                toX + (cx - toX) * 2 / 3,
                toY + (cy - toY) * 2 / 3,
                toX,
                toY);
    }

    private void curve(double ax, double ay, double bx, double by, double toX, double toY) {
        point(ax, ay);
        point(bx, by);
        point(toX, toY);
        out.append("c\n");
        place(toX, toY);
        controlX = bx;
        controlY = by;
    }

    private void point(double px, double py) {
        PdfPainter.append(out, px);
        out.append(' ');
        PdfPainter.append(out, py);
        out.append(' ');
    }

    /// An arc of an ellipse by its ends, as the SVG specification has it (appendix on arcs), in
    /// pieces of at most a quarter.
    private void arc(
            double rx, double ry, double turn, double large, double sweep, double toX, double toY) {
        var isSame = x == toX && y == toY;
        if (isSame || rx == 0 || ry == 0) {
            move(toX, toY, "l");
            return;
        }
        var phi = Math.toRadians(turn);
        var cos = Math.cos(phi);
        var sin = Math.sin(phi);
        var mx = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        var my = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        var excess = Math.sqrt(Math.max(1, mx * mx / (rx * rx) + my * my / (ry * ry)));
        var a = Math.abs(rx) * excess;
        var b = Math.abs(ry) * excess;
        var down = a * a * my * my + b * b * mx * mx;
        var side = large == sweep ? -1 : 1;
        var k = side * Math.sqrt(Math.max(0, (a * a * b * b - down) / down));
        var cx = k * a * my / b;
        var cy = -k * b * mx / a;
        var middleX = cos * cx - sin * cy + (x + toX) / 2;
        var middleY = sin * cx + cos * cy + (y + toY) / 2;
        var from = Math.atan2((my - cy) / b, (mx - cx) / a);
        var to = Math.atan2((-my - cy) / b, (-mx - cx) / a);
        var angle = to - from;
        if (sweep != 0 && angle < 0) {
            angle += 2 * Math.PI;
        } else if (sweep == 0 && angle > 0) {
            angle -= 2 * Math.PI;
        }
        pieces(new double[] {a, b, cos, sin, middleX, middleY}, from, angle);
    }

    private void pieces(double[] ellipse, double from, double angle) {
        var count = Math.max(1, (int) Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
        var part = angle / count;
        var reach = 4.0 / 3 * Math.tan(part / 4);
        for (var i = 0; i < count; i++) {
            var begin = from + i * part;
            var end = begin + part;
            var p =
                    on(
                            ellipse,
                            Math.cos(begin) - reach * Math.sin(begin),
                            Math.sin(begin) + reach * Math.cos(begin));
            var q =
                    on(
                            ellipse,
                            Math.cos(end) + reach * Math.sin(end),
                            Math.sin(end) - reach * Math.cos(end));
            var r = on(ellipse, Math.cos(end), Math.sin(end));
            curve(p[0], p[1], q[0], q[1], r[0], r[1]);
        }
    }

    private static double[] on(double[] ellipse, double u, double v) {
        var px = ellipse[0] * u;
        var py = ellipse[1] * v;
        return new double[] {
            ellipse[2] * px - ellipse[3] * py + ellipse[4],
            ellipse[3] * px + ellipse[2] * py + ellipse[5]
        };
    }
}
