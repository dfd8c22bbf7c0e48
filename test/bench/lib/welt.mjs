import { readdirSync, readFileSync } from 'node:fs';
import { KATALOG, loadEngine } from './bau.mjs';
import { WURZEL } from './orte.mjs';

/** The day for which everything is measured: the law of that day is in force in every Land. */
export const STICHTAG = '2026-11-22';

/** Engine, rules and register, as the command has them once it is running. */
export async function loadWelt() {
  const engine = await loadEngine();
  const katalog = engine.unpackKatalog(JSON.parse(readFileSync(KATALOG, 'utf8')));
  const fachgebiet = katalog.fachgebiete.waermeplanung;
  const register = engine.createRegister(JSON.parse(readFileSync(registerFile(), 'utf8')));
  const stichtag = engine.parseDatum(STICHTAG);
  const schema = engine.compileSchema(fachgebiet.schema);
  return { engine, katalog, fachgebiet, register, stichtag, validatorFor: () => schema };
}

/** A project file as the engine sees it: document, facts, rules in force. */
export function openProjekt(pfad, { engine, fachgebiet, register }) {
  const document = engine.parseDocument(pfad, readFileSync(pfad, 'utf8'));
  const projekt = engine.readProjekt(document, fachgebiet, register);
  const gebiet = { land: projekt.land, orte: projekt.orte, varianten: [] };
  return { document, projekt, regelwerk: engine.resolveRegeln(fachgebiet, gebiet) };
}

function registerFile() {
  const ordner = `${WURZEL}rules/gemeinsam/`;
  const name = readdirSync(ordner)
    .filter((eines) => /^gemeinden-.*\.json$/.test(eines))
    .sort()
    .at(-1);
  return `${ordner}${name}`;
}
