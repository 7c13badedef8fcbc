/// Documents in the formats of other programs that draw, and back from them. What is lost on the
/// way is said.
package faultline.interchange;
