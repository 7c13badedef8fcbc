package faultline.fixes;

import faultline.edit.Change;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Sets properties of what a finding mentions: of everything of some kinds, or of just one of them.
///
/// @param rules whose findings it answers
/// @param kinds of the elements whose properties are set; what something mentioned runs in counts
/// @param values to set
/// @param each what it takes for each of the elements
/// @param title with `%s` for the names of the elements
/// @param leaves what it does not mend
record Setting(
        Set<String> rules,
        Set<String> kinds,
        SortedMap<String, Value> values,
        Effort each,
        String title,
        String leaves)
        implements Remedy {

    @Override
    public Stream<Proposal> proposals(Case about) {
        var targets = targets(about);
        var single = targets.stream().map(List::of);
        var sets = targets.size() > 1 ? Stream.concat(single, Stream.of(targets)) : single;
        return sets.flatMap(it -> proposal(about, it));
    }

    private List<Id> targets(Case about) {
        var found = new LinkedHashSet<Id>();
        about.elements(kinds).map(Element::id).forEach(found::add);
        if (kinds.contains("vm")) {
            about.vms().forEach(vm -> found.add(vm.id()));
        }
        return List.copyOf(found);
    }

    private Stream<Proposal> proposal(Case about, List<Id> targets) {
        var draft = about.draft();
        for (var id : targets) {
            var cost = each;
            for (var value : values.entrySet()) {
                draft.make(new Change(Set.of(id), value.getKey(), value.getValue()), cost);
                cost = Effort.NONE;
            }
        }
        return draft.titled(String.format(Locale.ROOT, title, about.names(targets)), leaves);
    }
}
