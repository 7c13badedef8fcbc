package faultline.ui;

import faultline.analysis.Judged;
import faultline.model.Id;
import faultline.scene.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Findings sorted out for lists: by the element that they are about, and counted by sign.
final class Marking {

    private final Map<Id, List<Judged>> bySubject = new HashMap<>();
    private final Map<Sign, Integer> counts = new EnumMap<>(Sign.class);

    Marking(Collection<Judged> findings) {
        for (var judged : findings) {
            counts.merge(Sign.of(judged), 1, Integer::sum);
            for (var subject : judged.finding().subjects()) {
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(judged);
            }
        }
    }

    int count(Sign sign) {
        return counts.getOrDefault(sign, 0);
    }

    /// What is found about an element, the worst first.
    List<Judged> about(Id id) {
        return bySubject.getOrDefault(id, List.of());
    }

    /// The worst of what is found about an element, leaving out what is good.
    Optional<Sign> worst(Id id) {
        return about(id).stream().map(Sign::of).filter(it -> it != Sign.GOOD).min(Sign::compareTo);
    }

    /// How many findings about it somebody still has to look at.
    long open(Id id) {
        return about(id).stream().filter(Judged::isOpen).count();
    }
}
