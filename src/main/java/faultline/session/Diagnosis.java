package faultline.session;

import faultline.analysis.Analysis;
import faultline.analysis.Judged;
import faultline.model.Acceptance;
import faultline.model.Document;
import faultline.model.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// The findings of whatever document is shown, previews included.
///
/// What takes time happens on the worker. A topology that was just analysed, or is the one that a
/// cancelled gesture returns to, is not analysed again.
final class Diagnosis {

    private final LatestWins<Topology, Analysis> latest;
    private final Supplier<LocalDate> today;
    private final Runnable changed;
    private Analysis current = Analysis.NONE;
    private Analysis settled = Analysis.NONE;
    private Topology asked = Topology.EMPTY;
    private boolean pending;
    private Judgement judgement = new Judgement(Analysis.NONE, List.of(), LocalDate.MIN, List.of());

    /// What the findings were last made of, and they.
    private record Judgement(
            Analysis analysis,
            List<Acceptance> acceptances,
            LocalDate day,
            List<Judged> findings) {}

    Diagnosis(Surroundings around, Runnable changed) {
        this.latest =
                new LatestWins<>(
                        around.analyst().following()::analyse,
                        around.worker(),
                        around.home(),
                        this::deliver,
                        asked -> deliver(Analysis.failed(asked)));
        this.today = around.today();
        this.changed = changed;
    }

    /// Asks for the findings of a topology, unless they are there or under way.
    ///
    /// @param present the topology of the document as it is, without any preview
    void look(Topology shown, Topology present) {
        if (current.topology().equals(present)) {
            settled = current;
        }
        if (shown.equals(current.topology())) {
            arrive(current);
        } else if (shown.equals(settled.topology())) {
            arrive(settled);
        } else if (!pending || !shown.equals(asked)) {
            pending = true;
            asked = shown;
            latest.submit(shown);
        }
    }

    List<Judged> findings(Document document) {
        var day = today.get();
        if (!judgement.analysis.equals(current)
                || !judgement.acceptances.equals(document.acceptances())
                || !judgement.day.equals(day)) {
            judgement =
                    new Judgement(
                            current,
                            document.acceptances(),
                            day,
                            Judged.all(current.findings(), document.acceptances(), day));
        }
        return judgement.findings;
    }

    boolean isPending() {
        return pending;
    }

    long nanos() {
        return current.nanos();
    }

    /// Nothing is delivered any more.
    void close() {
        latest.forget();
    }

    private void arrive(Analysis known) {
        if (pending) {
            latest.forget();
        }
        current = known;
        pending = false;
    }

    private void deliver(Analysis result) {
        current = result;
        pending = false;
        changed.run();
    }
}
