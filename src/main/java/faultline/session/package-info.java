/// One open document being edited: the one thing that changes, and the background work on it.
package faultline.session;
