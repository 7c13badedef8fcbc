package faultline.export;

/// SVG path data as the operators of a PDF page, which knows straight lines and cubic curves only.
final class Curves {

    private final String path;
    private final StringBuilder out;
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private Curves(String path, StringBuilder out) {
        this.path = path;
        this.out = out;
    }

    /// Appends the operators that build the path, without the one that paints it.
    static void append(String path, StringBuilder out) {
        new Curves(path, out).walk();
    }

    private void walk() {
        var command = 'M';
        skip();
        while (next < path.length()) {
            if (Character.isLetter(path.charAt(next))) {
                command = path.charAt(next++);
            }
            step(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            skip();
        }
    }

    private void skip() {
        while (next < path.length() && (path.charAt(next) == ' ' || path.charAt(next) == ',')) {
            next++;
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

    /// The next number; our own paths have neither exponents nor more digits than a long holds.
    private double number() {
        skip();
        var isNegative = path.charAt(next) == '-';
        next += isNegative ? 1 : 0;
        var digits = 0L;
        var divisor = 1L;
        var begin = next;
        var isPart = false;
        for (; next < path.length(); next++) {
            var c = path.charAt(next);
            if (c == '.' && !isPart) {
                isPart = true;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                divisor *= isPart ? 10 : 1;
            } else {
                break;
            }
        }
        if (next == begin) {
            throw new IllegalArgumentException("A number is missing in the path " + path);
        }
        return (isNegative ? -digits : digits) / (double) divisor;
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
