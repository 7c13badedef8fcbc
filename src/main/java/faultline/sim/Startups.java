package faultline.sim;

/// Services that need a while after their computer has booted before they answer.
final class Startups implements World.Reactive {

    private final World world;
    private final Computers computers;
    private final int[] seen;
    private final boolean[] wasBroken;

    Startups(World world, Computers computers) {
        this.world = world;
        this.computers = computers;
        seen = new int[world.estate().services().size()];
        wasBroken = new boolean[seen.length];
    }

    @Override
    public void react() {
        for (var number = 0; number < seen.length; number++) {
            var plan = world.estate().services().get(number);
            var isBroken = world.isBroken(plan.place());
            var boots = computers.boots(plan.computer());
            if (isBroken) {
                wasBroken[number] = true;
            } else if (boots != seen[number] || wasBroken[number]) {
                seen[number] = boots;
                wasBroken[number] = false;
                start(number, plan);
            }
        }
    }

    /// Starts a service again in an orderly way.
    void restart(int place) {
        for (var number = 0; number < seen.length; number++) {
            var plan = world.estate().services().get(number);
            if (plan.place() == place) {
                start(number, plan);
            }
        }
    }

    private void start(int number, Estate.Starting plan) {
        if (plan.time() == 0) {
            return;
        }
        world.hold(plan.place());
        world.after(
                plan.time(),
                () -> {
                    if (computers.boots(plan.computer()) == seen[number]) {
                        world.release(plan.place());
                        say(plan);
                    }
                });
    }

    private void say(Estate.Starting plan) {
        if (!world.nodes().isDown(plan.place())) {
            world.journal()
                    .say(
                            world,
                            Layer.GUEST,
                            plan.id(),
                            Basis.SERVICE_START,
                            () ->
                                    world.estate().name(plan.id())
                                            + " has started after "
                                            + Times.span(plan.time()));
        }
    }
}
