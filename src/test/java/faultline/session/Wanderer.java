package faultline.session;

import faultline.edit.Change;
import faultline.edit.Connect;
import faultline.edit.Edit;
import faultline.edit.Gather;
import faultline.edit.Join;
import faultline.edit.Leave;
import faultline.edit.Need;
import faultline.edit.NeedNoMore;
import faultline.edit.Rehost;
import faultline.edit.Rekind;
import faultline.edit.Rename;
import faultline.edit.Resize;
import faultline.edit.Retarget;
import faultline.edit.TakeOut;
import faultline.edit.Unset;
import faultline.model.Catalog;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Value;
import faultline.scene.Side;
import faultline.tool.Mode;
import faultline.tool.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A hand that does anything anywhere, by chance.
final class Wanderer {

    private static final int LARGEST = 60;
    private final Catalog catalog;
    private final List<KindId> kinds;
    private final List<KindId> links;

    Wanderer(Catalog catalog) {
        this.catalog = catalog;
        this.kinds =
                Stream.concat(
                                Stream.concat(
                                        catalog.components().keys().stream(),
                                        catalog.groups().keys().stream()),
                                Stream.of(Service.KIND))
                        .toList();
        this.links = catalog.links().keys().stream().toList();
    }

    void step(Bench bench, RandomGenerator random) {
        var session = bench.session;
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> bench.dragAlong(held(random), somewhere(bench, random), place(random));
            case 3 -> bench.pull(held(random), somewhere(bench, random), place(random));
            case 4 -> session.drag(place(random), held(random));
            case 5 -> session.release(place(random), held(random));
            case 6 -> session.hover(somewhere(bench, random), held(random));
            case 7 -> bench.click(somewhere(bench, random));
            case 8 -> session.cancel();
            case 9 -> session.use(mode(random));
            case 10 -> session.undo();
            case 11 -> session.redo();
            case 12, 13 -> add(bench, random);
            case 14 -> session.select(some(bench, random));
            case 15 -> copyOrPaste(bench, random);
            case 16 -> session.nudge(random.nextInt(-5, 6) * 12.0, random.nextInt(-5, 6) * 12.0);
            case 17 -> removeIfMany(bench, random);
            case 18 -> bench.save();
            case 19 -> chooseAnOffer(bench);
            case 20 -> growIfFew(bench, random);
            default -> session.commit(edit(bench, random));
        }
    }

    private void add(Bench bench, RandomGenerator random) {
        var kind = one(kinds, random);
        if (random.nextBoolean()) {
            bench.session.hoverNew(kind, somewhere(bench, random), held(random));
        }
        bench.session.dropNew(kind, somewhere(bench, random), held(random));
    }

    private static void copyOrPaste(Bench bench, RandomGenerator random) {
        var isSmall = bench.document().topology().components().size() < LARGEST;
        switch (random.nextInt(5)) {
            case 0 -> bench.session.copy();
            case 1 -> bench.session.cut();
            case 2 -> bench.session.selectAll();
            case 3 -> {
                if (isSmall) {
                    bench.session.paste();
                }
            }
            default -> {
                if (isSmall) {
                    bench.session.duplicate();
                }
            }
        }
    }

    private static void removeIfMany(Bench bench, RandomGenerator random) {
        if (bench.document().topology().components().size() > random.nextInt(LARGEST)) {
            bench.session.remove();
        }
    }

    private void growIfFew(Bench bench, RandomGenerator random) {
        var side = one(List.of(Side.values()), random);
        if (random.nextBoolean()) {
            bench.session.follow(side);
        } else if (bench.document().topology().components().size() < LARGEST) {
            bench.session.extend(side);
            bench.session.extend(one(kinds, random));
        }
    }

    private static void chooseAnOffer(Bench bench) {
        var offer = bench.view().feedback().offer();
        if (offer != null) {
            bench.session.choose(offer.choices().getFirst());
        }
    }

    private Edit edit(Bench bench, RandomGenerator random) {
        var a = any(bench, random);
        var b = any(bench, random);
        return switch (random.nextInt(16)) {
            case 0 -> new Rehost(some(bench, random), a);
            case 1 -> new TakeOut(some(bench, random));
            case 2 -> new Resize(a, new Rect(place(random).x(), place(random).y(), 300, 150));
            case 3, 4, 5 -> new Connect(one(links, random), a, b);
            case 6 -> new Retarget(a, Retarget.End.TO, b);
            case 7 -> new Rekind(a, one(links, random));
            case 8 -> new Join(a, List.of(b));
            case 9 -> new Leave(a, List.of(b));
            case 10 -> new Need(a, List.of(b));
            case 11 -> new NeedNoMore(a, List.of(b));
            case 12 -> new Rename(a, "Name " + random.nextInt(9));
            case 13 ->
                    new Change(Set.copyOf(List.of(a, b)), "ramGB", Value.of(random.nextInt(100)));
            case 14 -> new Unset(Set.of(a), "ramGB");
            default ->
                    new Gather(
                            one(catalog.groups().keys().stream().toList(), random), List.of(a, b));
        };
    }

    private Mode mode(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Mode.Connecting(null);
            case 1 -> new Mode.Connecting(one(links, random));
            case 2 -> new Mode.Adding(one(kinds, random));
            default -> new Mode.Selecting();
        };
    }

    private static Set<Id> some(Bench bench, RandomGenerator random) {
        var some = new HashSet<Id>();
        for (var count = random.nextInt(4); count >= 0; count--) {
            some.add(any(bench, random));
        }
        return some;
    }

    private static Id any(Bench bench, RandomGenerator random) {
        var ids = bench.document().topology().elements().map(Element::id).toList();
        return ids.isEmpty() ? new Id("ghost") : one(ids, random);
    }

    /// A place on an element: near its corner, its middle, or a port of it.
    private static Point somewhere(Bench bench, RandomGenerator random) {
        var box = bench.document().layout().rectOf(any(bench, random));
        if (box.isEmpty()) {
            return place(random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> box.get().centre();
            case 1 -> new Point(box.get().right(), box.get().centre().y());
            case 2 -> new Point(box.get().right(), box.get().bottom());
            default -> box.get().corner().movedBy(8, 8);
        };
    }

    private static Point place(RandomGenerator random) {
        return new Point(random.nextInt(-200, 1200), random.nextInt(-200, 900));
    }

    private static Set<Modifier> held(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> Set.of(Modifier.SHIFT);
            case 1 -> Set.of(Modifier.CTRL);
            case 2 -> Set.of(Modifier.ALT);
            default -> Set.of();
        };
    }

    private static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
