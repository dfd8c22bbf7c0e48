/**
 * What the editor knows of procurement's own files: text blocks, matrices, bids, and the documents that follow from a
 * project. Loaded when the first of them is asked about; everything else of the server works without.
 */
export { dokumentHover } from './hover.ts';
export { kriteriumAt, renameKriterium } from './kriterien.ts';
export { dokumentMeldungen, textMeldungen } from './meldungen.ts';
export { bausteinNamen } from './namen.ts';
export { problemeOf } from './probleme.ts';
export { vorschlaegeAt } from './vorschlaege.ts';
export { namedMatrix } from './ziel.ts';
