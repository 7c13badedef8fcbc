/// What a hand does with pointer and modifiers, turned into what it means. No window is needed: a
/// gesture is a row of values.
package faultline.tool;
