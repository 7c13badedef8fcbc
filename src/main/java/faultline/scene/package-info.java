/// A document with its findings, reduced to marks: what is drawn where, in which order and meaning,
/// without a toolkit. The canvas and the exported pictures are painters of the same marks.
package faultline.scene;
