package faultline.edit;

import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.function.Predicate;

/// The ids of links: those that somebody gave, and those made of kind and ends.
final class LinkIds {

    private LinkIds() {}

    /// Whether somebody gave the link its id.
    static boolean isGiven(Link link) {
        var usual = Link.usualId(link.kind(), link.from(), link.to()).value();
        return !link.id().value().equals(usual) && !link.id().value().startsWith(usual + ":");
    }

    /// The id of kind and ends, with a number for a parallel link.
    static Id free(KindId kind, Id from, Id to, Predicate<Id> taken) {
        var usual = Link.usualId(kind, from, to);
        var candidate = usual;
        for (var number = 2; taken.test(candidate); number++) {
            candidate = usual.followedBy(":" + number);
        }
        return candidate;
    }
}
