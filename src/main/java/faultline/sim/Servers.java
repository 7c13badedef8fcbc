package faultline.sim;

import java.util.Arrays;

/// Physical servers: they lose their memory with their power, and boot when they get it back.
final class Servers implements World.Reactive {

    private final World world;
    private final Computers computers;
    private final boolean[] isUp;
    private final int[] tries;

    Servers(World world, Computers computers) {
        this.world = world;
        this.computers = computers;
        isUp = new boolean[world.estate().servers().size()];
        tries = new int[isUp.length];
        Arrays.fill(isUp, true);
    }

    @Override
    public void react() {
        for (var number = 0; number < isUp.length; number++) {
            var place = world.estate().servers().get(number);
            var hasPower = !world.hardware().isDown(place);
            if (hasPower != isUp[number]) {
                isUp[number] = hasPower;
                tries[number]++;
                if (hasPower) {
                    boot(number, place);
                } else {
                    say(place, "stops");
                }
            }
        }
    }

    /// Starts the server again in an orderly way; after that time it has booted.
    void restart(int place, long time) {
        for (var number = 0; number < isUp.length; number++) {
            if (world.estate().servers().get(number) == place && isUp[number]) {
                tries[number]++;
                boot(number, place, time);
            }
        }
    }

    private void boot(int number, int place) {
        boot(number, place, world.estate().serverBoots().get(number));
    }

    private void boot(int number, int place, long time) {
        var attempt = tries[number];
        world.idle(place);
        say(place, "boots");
        world.after(
                time,
                () -> {
                    if (tries[number] == attempt) {
                        computers.booted(place, world.now());
                        world.busy(place);
                        say(place, "has booted");
                    }
                });
    }

    private void say(int place, String what) {
        world.journal()
                .say(
                        world,
                        Layer.HARDWARE,
                        world.estate().conditions().at(place),
                        what.equals("stops") ? Basis.DRAWING : Basis.BOOT,
                        () -> world.estate().nameAt(place) + " " + what);
    }
}
