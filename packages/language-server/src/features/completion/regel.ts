import {
  DATEI_SCHEMAS,
  describeSchema,
  type Fachgebiet,
  inhalteOf,
  type SourcePath,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { keysOf } from '../../modell/lauf.ts';
import type { Schreibstelle } from '../../modell/stelle.ts';
import { feldVorschlaege } from './felder.ts';
import { readerFor } from './projekt.ts';
import { schemaWoerter } from './schema-woerter.ts';
import { erwartungenFor, urteilVorschlaege } from './urteile.ts';
import { stopOf, type Vorschlag } from './vorschlag.ts';
import {
  dayVorschlaege,
  faktVorschlaege,
  kennungVorschlaege,
  variantenVorschlaege,
  wertVorschlaege,
  withoutListed,
} from './werte.ts';

/** What a rule file can take at a place: by the schema of its kind, and by the names that the rules have. */
export function regelVorschlaege(
  art: string,
  stelle: Schreibstelle,
  lage: Lage,
  heute: string,
): readonly Vorschlag[] {
  if (art === 'projekt-schema' || art === 'gemeinsam-schema') return schemaWoerter(stelle, lage.sprache);
  const schema = DATEI_SCHEMAS[art];
  if (schema === undefined) return [];
  const reader = readerFor(schema);
  const { pfad, rolle } = stelle;
  const at = reader.at(pfad);
  const named = rolle === 'schluessel' ? keyNames(pfad, stelle, lage) : valueNames(pfad, rolle, lage, heute);
  if (at === undefined) return named;
  const umgebung = { reader, sprache: lage.sprache };
  if (rolle === 'schluessel') return [...named, ...feldVorschlaege(at, stelle, umgebung)];
  if (rolle === 'eintrag') {
    const item = reader.child(at, 0);
    if (item === undefined) return withoutListed(named, stelle);
    const fields = reader.names(item).length > 0 ? feldVorschlaege(item, stelle, umgebung) : [];
    const values = [...named, ...wertVorschlaege(describeSchema(item), lage, heute)];
    return [...withoutListed(values, stelle), ...fields];
  }
  return [
    ...named,
    ...wertVorschlaege(describeSchema(at), lage, heute).filter(({ art: one }) => one !== 'datum'),
  ];
}

/** Names of existing entries, where a key must be one. */
function keyNames(pfad: SourcePath, stelle: Schreibstelle, lage: Lage): readonly Vorschlag[] {
  const { fachgebiet } = lage;
  if (fachgebiet === undefined) return [];
  const keys = keysOf(pfad);
  const [erster = '', zweiter = ''] = keys;
  const inhalte = inhalteOf(fachgebiet);
  const line = (wert: string) => (name: string) => (stelle.mitWert ? name : `${name}:${wert}`);
  const open = line(stelle.fluss ? ' { $0 }' : '\n  $0');
  const all = ((): readonly Vorschlag[] => {
    if (keys.at(-1) === 'aendert' && keys.at(-3) === 'erleichterungen')
      return kennungVorschlaege(lage, undefined, open);
    if (erster === 'aendert' && keys.length === 2) {
      if (zweiter === 'parameter') return names(inhalte.parameter, 'parameter', open);
      if (zweiter === 'groessen') return names(inhalte.groessen, 'groesse', open);
      if (zweiter === 'erleichterungen') return names(inhalte.erleichterungen, 'kennung', open);
      return zweiter === 'anforderungen' ? kennungVorschlaege(lage, undefined, open) : [];
    }
    if (erster !== 'faelle' && erster !== 'erwartet') return [];
    switch (keys.at(-1)) {
      case 'erwartet':
        return kennungVorschlaege(lage, undefined, (kennung) =>
          line(` ${stopOf(1, erwartungenFor(kennung, lage))}`)(kennung),
        );
      case 'fehlt':
        return kennungVorschlaege(lage, undefined, line(' [$0]'));
      case 'groessen':
        return names(inhalte.groessen, 'groesse', line(' $0'));
      default:
        return [];
    }
  })();
  return all.filter(({ label }) => !stelle.vorhanden.has(label));
}

function valueNames(
  pfad: SourcePath,
  rolle: Schreibstelle['rolle'],
  lage: Lage,
  heute: string,
): readonly Vorschlag[] {
  const { fachgebiet, bestand } = lage;
  if (fachgebiet === undefined) return [];
  const keys = keysOf(pfad);
  const key = keys.at(-1) ?? '';
  if (rolle === 'eintrag') {
    if (key === 'entfaellt' && keys[0] !== 'entfaellt')
      return [...kennungVorschlaege(lage), ...modules(fachgebiet)];
    if (key === 'varianten') return variantenVorschlaege(fachgebiet);
    if (keys.at(-2) === 'fehlt') return faktVorschlaege(lage);
    return [];
  }
  // `KENNUNG: |`, or `KENNUNG: { element: | }`.
  if (keys[0] === 'faelle' && keys.slice(-3, -1).includes('erwartet'))
    return urteilVorschlaege(keys[keys.lastIndexOf('erwartet') + 1] ?? '', lage);
  switch (key) {
    case 'quelle':
      return Object.values(bestand.katalog.quellen).map(({ id, titel }) => ({
        label: id,
        art: 'quelle',
        einfuegen: `${id} § `,
        detail: titel,
      }));
    case 'phase':
      return fachgebiet.phasen.map(({ id, titel }) => ({
        label: id,
        art: 'wert',
        einfuegen: id,
        detail: titel,
      }));
    case 'feld':
    case 'setze':
    case 'schwelle_fuer':
      return faktVorschlaege(lage);
    case 'anforderung':
      return kennungVorschlaege(lage);
    case 'groesse':
      return names(inhalteOf(fachgebiet).groessen, 'groesse');
    case 'erleichterung':
      return names(inhalteOf(fachgebiet).erleichterungen, 'kennung');
    case 'modul':
      return keys.includes('entfaellt')
        ? modules(fachgebiet).map(({ label, ...rest }) => ({ ...rest, label, einfuegen: label }))
        : [];
    case 'einheit': {
      const units = new Set(
        [...inhalteOf(fachgebiet).parameter, ...inhalteOf(fachgebiet).groessen].flatMap(
          ({ einheit }) => einheit ?? [],
        ),
      );
      return [...units].map((label) => ({ label, art: 'wert', einfuegen: label }));
    }
    case 'ab':
    case 'bis':
    case 'stand':
    case 'wiedervorlage':
    case 'stichtag':
      return dayVorschlaege(lage, heute);
    default:
      return [];
  }
}

function modules({ module }: Fachgebiet): readonly Vorschlag[] {
  return module.map(({ id, titel }) => ({
    label: id,
    art: 'modul',
    einfuegen: `{ modul: ${id} }`,
    detail: titel,
  }));
}

function names(
  items: readonly { readonly id: string; readonly titel: string }[],
  art: Vorschlag['art'],
  insert: (id: string) => string = (id) => id,
): readonly Vorschlag[] {
  return items.map(({ id, titel }) => ({
    label: id,
    art,
    einfuegen: insert(id),
    snippet: insert(id) !== id,
    detail: titel,
  }));
}
