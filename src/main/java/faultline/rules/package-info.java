/// The rules: one class for each anti-pattern, named after the defect, and the list of them. A rule
/// keeps nothing between calls, knows no other rule, and has its page and examples in the folder
/// that bears its id.
package faultline.rules;
