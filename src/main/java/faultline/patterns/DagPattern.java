package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An Exchange database availability group over one to three sites.
final class DagPattern implements Pattern {

    @Override
    public String id() {
        return "dag";
    }

    @Override
    public String title() {
        return "Exchange database availability group";
    }

    @Override
    public String description() {
        return "Mailbox servers in one DAG, their databases spread over all of them, with the"
                + " directory, the network and the front end that they need.";
    }

    @Override
    public List<String> products() {
        return List.of("Exchange 2019");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.range(
                        "members", "Members", "How many mailbox servers there are.", 2, 16, 4),
                Parameter.range(
                        "sites", "Sites", "Over how many sites they are spread evenly.", 1, 3, 2),
                Parameter.range(
                        "copies", "Copies", "How many copies each database has in all.", 2, 4, 2),
                Parameter.range(
                        "lagged",
                        "Lagged copies",
                        "How many of these copies stay seven days behind.",
                        0,
                        1,
                        0),
                Parameter.choice(
                        "witness",
                        "Witness",
                        "Where the witness stands that has a vote with the members.",
                        new Parameter.Option("auto", "Where it is needed"),
                        new Parameter.Option("none", "Nowhere"),
                        new Parameter.Option("first-site", "In the first site"),
                        new Parameter.Option("own-site", "In a site of its own")),
                Parameter.choice(
                        "front",
                        "Front end",
                        "What spreads the clients over the members.",
                        new Parameter.Option("balancers", "Two load balancers in each site"),
                        new Parameter.Option("one-balancer", "One load balancer"),
                        new Parameter.Option("round-robin", "Addresses in DNS")));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        var members = answers.number("members");
        if (members < answers.number("sites")) {
            return Optional.of(answers.number("sites") + " sites need as many members");
        } else if (answers.number("copies") > members) {
            return Optional.of(answers.number("copies") + " copies need as many members");
        } else if (answers.is("witness", "own-site") && answers.number("sites") == 1) {
            return Optional.of("a witness in a site of its own needs at least 2 sites");
        }
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        return new Dag(answers).made(this);
    }

    /// Which of two to sixteen servers are in which site, as equally as can be.
    static List<Integer> spread(int count, int sites) {
        return IntStream.range(0, sites)
                .map(it -> count / sites + (it < count % sites ? 1 : 0))
                .boxed()
                .toList();
    }

    /// The servers in the order in which copies go round: a site after the other.
    static List<String> inTurn(List<List<String>> bySite) {
        var longest = bySite.stream().mapToInt(List::size).max().orElse(0);
        var all = new ArrayList<String>();
        for (var at = 0; at < longest; at++) {
            for (var site : bySite) {
                if (at < site.size()) {
                    all.add(site.get(at));
                }
            }
        }
        return List.copyOf(all);
    }
}
