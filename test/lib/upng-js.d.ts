declare module 'upng-js' {
  interface Bild {
    readonly width: number;
    readonly height: number;
  }
  const UPNG: {
    decode(png: Uint8Array): Bild;
    toRGBA8(bild: Bild): ArrayBuffer[];
    /** `farben` 0: lossless. */
    encode(bilder: ArrayBuffer[], breite: number, hoehe: number, farben: number): ArrayBuffer;
  };
  export default UPNG;
}
