/**
 * What PDF.js looks for when it is loaded outside a browser. It uses these to draw pages; only their text is read here,
 * so that empty classes do, and no native module has to be installed for each system.
 */
exports.DOMMatrix = class DOMMatrix {};
exports.ImageData = class ImageData {};
exports.Path2D = class Path2D {};
