import UPNG from 'upng-js';

const FARBEN = 256;

/** The same picture with at most 256 colours: an editor window has few, and its file becomes a third. */
export function shrinkPng(png: Buffer): Buffer {
  const bild = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(bild), bild.width, bild.height, FARBEN));
}
