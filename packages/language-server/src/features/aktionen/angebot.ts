/** What changes files: loaded when an editor first asks for it. */
export { aktionenAt, fixAllIn } from './aktionen.ts';
export { fallAktion } from './fall.ts';
export { kennungAt } from './regel.ts';
