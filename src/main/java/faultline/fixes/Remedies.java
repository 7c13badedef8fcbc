package faultline.fixes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All kinds of fixes.
public final class Remedies {

    private static final List<Remedy> ALL =
            Stream.concat(
                            Settings.ALL.stream(),
                            Stream.<Remedy>of(
                                    new KeepApart(),
                                    new MoveApart(),
                                    new AddHost(),
                                    new AddWitness(),
                                    new MoveWitness(),
                                    new SecondServer(),
                                    new FrontServers(),
                                    new BalancedArray(),
                                    new OwnStorage(),
                                    new AnotherCopy(),
                                    new LogBackups(),
                                    new FullBackups(),
                                    new SecondRepository(),
                                    new SeparateRole(),
                                    new SecondSwitch(),
                                    new SecondFeed(),
                                    new LogVolume(),
                                    new FailoverPair(),
                                    new Subnets(),
                                    new GroupName(),
                                    new SharedDisks(),
                                    new SurplusNode()))
                    .toList();

    private Remedies() {}

    /// The ids of the rules that something answers, in their order.
    public static Set<String> rules() {
        return ALL.stream()
                .flatMap(it -> it.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Remedy> answering(String rule) {
        return ALL.stream().filter(it -> it.rules().contains(rule)).toList();
    }
}
