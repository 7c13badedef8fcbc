/// Everything that is JSON: documents with their old versions and their files, the catalogue, the
/// templates, the findings. The only package that knows a JSON library.
package faultline.format;
