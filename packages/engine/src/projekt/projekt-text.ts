import type { Fachgebiet } from '../katalog/types.ts';
import { type Feldbeschreibung, fieldPaths } from '../schema/projekt-schema.ts';
import { describeGemeinde, type Gemeinde } from './gemeinde.ts';

/**
 * A project description for a new plan, of a town that may not be known yet: every field that a plan acquires later is null, so that its duties are coming
 * up; what only the town can answer stands there as a question in a comment, because null is no answer to it.
 */
export function projektText(fachgebiet: Fachgebiet, gemeinde: Gemeinde | undefined): string {
  const fields = fieldPaths(fachgebiet.schema);
  const children = toTree(fields);
  const own = children.filter(({ name }) => !KOPF.has(name));
  const lines = own.flatMap((feld) => ['', ...renderFeld(feld, 0).lines]);
  return `${[...head(fachgebiet, gemeinde, children), ...lines].join('\n')}\n`;
}

/** Fields that are written by hand below. */
const KOPF = new Set(['projekt', 'stichtag', 'varianten', 'gemeinde', 'stand_der_planung']);

interface Feld {
  readonly name: string;
  readonly feld: Feldbeschreibung;
  readonly kinder: readonly Feld[];
}

function toTree(fields: ReturnType<typeof fieldPaths>, parent: readonly string[] = []): readonly Feld[] {
  return fields
    .filter(
      ({ pfad }) => pfad.length === parent.length + 1 && parent.every((part, index) => pfad[index] === part),
    )
    .map(({ pfad, feld }) => ({ name: pfad.at(-1) ?? '', feld, kinder: toTree(fields, pfad) }));
}

function head(
  fachgebiet: Fachgebiet,
  gemeinde: Gemeinde | undefined,
  felder: readonly Feld[],
): readonly string[] {
  const stand = felder.find(({ name }) => name === 'stand_der_planung');
  const [first] = fachgebiet.phasen;
  const angaben = felder.find(({ name }) => name === 'gemeinde')?.kinder ?? [];
  const fragen = angaben.filter(
    ({ feld }) => feld.frage !== undefined && !feld.frage.includes('AGS') && feld.nullbar === false,
  );
  return [
    `# ${fachgebiet.titel}${gemeinde === undefined ? '' : `: ${describeGemeinde(gemeinde)}`}`,
    '# null heißt: noch nicht geschehen, oder es gibt keine. Was feststeht, tritt an die Stelle von null.',
    '# Zeilen, die mit # beginnen, sind Fragen an die Gemeinde: # löschen und die Antwort eintragen.',
    '# Tage stehen als JJJJ-MM-TT, Ja und Nein als true und false. Prüfen: baukasten pruefen DATEI',
    `projekt: ${fachgebiet.id}`,
    // Without a key the group says nothing; with a gap in it the file would be wrong.
    ...(gemeinde === undefined
      ? ['gemeinde: {}  # hier fehlt der Gemeindeschlüssel: gemeinde: { ags: "…" }']
      : [
          'gemeinde:',
          `  ags: "${gemeinde.ags}"  # Name, Land, Einwohner und Fläche ergänzt das Gemeindeverzeichnis`,
          ...fragen.filter(({ name }) => name !== 'ags').map((feld) => `  ${question(feld)}`),
        ]),
    ...(stand === undefined || first === undefined
      ? []
      : [`stand_der_planung: ${first.id}  # ${note(stand.feld)}`]),
  ];
}

interface Rendered {
  readonly lines: readonly string[];
  /** False: nothing but comments, so the key above must be one as well. */
  readonly aktiv: boolean;
}

function renderFeld(feld: Feld, tiefe: number): Rendered {
  const einzug = '  '.repeat(tiefe);
  const { name, kinder } = feld;
  const { typ, nullbar, werte } = feld.feld;
  if (name === 'abweichungen' && typ === 'liste') return active(`${einzug}${name}: []`, feld);
  if (typ === 'gruppe' && !nullbar) return renderGruppe(feld, kinder, tiefe);
  if (nullbar) return active(`${einzug}${name}: null`, feld);
  const [only] = werte ?? [];
  if (only !== undefined && werte?.length === 1)
    return active(`${einzug}${name}: ${JSON.stringify(only.wert)}`, feld);
  return { lines: [`${einzug}${question(feld)}`], aktiv: false };
}

function renderGruppe({ name, feld }: Feld, kinder: readonly Feld[], tiefe: number): Rendered {
  const einzug = '  '.repeat(tiefe);
  const inner = kinder.map((kind) => renderFeld(kind, tiefe + 1));
  const aktiv = inner.some((one) => one.aktiv);
  const lines = inner.flatMap((one) => one.lines);
  const titel = feld.titel === undefined ? '' : `  # ${feld.titel}`;
  if (aktiv) return { lines: [`${einzug}${name}:${titel}`, ...lines], aktiv };
  // A key with nothing below would be null, which such a group must not be: its key waits with its fields.
  const waiting = lines.map((line) =>
    line.replace(/^(\s*)# /, (_, before: string) => `${einzug}# ${before.slice(einzug.length)}`),
  );
  return { lines: [`${einzug}# ${name}:${titel}`, ...waiting], aktiv };
}

function active(text: string, { feld, kinder }: Feld): Rendered {
  return { lines: [`${text}  # ${note(feld)}${entriesOf(kinder)}`], aktiv: true };
}

function question({ name, feld, kinder }: Feld): string {
  return `# ${name}:  # ${note(feld)}${entriesOf(kinder)}`;
}

/** Title or question, and how the value is written. */
function note({ titel, frage, werte, einheit, typ }: Feldbeschreibung): string {
  const art =
    werte !== undefined && werte.length > 1
      ? werte.map(({ wert }) => String(wert)).join(' | ')
      : (einheit ?? (typ === 'datum' ? 'Tag' : typ === 'wahrheitswert' ? 'true | false' : undefined));
  return [frage ?? titel ?? '', ...(art === undefined ? [] : [`(${art})`])].join(' ').trim();
}

/** The fields of a list's entries. */
function entriesOf([item]: readonly Feld[]): string {
  const names = item?.name === '*' ? item.kinder.map(({ name }) => name) : [];
  return names.length === 0 ? '' : `; je Eintrag: ${names.join(', ')}`;
}
