package faultline.tool;

import faultline.edit.Connect;
import faultline.edit.LinkChoice;
import faultline.edit.Need;
import faultline.edit.Outcome;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Placement;
import faultline.scene.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A link that is being drawn from one element to another.
///
/// @param only the kind it is to have; null for the likeliest that fits
record Wire(Id from, @Nullable KindId only) {

    Intent preview(Pointer.Placed event, Stage stage) {
        var target = targetOf(event, stage);
        if (target.isEmpty()) {
            return new Intent.ShowLink(from, event.at(), null);
        }
        var need = need(target.get(), stage);
        if (need.isPresent()) {
            return new Intent.Preview(need.get(), null, target.get(), Set.of());
        }
        var choices = choices(target.get(), stage);
        return choices.isEmpty()
                ? new Intent.ShowLink(from, event.at(), refusal(target.get(), stage))
                : new Intent.Preview(connect(choices.getFirst()), null, target.get(), Set.of());
    }

    Intent drop(Pointer.Placed event, Stage stage) {
        var target = targetOf(event, stage);
        if (target.isEmpty()) {
            return isBackHome(event, stage)
                    ? new Intent.Rest()
                    : new Intent.Extend(from, event.at());
        }
        var need = need(target.get(), stage);
        if (need.isPresent()) {
            return new Intent.Commit(need.get(), Set.of(need.get().service()));
        }
        var choices = choices(target.get(), stage);
        return choices.isEmpty()
                ? new Intent.Refuse(refusal(target.get(), stage))
                : new Intent.Draw(choices.getFirst(), choices.subList(1, choices.size()));
    }

    /// Whether it ends upon what it starts at, or can only be of a kind that was chosen.
    private boolean isBackHome(Pointer.Placed event, Stage stage) {
        return only != null
                || !stage.document().topology().components().has(from)
                || stage.boxOf(from).filter(box -> box.contains(event.at())).isPresent();
    }

    /// What a link that ends here would join: neither a link nor the ground of what its start sits
    /// in, which every way out crosses.
    Optional<Id> targetOf(Pointer.Placed event, Stage stage) {
        var placement = Placement.of(stage.document().topology());
        return Optional.<Id>ofNullable(
                        switch (event.over()) {
                            case Hit.OnCanvas() -> null;
                            case Hit.OnElement(var id) -> id;
                            case Hit.OnPort(var id, _) -> id;
                            case Hit.OnBadge(var id) -> id;
                            case Hit.OnHandle(var id, _) -> id;
                        })
                .filter(id -> !id.equals(from) && !stage.isLink(id))
                .filter(id -> !placement.isInside(from, id));
    }

    /// Whatever is joined to a service is what the service needs, unless a kind of link was chosen.
    private Optional<Need> need(Id target, Stage stage) {
        var services = stage.document().topology().services();
        if (only != null) {
            return Optional.empty();
        } else if (services.has(from)) {
            return Optional.of(new Need(from, List.of(target)));
        }
        return services.has(target)
                ? Optional.of(new Need(target, List.of(from)))
                : Optional.empty();
    }

    private List<LinkChoice> choices(Id target, Stage stage) {
        return LinkChoice.between(stage.document(), stage.catalog(), from, target).stream()
                .filter(choice -> only == null || choice.kind().id().equals(only))
                .filter(choice -> isPossible(choice, stage))
                .toList();
    }

    private String refusal(Id target, Stage stage) {
        return LinkChoice.between(stage.document(), stage.catalog(), from, target).stream()
                .filter(choice -> only == null || choice.kind().id().equals(only))
                .map(Wire::connect)
                .findFirst()
                .or(() -> Optional.ofNullable(only).map(kind -> new Connect(kind, from, target)))
                .map(edit -> edit.applyTo(stage.document(), stage.catalog()))
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome -> ((Outcome.Rejected) outcome).reason())
                .orElse("No kind of link joins these two");
    }

    private static boolean isPossible(LinkChoice choice, Stage stage) {
        return connect(choice).applyTo(stage.document(), stage.catalog())
                instanceof Outcome.Applied;
    }

    private static Connect connect(LinkChoice choice) {
        return new Connect(choice.kind().id(), choice.from(), choice.to());
    }
}
