/**
 * What the editor knows of procurement's own files: text blocks, matrices, bids, and the documents that follow from a
 * project. Loaded when the first of them is asked about; everything else of the server works without.
 */
export { textAktionen } from './aktionen.ts';
export { entwurfOf } from './entwurf.ts';
export { dokumentHover } from './hover.ts';
export { kriteriumAt, renameKriterium } from './kriterien.ts';
export { textLinsen, wertungLinsen } from './linsen.ts';
export { dokumentMeldungen, textMeldungen } from './meldungen.ts';
export { bausteinNamen } from './namen.ts';
export { problemeOf } from './probleme.ts';
export { vorlagenFarben } from './vorlagen-farben.ts';
export { vorschlaegeAt } from './vorschlaege.ts';
export { namedMatrix } from './ziel.ts';
