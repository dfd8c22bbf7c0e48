/** Loaded when the first rule file is read: who only plans never waits for this code. */
export { localBestand } from '@baukasten/engine';
