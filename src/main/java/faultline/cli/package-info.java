/// The command line: reads files, prints results, says how it ended. Never touches the window.
package faultline.cli;
