/// The window, in JavaFX: panes that show what the session holds, and hand it what was done to
/// them.
package faultline.ui;
