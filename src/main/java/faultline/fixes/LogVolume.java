package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Link;
import faultline.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts the log on a volume of its own.
final class LogVolume implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("SQL-STO-001", "EXCH-STO-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("volume")
                .flatMap(volume ->
                        about.facts()
                                .links(volume.id(), "stored-on")
                                .filter(it -> it.to().equals(volume.id()))
                                .filter(it -> about.mentioned().anyMatch(it.from()::equals))
                                .flatMap(line -> proposal(about, volume, line)));
    }

    private static Stream<Proposal> proposal(Case about, Component volume, Link line) {
        var draft = about.draft();
        var data = about.name(line.from());
        var isSystem = volume.properties().text("purpose").filter("os"::equals).isPresent();
        var log = draft.twins(List.of(volume.id()), null).getFirst();
        draft.rename(log, "Log of " + data);
        draft.describe(log, "purpose", Value.of("log"));
        draft.connect("stored-on", line.from(), log);
        if (isSystem) {
            var own = draft.twins(List.of(volume.id()), null).getFirst();
            draft.rename(own, "Data of " + data);
            draft.describe(own, "purpose", Value.of("data"));
            draft.retarget(line.id(), Retarget.End.TO, own);
        } else {
            draft.describe(volume.id(), "purpose", Value.of("data"));
        }
        return draft.titled(
                "Put the log of " + data + " on a volume of its own",
                "Volumes on the same disks still fail together.");
    }
}
