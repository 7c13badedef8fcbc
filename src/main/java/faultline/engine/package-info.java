/// The failure engine: a topology as equations over what is up, and what follows when something
/// fails. Knows no rule and no product.
package faultline.engine;
