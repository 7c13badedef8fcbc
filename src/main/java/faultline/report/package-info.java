/// Reports: one result of judging a document, and the writers that turn it into what people hand
/// over, from HTML to a spreadsheet. Reads no clock and no file; bytes come back.
package faultline.report;
