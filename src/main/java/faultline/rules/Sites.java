package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.List;
import java.util.Optional;

/// In which site something stands.
final class Sites {

    private Sites() {}

    /// The site it sits in, or whose loss takes it because what it runs on is located there.
    static Optional<Component> of(Id id, Facts facts) {
        return facts.siteOf(id)
                .or(() ->
                        Optional.of(SharedFate.of(List.of(id), Level.SITE, facts))
                                .filter(it -> it.size() == 1)
                                .map(List::getFirst));
    }
}
