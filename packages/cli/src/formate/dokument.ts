// A file of its own, so that the bundle loads the writers only when documents are asked for.
export {
  loadFormatvorlage,
  matrixDokument,
  writeDokument,
  writeSeiteDocx,
  writeWertung,
} from '@baukasten/output';
