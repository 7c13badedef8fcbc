package faultline.faulttree;

import java.util.Arrays;

/// Functions that only grow with their inputs, as numbers: what diagrams, families of cut sets and
/// trees in the making have in common, so that one set of equations can be solved in each.
public interface Algebra {

    int never();

    int always();

    int or(int... inputs);

    int and(int... inputs);

    /// True when at least so many of the inputs are; one that is named twice counts twice.
    default int atLeast(int least, int... inputs) {
        if (least <= 0) {
            return always();
        }
        if (least > inputs.length) {
            return never();
        }
        if (least == 1) {
            return or(inputs);
        }
        if (least == inputs.length) {
            return and(inputs);
        }
        var reached = new int[least + 1];
        Arrays.fill(reached, never());
        reached[0] = always();
        for (var at = inputs.length - 1; at >= 0; at--) {
            for (var count = least; count >= 1; count--) {
                reached[count] = or(reached[count], and(inputs[at], reached[count - 1]));
            }
        }
        return reached[least];
    }
}
