package faultline.scene;

import faultline.model.Id;

/// How bad it is for a link or a label to run over something.
final class Obstacles {

    /// Whose obstacles are nobody's own, so that nothing may run over them.
    static final Id NOBODY = new Id(":");

    static final double CARD = 900;
    static final double TEXT = 500;
    static final double CONTAINER = 220;

    private Obstacles() {}
}
