/// Everything that leaves as a picture: SVG, PNG, and the annotated sheet with its table of
/// findings. The only place that knows AWT, without a display.
package faultline.export;
