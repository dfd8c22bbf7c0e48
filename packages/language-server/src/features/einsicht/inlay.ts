import {
  dateiArtOf,
  dayText,
  formatFeel,
  type SourceDocument,
  type SourcePath,
  type SourcePosition,
  scalarRange,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { visitFeel } from '../../feel/namen-in.ts';
import { ausdrueckeIn } from '../../modell/ausdruecke.ts';
import { textOf, walk } from '../../modell/lauf.ts';
import { effectiveText } from '../hover/parameter.ts';
import { hoverWorte } from '../hover/worte.ts';
import { type Schwellenstand, schwellenOf, sideOf } from '../schwellen.ts';
import { derivedInlays } from './abgeleitet.ts';
import type { Inlay } from './bemerkung.ts';
import { einsichtTexte } from './texte.ts';

const ZEICHEN = { unterschritten: '<', genau: '=', ueberschritten: '>' } as const;

/** What the law and the register make of the values of a project; in rules what parameters are worth. */
export function inlaysOf(document: SourceDocument, lage: Lage): readonly Inlay[] {
  return lage.pruefung === undefined
    ? [...parameterValues(document, lage), ...formerValues(document, lage)]
    : projectRemarks(document, lage);
}

function projectRemarks(document: SourceDocument, lage: Lage): readonly Inlay[] {
  return [
    ...towns(document, lage),
    ...sizes(document, lage),
    ...deadlines(document, lage),
    ...derivedInlays(lage),
  ];
}

/** The name of a town behind its key, with the figure that its class rests on; the newest one where it has no class. */
function towns(document: SourceDocument, lage: Lage): readonly Inlay[] {
  const found: Inlay[] = [];
  const { bestand, sprache } = lage;
  const register = bestand.register();
  const { naeherung, figuren } = register.daten;
  walk(document.root, ({ node, pfad }) => {
    const ags = pfad.at(-1) === 'ags' ? textOf(node) : undefined;
    const gemeinde = ags === undefined ? undefined : register.byAgs(ags);
    if (gemeinde === undefined) return;
    const measured = schwellenOf(pfad.slice(0, -1), ags, lage).some(
      (one) => !one.angegeben && one.pfad.at(-1) === naeherung.feld,
    );
    const genaehert = measured ? gemeinde.einwohner[naeherung.figur] : undefined;
    const figur = genaehert === undefined ? 'einwohner_2024' : naeherung.figur;
    const anzahl = genaehert ?? gemeinde.einwohner.einwohner_2024;
    const einwohner = einsichtTexte.einwohnerAm(anzahl, dayText(figuren[figur].stand))[sprache];
    found.push({ position: node.range.end, text: `${gemeinde.name} · ${gemeinde.land} · ${einwohner}` });
  });
  return found;
}

/**
 * On which side of the law's thresholds a town and its partners are: behind the number that the project states, else
 * behind the key by which the register knows it.
 */
function sizes(document: SourceDocument, lage: Lage): readonly Inlay[] {
  const { sprache } = lage;
  const worte = hoverWorte(sprache);
  const partners = document.nodeAt(['gemeinden']);
  const all: readonly SourcePath[] = [
    ['gemeinde'],
    ...(partners?.kind === 'list' ? partners.items.map((_, index) => ['gemeinden', index]) : []),
  ];
  return all.flatMap((gemeinde): readonly Inlay[] => {
    const key = document.nodeAt([...gemeinde, 'ags']);
    const staende = schwellenOf(gemeinde, textOf(key), lage);
    const placeOf = ({ pfad, angegeben }: Schwellenstand) => (angegeben ? document.nodeAt(pfad) : key);
    return [...new Set(staende.map(placeOf))].flatMap((node) => {
      const own = staende.filter((one) => placeOf(one) === node);
      if (node === undefined || node.alias !== undefined) return [];
      return sizeInlay(own, node.range.end);
    });
  });

  /** The class in one sign and number, all thresholds in the tooltip: editors cut long hints off. */
  function sizeInlay(staende: readonly Schwellenstand[], position: SourcePosition): readonly Inlay[] {
    const bySize = [...staende].sort((a, b) => a.grenze - b.grenze);
    const next = bySize.findLast((one) => sideOf(one) !== 'unterschritten') ?? bySize[0];
    if (next === undefined) return [];
    return [
      {
        position,
        text: `${ZEICHEN[sideOf(next)]} ${formatFeel(next.grenze, undefined, sprache)}`,
        tooltip: staende.map(tooltipOf).join('\n'),
      },
    ];
  }

  function tooltipOf(stand: Schwellenstand): string {
    const { parameter, grenze, wert, angegeben } = stand;
    const side = worte.seite[sideOf(stand)];
    const source = angegeben ? worte.angegeben : worte.registerNennt;
    const limit = formatFeel(grenze, undefined, sprache);
    return `${parameter.titel} (${limit}): ${side} (${einsichtTexte.einwohner(wert)[sprache]}, ${source})`;
  }
}

/** The last permitted day of what is coming up, behind its field. */
function deadlines(document: SourceDocument, { pruefung, sprache }: Lage): readonly Inlay[] {
  const found = new Map<string, Omit<Inlay, 'tooltip'> & { readonly pflichten: Set<string> }>();
  for (const { urteil, faelligAm, kennung, titel, range } of pruefung?.bericht.befunde ?? []) {
    if (faelligAm === undefined || (urteil !== 'anstehend' && urteil !== 'offen')) continue;
    if (range.start.line === 0 && range.end.character === 0) continue;
    const pfad = document.pathAt(range.start);
    const node = document.nodeAt(pfad);
    if (node?.kind !== 'scalar' || node.alias !== undefined) continue;
    const key = `${node.range.end.line} ${faelligAm}`;
    const text = `${hoverWorte(sprache).bis} ${dayText(faelligAm)[sprache]}`;
    const one = found.get(key) ?? { position: node.range.end, text, pflichten: new Set() };
    found.set(key, one);
    // A duty that each partner has is named once.
    one.pflichten.add(`${kennung} ${titel}`);
  }
  return [...found.values()].map(({ position, text, pflichten }) => ({
    position,
    text,
    tooltip: [...pflichten].join('\n'),
  }));
}

/** What a parameter is worth without the overlay or the variant that changes it. */
function formerValues(
  document: SourceDocument,
  { bestand, fachgebiet, tag, sprache }: Lage,
): readonly Inlay[] {
  const changed = document.nodeAt(['aendert', 'parameter']);
  if (fachgebiet === undefined || changed?.kind !== 'map') return [];
  const land = dateiArtOf(document.uri) === 'variante' ? textOf(document.nodeAt(['land'])) : undefined;
  const ohne = bestand.werkbank.regelwerk(fachgebiet, { land, orte: [], varianten: [] }).am(tag);
  const worte = hoverWorte(sprache);
  return [...changed.entries.values()].flatMap(({ key, keyRange }): readonly Inlay[] => {
    const vorher = ohne.parameter.get(key);
    if (vorher?.wert === undefined) return [];
    const text = effectiveText(vorher.wert, vorher.parameter, worte, sprache).replaceAll('\\', '');
    return text.length > 40
      ? []
      : [
          {
            position: keyRange.end,
            text: einsichtTexte.bisher(text)[sprache],
            tooltip: vorher.parameter.titel,
          },
        ];
  });
}

/** The value in force behind `parameter.x`. */
function parameterValues(document: SourceDocument, { regeln, sprache }: Lage): readonly Inlay[] {
  if (regeln === undefined) return [];
  const worte = hoverWorte(sprache);
  return ausdrueckeIn(document).flatMap(({ feel, node, von }): readonly Inlay[] => {
    if (feel === undefined) return [];
    const found: Inlay[] = [];
    visitFeel(feel, (one) => {
      if (one.art !== 'pfad' || one.teile[0] !== 'parameter') return;
      const wirksam = regeln.parameter.get(one.teile[1] ?? '');
      if (wirksam?.wert === undefined) return;
      const range = scalarRange(document, node, von + one.von, von + one.bis);
      const text = effectiveText(wirksam.wert, wirksam.parameter, worte, sprache).replaceAll('\\', '');
      if (text.length <= 40)
        found.push({ position: range.end, text: `= ${text}`, tooltip: wirksam.parameter.titel });
    });
    return found;
  });
}
