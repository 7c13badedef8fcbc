package faultline.ui;

import faultline.model.Catalog;
import faultline.session.Analyst;

/// What the window gets from the rest of the program.
///
/// @param version of the program, for the person
record Services(
        Catalog catalog, Analyst analyst, RuleBook rules, Typefaces faces, String version) {}
