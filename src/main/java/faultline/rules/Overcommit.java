package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Level;
import java.util.List;
import java.util.Locale;

/// The memory of a host against what is configured for the VMs that are drawn on it.
///
/// @param offered the memory of the host in GB, 0 where that is not set
/// @param asked the configured memory of its VMs in GB, as far as set
record Overcommit(Component host, double offered, double asked) {

    static Overcommit of(Component host, Facts facts) {
        return new Overcommit(
                host,
                facts.amount(host, "ramGB").orElse(0.0),
                vmsOn(host, facts).stream()
                        .mapToDouble(it -> facts.amount(it, "ramGB").orElse(0.0))
                        .sum());
    }

    private static List<Component> vmsOn(Component host, Facts facts) {
        return facts.placement().childrenOf(host.id()).stream()
                .filter(it -> facts.hosting().levelOf(it) == Level.VM)
                .toList();
    }

    boolean isProven() {
        return offered > 0 && asked > offered;
    }

    /// "144 GB of memory are configured for the VMs on ESX1, which has 128 GB".
    String words() {
        return String.format(
                Locale.ROOT,
                "%.0f GB of memory are configured for the VMs on %s, which has %.0f GB",
                asked,
                host.name(),
                offered);
    }

    /// Whether the VM may lose memory to others when its host has too little: VMware takes it back
    /// unless it is reserved, Hyper-V never gives out more than there is.
    static boolean mayStarve(Component vm, Facts facts) {
        return Platform.isVmware(vm, facts)
                && facts.flag(vm, "ramReserved").filter(it -> !it).isPresent();
    }
}
