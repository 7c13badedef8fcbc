/// Fault trees: and/or/k-of-n gates over basic events, their minimal cut sets and probability,
/// exact or between proven bounds. Knows nothing of servers.
package faultline.faulttree;
