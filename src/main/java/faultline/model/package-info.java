/// The document as data: what exists, where it is drawn, which risks are accepted, and the
/// catalogue of kinds it is made of. Imports nothing of ours.
package faultline.model;
