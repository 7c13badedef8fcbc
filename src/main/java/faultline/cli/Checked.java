package faultline.cli;

import faultline.analysis.Judged;
import faultline.format.Baseline;
import faultline.format.Decoded;
import java.util.List;

/// One document and what was found in it.
///
/// @param known what was there before and does not count
record Checked(String file, Decoded decoded, List<Judged> findings, Baseline known) {}
