/// The failover simulator: what happens second by second after something fails, who acts, and how
/// long services are interrupted.
package faultline.sim;
