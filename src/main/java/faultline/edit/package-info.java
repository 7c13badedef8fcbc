/// What a person can do to a document, each thing a value that is asked for its outcome; and the
/// history of what was done.
package faultline.edit;
