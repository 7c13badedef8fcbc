/// What a pipeline makes of findings: the gate, and the forms that build servers and reviews read:
/// SARIF, JUnit XML, GitHub annotations, Markdown.
package faultline.ci;
