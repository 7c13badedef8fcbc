package faultline.engine;

import faultline.model.Link;

/// Which dependencies count: a link may say that it is needed only while starting, or only while
/// running (`phase`); without a word it is needed always.
enum Phase {
    RUNNING("start"),
    STARTING("running");

    private final String without;

    Phase(String without) {
        this.without = without;
    }

    boolean counts(Link link) {
        return link.properties().text("phase").filter(without::equals).isEmpty();
    }
}
