// A file of its own, so that the bundle loads the writers only when documents are asked for.
export { loadFormatvorlage, writeDokument, writeWertung } from '@baukasten/output';
