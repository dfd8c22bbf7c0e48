// A file of its own, so that the bundle loads the library only with it.
export { jsonRulesEngine } from '@baukasten/engine';
