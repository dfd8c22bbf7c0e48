import {
  describeSchema,
  type JsonSchema,
  readSchema,
  type SchemaReader,
  type SourcePath,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import type { Schreibstelle } from '../../modell/stelle.ts';
import { texte } from '../../texte.ts';
import { elementVorschlaege, listenVorschlaege } from './elemente.ts';
import { eintragVorschlag, type Feldumgebung, feldVorschlaege } from './felder.ts';
import { tagVorschlaege } from './tage.ts';
import type { Vorschlag } from './vorschlag.ts';
import {
  agsVorschlaege,
  kennungVorschlaege,
  variantenVorschlaege,
  wertVorschlaege,
  withoutListed,
} from './werte.ts';

const readers = new WeakMap<object, SchemaReader>();

export function readerFor(schema: object): SchemaReader {
  const reader = readers.get(schema) ?? readSchema(schema as JsonSchema);
  readers.set(schema, reader);
  return reader;
}

/** What a project file can take at a place. `genau`: its path with the indexes of lists, where they are known. */
export function projektVorschlaege(
  stelle: Schreibstelle,
  pfad: SourcePath,
  lage: Lage,
  heute: string,
  genau?: SourcePath,
): readonly Vorschlag[] {
  const { fachgebiet, sprache } = lage;
  if (fachgebiet === undefined) return pfad[0] === 'projekt' || pfad.length === 0 ? topics(stelle, lage) : [];
  const reader = readerFor(fachgebiet.schema);
  const schema = reader.at(pfad);
  if (schema === undefined) return [];
  const topic = fachgebiet;
  const item = reader.child(schema, 0);
  const land = landFor(stelle, lage);
  const umgebung: Feldumgebung = {
    reader,
    sprache,
    pfadText: (key) => [...pfad.filter((part) => typeof part === 'string'), key].join('.'),
    gebraucht: waitingFields(pfad, lage),
    bekannt: new Map(land === undefined ? [] : [['land', land]]),
  };
  if (stelle.rolle === 'schluessel') return item === undefined ? fields(schema) : items(item);
  if (stelle.rolle === 'eintrag') {
    if (item === undefined) return [];
    return reader.names(item).length > 0 ? fields(item) : entries(item);
  }
  if (pfad.at(-1) === 'ags') return agsVorschlaege(stelle, lage);
  if (pfad[0] === 'projekt') return topics(stelle, lage);
  if (pfad[0] === 'abweichungen' && pfad.at(-1) === 'anforderung')
    return kennungVorschlaege(lage, isMissedSoll).filter(({ label }) => isSoll(label));
  if (pfad[0] === 'abweichungen' && pfad.at(-1) === 'element') return elementVorschlaege(genau ?? pfad, lage);
  return [
    ...listenVorschlaege(pfad, describeSchema(schema), lage),
    ...suggestedValue(),
    ...wertVorschlaege(describeSchema(schema), lage, heute, () => tagVorschlaege(genau, lage, heute)),
  ].map((one) => (pfad.at(-1) === 'land' && one.label === land ? { ...one, rang: 0 } : one));

  function fields(of: JsonSchema): readonly Vorschlag[] {
    return feldVorschlaege(of, stelle, umgebung);
  }

  /** Below the key of a list: an entry with its dash. */
  function items(of: JsonSchema): readonly Vorschlag[] {
    if (stelle.fluss) return [];
    const values = reader.names(of).length > 0 ? [] : entries(of);
    return values.length === 0
      ? [eintragVorschlag(of, umgebung)]
      : values.map((one) => ({ ...one, label: `- ${one.label}`, einfuegen: `- ${one.einfuegen}` }));
  }

  /** Values that an entry of a list can have and that it has not yet. */
  function entries(of: JsonSchema): readonly Vorschlag[] {
    return withoutListed(
      pfad[0] === 'varianten'
        ? variantenVorschlaege(topic)
        : wertVorschlaege(describeSchema(of), lage, heute),
      stelle,
    );
  }

  /** Only a "soll" in force can be departed from; a relief may have made one of a "muss". */
  function isSoll(kennung: string): boolean {
    const verbindlichkeit = lage.regeln?.anforderungen.get(kennung)?.felder.verbindlichkeit?.wert;
    return (
      verbindlichkeit === 'soll' ||
      lage.pruefung?.bericht.befunde.some(
        (one) => one.kennung === kennung && one.verbindlichkeit === 'soll',
      ) === true
    );
  }

  /** A departure that is worth writing: the "soll" is not met. */
  function isMissedSoll(kennung: string): boolean {
    const befunde = lage.pruefung?.bericht.befunde ?? [];
    return befunde.some(
      (one) =>
        one.kennung === kennung &&
        one.verbindlichkeit === 'soll' &&
        ['verletzt', 'offen'].includes(one.urteil),
    );
  }

  /** The value that would fulfil a requirement. */
  function suggestedValue(): readonly Vorschlag[] {
    const path = pfad.filter((part) => typeof part === 'string').join('.');
    return (lage.pruefung?.bericht.befunde ?? []).flatMap(({ korrektur, kennung, titel, schwere }) =>
      korrektur === undefined || schwere === undefined || korrektur.pfad !== path
        ? []
        : [
            {
              label: korrektur.wert,
              art: 'wert' as const,
              einfuegen: korrektur.wert,
              detail: `${kennung} ${titel}`,
              rang: 0,
            },
          ],
    );
  }

  function topics(
    { rolle, vorhanden, mitWert }: Schreibstelle,
    { bestand: { katalog } }: Lage,
  ): readonly Vorschlag[] {
    if (rolle !== 'wert' && (mitWert || vorhanden.has('projekt'))) return [];
    return Object.values(katalog.fachgebiete).map(({ id, titel }) => ({
      label: rolle === 'wert' ? id : `projekt: ${id}`,
      art: 'modul',
      einfuegen: rolle === 'wert' ? id : `projekt: ${id}`,
      detail: titel,
    }));
  }
}

/** The Land of the town whose key stands beside a place; any other would contradict it. */
function landFor({ vorhanden }: Schreibstelle, { bestand }: Lage): string | undefined {
  const ags = vorhanden.get('ags')?.match(/^["']?(\d{8})\b/)?.[1];
  return ags === undefined ? undefined : bestand.register().byAgs(ags)?.land;
}

/** Children of a place whose facts (or facts below them) findings miss, with how many wait. */
function waitingFields(pfad: SourcePath, { pruefung, sprache }: Lage): ReadonlyMap<string, string> {
  const davor = pfad.filter((part) => typeof part === 'string').join('.');
  const start = davor === '' ? '' : `${davor}.`;
  const counts = new Map<string, Set<string>>();
  for (const { kennung, fehlt, schwere } of pruefung?.bericht.befunde ?? []) {
    if (schwere === undefined) continue;
    for (const angabe of fehlt.angaben) {
      const path = angabe.pfad.replace(/\[\d+\]/g, '');
      if (!path.startsWith(start)) continue;
      const name = path.slice(start.length).split('.')[0] ?? '';
      counts.set(name, (counts.get(name) ?? new Set()).add(kennung));
    }
  }
  return new Map([...counts].map(([name, kennungen]) => [name, texte.warten([...kennungen])[sprache]]));
}
