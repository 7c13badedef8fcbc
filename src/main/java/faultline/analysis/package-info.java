/// Runs rules over a topology: findings, the facts that rules may ask for, severities, acceptances.
package faultline.analysis;
