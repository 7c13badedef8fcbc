/// Mends what findings complain about: fixes that were tried before they are offered, and the
/// cheapest set of them.
package faultline.fixes;
