/// Templates with parameters: a few answers in, a document with a layout out, and what those
/// answers force upon it.
package faultline.patterns;
