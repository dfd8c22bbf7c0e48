export type { Bericht, BerichtOptionen } from './bericht.ts';
export { displayPath } from './paths.ts';
export { formatOrt, type Ort, toOrt } from './positions.ts';
export { renderJson } from './reports/json.ts';
export { renderTerminal } from './reports/terminal.ts';
