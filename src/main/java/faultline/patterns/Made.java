package faultline.patterns;

import faultline.model.Document;
import java.util.List;

/// What a pattern makes of answers.
///
/// @param document with a box for everything
/// @param advice every finding above Info that it will have; empty when there is none
public record Made(Document document, List<Advice> advice) {
    public Made {
        advice = List.copyOf(advice);
    }
}
