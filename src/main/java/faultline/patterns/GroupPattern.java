package faultline.patterns;

import java.util.List;
import java.util.Optional;

/// A SQL Server availability group over one to three sites.
final class GroupPattern implements Pattern {

    @Override
    public String id() {
        return "ag";
    }

    @Override
    public String title() {
        return "SQL Server availability group";
    }

    @Override
    public String description() {
        return "Replicas of one availability group on servers with disks of their own: the first"
                + " commit together and take over from each other, the others follow.";
    }

    @Override
    public List<String> products() {
        return List.of("SQL Server 2022");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.range(
                        "replicas", "Replicas", "How many servers hold a replica.", 2, 9, 2),
                Parameter.range(
                        "synchronous",
                        "Synchronous replicas",
                        "How many of them commit together, the primary included.",
                        1,
                        5,
                        2),
                Parameter.range(
                        "sites", "Sites", "Over how many sites they are spread evenly.", 1, 3, 1),
                Parameter.choice(
                        "listener",
                        "Listener",
                        "Whether clients find the primary by a name of the group.",
                        new Parameter.Option("yes", "Yes"),
                        new Parameter.Option("no", "No")),
                Parameter.choice(
                        "witness",
                        "Witness",
                        "Where the witness stands that has a vote with the nodes.",
                        new Parameter.Option("auto", "Where it is needed"),
                        new Parameter.Option("none", "Nowhere"),
                        new Parameter.Option("first-site", "In the first site"),
                        new Parameter.Option("own-site", "In a site of its own")));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        var replicas = answers.number("replicas");
        if (replicas < answers.number("sites")) {
            return Optional.of(answers.number("sites") + " sites need as many replicas");
        } else if (answers.number("synchronous") > replicas) {
            return Optional.of(
                    answers.number("synchronous") + " synchronous replicas need as many replicas");
        } else if (answers.is("witness", "own-site") && answers.number("sites") == 1) {
            return Optional.of("a witness in a site of its own needs at least 2 sites");
        }
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        return new AvailabilityGroup(answers).made(this);
    }
}
