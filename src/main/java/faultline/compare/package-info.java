/// Two documents beside each other: what differs in meaning and in what follows from it; and three
/// merged into one, element by element.
package faultline.compare;
