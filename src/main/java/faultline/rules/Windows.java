package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.List;
import java.util.Optional;

/// Releases of Windows Server, in the order in which they came.
enum Windows {
    SERVER_2003("windows-server-2003"),
    SERVER_2008("windows-server-2008"),
    SERVER_2008_R2("windows-server-2008-r2"),
    SERVER_2012("windows-server-2012"),
    SERVER_2012_R2("windows-server-2012-r2"),
    SERVER_2016("windows-server-2016"),
    SERVER_2019("windows-server-2019"),
    SERVER_2022("windows-server-2022"),
    SERVER_2025("windows-server-2025");

    private final String word;

    Windows(String word) {
        this.word = word;
    }

    /// What a computer runs. Empty where that is not said, or is no Windows Server.
    static Optional<Windows> of(Component computer, Facts facts) {
        var said = facts.text(computer, "os");
        return List.of(values()).stream()
                .filter(it -> said.equals(Optional.of(it.word)))
                .findFirst();
    }

    /// Whether the computer is known to run this release or an earlier one.
    boolean covers(Component computer, Facts facts) {
        return of(computer, facts).filter(it -> it.compareTo(this) <= 0).isPresent();
    }

    /// "Windows Server 2012 R2".
    String title() {
        return "Windows Server"
                + word.substring("windows-server".length()).replace("-r2", " R2").replace('-', ' ');
    }
}
