package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Group;
import faultline.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exchange databases that a finding can name together.
final class Databases {

    /// The property that says whether logs are overwritten.
    static final String CIRCULAR = "circularLogging";

    /// What databases have in common: the DAG or the servers, and how many copies are ready.
    private record Likeness(List<Id> where, int copies, int ready) {

        Likeness {
            where = List.copyOf(where);
        }
    }

    private Databases() {}

    /// The databases in lists of those that are in one DAG, or else on the same servers, and have
    /// as many copies; in drawing order.
    static Stream<List<Group>> alike(Stream<Group> databases, Exchange exchange, Facts facts) {
        return databases
                .collect(
                        Collectors.groupingBy(
                                it -> likeness(it, exchange, facts),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream();
    }

    private static Likeness likeness(Group database, Exchange exchange, Facts facts) {
        var where =
                exchange.dagOf(database)
                        .map(it -> List.of(it.id()))
                        .orElseGet(() ->
                                database.members().stream()
                                        .map(facts::serverOf)
                                        .distinct()
                                        .sorted()
                                        .toList());
        return new Likeness(
                where, database.members().size(), exchange.readyCopies(database).size());
    }

    /// Whether circular logging is on; empty where nobody set it.
    static Optional<Boolean> isCircular(Group database, Facts facts) {
        return database.properties().find(CIRCULAR).flatMap(_ -> facts.flag(database, CIRCULAR));
    }
}
