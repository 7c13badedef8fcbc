package faultline.compare;

import faultline.model.Element;
import java.util.List;

/// An element that is new, gone or not what it was.
///
/// @param element as it is now; as it was, when it is gone
/// @param fields what differs about it; none when it is new or gone
public record ElementChange(Sort sort, Element element, List<FieldChange> fields) {

    /// What happened to it.
    public enum Sort {
        ADDED("added", "+"),
        REMOVED("removed", "-"),
        CHANGED("changed", "~");

        private final String word;
        private final String sign;

        Sort(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }

        /// At the start of a line, as in other lists of differences.
        public String sign() {
            return sign;
        }
    }

    public ElementChange {
        fields = List.copyOf(fields);
    }
}
