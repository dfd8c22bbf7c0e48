import {
  type Befund,
  describeSchema,
  type Feldbeschreibung,
  type JsonSchema,
  readSchema,
  type SourcePath,
  type Sprache,
  worstPerKennung,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown, worteFor } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { kennungenFor, nutzungOf } from '../../modell/nutzung.ts';
import { BEFEHL, isLate } from '../../protokoll.ts';
import { hoverWorte } from './worte.ts';

/** At most so many requirements are named. */
const HOECHSTENS = 8;

/** A field of a project: what it means, how it is written, and which duties wait for it. */
export function feldHover(pfad: readonly (string | number)[], lage: Lage): string | undefined {
  const { fachgebiet, bestand, sprache } = lage;
  if (fachgebiet === undefined || pfad.length === 0) return undefined;
  const feld = bestand.werkbank.feld(fachgebiet, pfad);
  if (feld === undefined) return undefined;
  const fakt = pfad.filter((part) => typeof part === 'string').join('.');
  return [...describe(feld, fakt, sprache), ...readers(fakt, lage)].join('\n');
}

/** The path of a fact in the schema: lists in between need an index. */
export function schemaPath(fakt: string, { fachgebiet, bestand }: Lage): SourcePath {
  const pfad: (string | number)[] = [];
  for (const teil of fakt.split('.')) {
    if (fachgebiet !== undefined && bestand.werkbank.feld(fachgebiet, pfad)?.typ === 'liste') pfad.push(0);
    pfad.push(teil);
  }
  return pfad;
}

/** A field of a rule file, described by the schema of its kind. */
export function schemaHover(
  schema: object,
  pfad: readonly (string | number)[],
  sprache: Sprache,
): string | undefined {
  const found = readSchema(schema as JsonSchema).at(pfad);
  if (found === undefined || (found.title === undefined && found.description === undefined)) return undefined;
  return describe(describeSchema(found), undefined, sprache).join('\n');
}

export function describe(
  feld: Feldbeschreibung,
  pfad: string | undefined,
  sprache: Sprache,
): readonly string[] {
  const worte = hoverWorte(sprache);
  const { titel, beschreibung, einheit, werte, frage, hilfe, beispiel, typ, nullbar } = feld;
  const art = [
    ...(typ === undefined ? [] : [worte.typ[typ]]),
    ...(einheit === undefined ? [] : [`${worte.einheit}: ${escapeMarkdown(einheit)}`]),
    ...(pfad === undefined ? [] : [codeMarkdown(pfad)]),
  ].join(' · ');
  const example = typeof beispiel === 'string' || typeof beispiel === 'number' ? String(beispiel) : undefined;
  return [
    `**${escapeMarkdown(titel ?? pfad ?? '')}**`,
    '',
    ...[beschreibung, frage, hilfe].flatMap((text) => (text === undefined ? [] : [escapeMarkdown(text), ''])),
    ...(art === '' ? [] : [art, '']),
    ...(werte === undefined || werte.length === 0
      ? []
      : [
          `${worte.werte}:`,
          ...werte.map(({ wert, bedeutung }) =>
            bedeutung === undefined || bedeutung === wert
              ? `- ${codeMarkdown(String(wert))}`
              : `- ${codeMarkdown(String(wert))} ${escapeMarkdown(bedeutung)}`,
          ),
          '',
        ]),
    ...(example === undefined ? [] : [`${worte.beispiel}: ${codeMarkdown(example)}`, '']),
    ...(nullbar && pfad !== undefined ? [worte.nullbar, ''] : []),
  ];
}

/** Requirements that read the fact, with their verdicts in a checked project. */
function readers(fakt: string, lage: Lage): readonly string[] {
  const { regeln, pruefung, sprache } = lage;
  if (regeln === undefined) return [];
  const worte = hoverWorte(sprache);
  const kennungen = kennungenFor(fakt, nutzungOf(regeln));
  if (kennungen.length === 0) return [];
  const rows = kennungen.slice(0, HOECHSTENS).map((kennung) => {
    const titel = regeln.anforderungen.get(kennung)?.felder.titel?.wert ?? '';
    const verdict = worstVerdict(
      pruefung?.bericht.befunde.filter((one) => one.kennung === kennung),
      sprache,
    );
    return `- ${warumLink(kennung, lage)} ${escapeMarkdown(titel)}${verdict}`;
  });
  const more = kennungen.length - HOECHSTENS;
  return [`${worte.gelesenVon}:`, ...rows, ...(more > 0 ? [`- ${worte.weitere(more)}`] : []), ''];
}

/** „ – *verletzt* bei 2 von 5“: the worst verdict of all elements, and how many have it. */
function worstVerdict(befunde: readonly Befund[] = [], sprache: Sprache): string {
  const [worst] = worstPerKennung(befunde);
  if (worst === undefined) return '';
  const same = befunde.filter(({ urteil }) => urteil === worst.urteil).length;
  const count = befunde.length === 1 ? '' : ` ${hoverWorte(sprache).beiElementen(same, befunde.length)}`;
  const late = befunde.some(isLate) ? `, ${hoverWorte(sprache).verspaetet}` : '';
  return ` – *${worteFor(sprache).urteil[worst.urteil]}${late}*${count}`;
}

/** A Kennung; where the client can, with a link to the explanation of its verdict. */
export function warumLink(kennung: string, { pruefung, befehlslinks }: Lage): string {
  const text = escapeMarkdown(kennung);
  const found = pruefung?.bericht.befunde.some((one) => one.kennung === kennung) === true;
  if (pruefung === undefined || !befehlslinks || !found) return text;
  const argumente = encodeURIComponent(JSON.stringify([pruefung.document.uri, kennung]));
  return `[${text}](command:${BEFEHL.warum}?${argumente})`;
}
