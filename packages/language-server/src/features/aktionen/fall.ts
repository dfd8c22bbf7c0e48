import {
  idFromPath,
  parseDocument,
  readFaelle,
  runFall,
  type SourceDocument,
  WORST_FIRST,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { faelleUri, pathFrom, rootOf } from '../../arbeitsbereich/wurzel.ts';
import { appendItem, applyEdits, type Edit, type Eintrag } from '../../modell/edits.ts';
import { textOf } from '../../modell/lauf.ts';
import { yamlText } from '../completion/felder.ts';
import type { Aktion } from './aktion.ts';
import { aktionTexte } from './texte.ts';

/**
 * A new case for a requirement, in the file beside its rule file, which is created if it is missing. It expects what the
 * rules say of it now; none is offered where they say nothing, because the requirement does not hold there.
 */
export function fallAktion(
  kennung: string,
  regel: SourceDocument,
  faelle: SourceDocument | undefined,
  lage: Lage,
): Aktion | undefined {
  for (const tag of [undefined, beginOf(regel, kennung)]) {
    const fall = (urteil: string) => felderOf({ kennung, regel, faelle, tag, urteil });
    const entwurf = write(fall('offen'), regel, faelle, lage.tag);
    const urteil = entwurf === undefined ? undefined : verdictOf(entwurf.danach, kennung, regel, lage);
    const fertig = urteil === undefined ? undefined : write(fall(urteil), regel, faelle, lage.tag);
    if (fertig === undefined) continue;
    const titel = aktionTexte.fall(kennung)[lage.sprache];
    if (faelle !== undefined) return { titel, art: 'refactor', edits: fertig.edits };
    return {
      titel,
      art: 'refactor',
      edits: [],
      neu: { uri: faelleUri(regel.uri), text: fertig.danach.text },
    };
  }
  return undefined;
}

interface Entwurf {
  readonly kennung: string;
  readonly regel: SourceDocument;
  readonly faelle: SourceDocument | undefined;
  /** A day of its own. */
  readonly tag: string | undefined;
  readonly urteil: string;
}

function felderOf({ kennung, regel, faelle, tag, urteil }: Entwurf): readonly Eintrag[] {
  const ort = top(regel, 'ort');
  return [
    { key: 'name', wert: JSON.stringify(freeName(`${kennung}: [Fall beschreiben]`, faelle)) },
    ...(tag === undefined ? [] : [{ key: 'stichtag', wert: tag }]),
    ...landOf(regel, faelle),
    { key: 'angaben', wert: ort === undefined ? '{}' : `{ gemeinde: { ags: ${JSON.stringify(ort)} } }` },
    { key: 'erwartet', wert: `{ ${yamlText(kennung)}: ${urteil} }` },
  ];
}

/** The Land of an overlay, unless the file of cases names one. */
function landOf(regel: SourceDocument, faelle: SourceDocument | undefined): readonly Eintrag[] {
  const land = top(regel, 'land');
  const known =
    faelle === undefined
      ? undefined
      : (top(faelle, 'land') ?? faelle.nodeAt(['grundlage', 'gemeinde', 'land']));
  return land === undefined || known !== undefined ? [] : [{ key: 'land', wert: yamlText(land) }];
}

/** The file of cases with the new one at its end. */
function write(
  felder: readonly Eintrag[],
  regel: SourceDocument,
  faelle: SourceDocument | undefined,
  heute: string,
): { readonly edits: readonly Edit[]; readonly danach: SourceDocument } | undefined {
  const uri = faelleUri(regel.uri);
  if (faelle === undefined) {
    const [first, ...rest] = felder.map(({ key, wert }) => `${key}: ${wert}`);
    const lines = [
      `stichtag: ${heute}`,
      '',
      'faelle:',
      `  - ${first}`,
      ...rest.map((one) => `    ${one}`),
      '',
    ];
    return { edits: [], danach: parseDocument(uri, lines.join('\n')) };
  }
  const hasDay = top(faelle, 'stichtag') !== undefined || felder.some(({ key }) => key === 'stichtag');
  const [name, ...rest] = felder;
  const own = hasDay || name === undefined ? felder : [name, { key: 'stichtag', wert: heute }, ...rest];
  const edit = appendItem(faelle, ['faelle'], own);
  return edit === undefined
    ? undefined
    : { edits: [edit], danach: parseDocument(uri, applyEdits(faelle, [edit])) };
}

/** What the rules say of the last case of a file; undefined if the requirement does not hold there. */
function verdictOf(
  danach: SourceDocument,
  kennung: string,
  regel: SourceDocument,
  { fachgebiet, bestand }: Lage,
): string | undefined {
  const id = idFromPath(pathFrom(rootOf(regel.uri, regel), regel.uri));
  const datei = readFaelle(id, danach);
  const fall = datei.faelle.at(-1);
  if (fachgebiet === undefined || fall === undefined || danach.probleme.length > 0) return undefined;
  const { abweichungen } = runFall(fall, datei, fachgebiet, bestand.werkbank);
  if (abweichungen.some(({ was }) => was === 'stichtag')) return undefined;
  const erhalten = abweichungen.find(({ was }) => was === kennung)?.erhalten ?? 'offen';
  return WORST_FIRST.find((urteil) => urteil === erhalten);
}

/** The first day on which a requirement can hold: its own, else that of its file. */
function beginOf(regel: SourceDocument, kennung: string): string | undefined {
  const own = [['anforderungen'], ['ergaenzt', 'anforderungen']].flatMap((pfad) => {
    const list = regel.nodeAt(pfad);
    const names = list?.kind === 'map' ? [...list.entries.keys()] : [];
    return names.flatMap((name) =>
      textOf(regel.nodeAt([...pfad, name, 'kennung'])) === kennung
        ? (textOf(regel.nodeAt([...pfad, name, 'geltung', 'ab'])) ?? [])
        : [],
    );
  });
  return own[0] ?? textOf(regel.nodeAt(['geltung', 'ab']));
}

function top(document: SourceDocument, key: string): string | undefined {
  return textOf(document.nodeAt([key]));
}

/** The wanted name, with a number if a case has it already. */
function freeName(wanted: string, faelle: SourceDocument | undefined): string {
  const list = faelle?.nodeAt(['faelle']);
  const names = new Set(
    list?.kind === 'list'
      ? list.items.map((item) => (item.kind === 'map' ? textOf(item.entries.get('name')?.value) : undefined))
      : [],
  );
  let name = wanted;
  for (let number = 2; names.has(name); number++) name = `${wanted} ${number}`;
  return name;
}
