package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import java.util.stream.Stream;

/// Whether the hypervisor takes snapshots of a VM: for an administrator, or for a backup of the
/// whole VM.
final class Snapshots {

    private Snapshots() {}

    static boolean areTakenOf(Component vm, Facts facts) {
        return facts.flag(vm, "snapshots").orElse(false)
                || imageJobs(vm.id(), facts).findAny().isPresent();
    }

    /// The jobs that save the VM as an image.
    static Stream<Component> imageJobs(Id vm, Facts facts) {
        return facts.links(vm, "backs-up")
                .map(Link::from)
                .flatMap(it -> facts.component(it).stream())
                .filter(it -> facts.text(it, "method").filter("image"::equals).isPresent());
    }
}
