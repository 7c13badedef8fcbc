package faultline.ui;

import faultline.analysis.Analyser;
import faultline.fixes.Fixer;
import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.rules.Rules;
import faultline.session.Analyst;

/// What the window gets from the rest of the program.
///
/// @param version of the program, for the person
record Services(
        Catalog catalog,
        Analyst analyst,
        Fixer fixer,
        RuleBook rules,
        Typefaces faces,
        String version) {

    /// All that comes with the program.
    static Services bundled() {
        var catalog = Catalogs.builtIn();
        var analyser = new Analyser(catalog, Rules.ALL, Rules.PRECEDENCE, System::nanoTime);
        var rules = new RuleBook(Rules.ALL);
        var fixer = new Fixer(catalog, Rules.ALL, Rules.PRECEDENCE);
        return new Services(
                catalog, Analyst.of(analyser), fixer, rules, Typefaces.load(), number());
    }

    private static String number() {
        var descriptor = Services.class.getModule().getDescriptor();
        return descriptor == null ? "development" : descriptor.rawVersion().orElse("development");
    }
}
