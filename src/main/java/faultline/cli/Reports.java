package faultline.cli;

import faultline.report.Edition;
import faultline.report.Form;
import faultline.report.Part;
import faultline.report.Report;
import faultline.report.Section;
import faultline.report.Writers;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;

/// The whole report, for those who ask `export` for it.
final class Reports {

    private Reports() {}

    static Map<String, byte[]> files(Judgement judgement, Part part, String out, String name)
            throws IOException {
        var report =
                Report.of(
                        judgement.document(),
                        part,
                        judgement.catalog(),
                        judgement.findings(),
                        Judgement.rules(),
                        new Edition(VersionCommand.number(), null));
        var form = Form.of(out).orElseThrow();
        return new Writers(report, EnumSet.allOf(Section.class), null).write(form, name);
    }
}
