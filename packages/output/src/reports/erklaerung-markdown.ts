import type { Befund, Pruefbericht, Quelle, Sprache } from '@baukasten/engine';
import { type ErklaerWorte, erklaerWorteFor } from '../erklaerung/worte.ts';
import { toZweige } from '../erklaerung/zweige.ts';
import { adresseOf } from '../quellen.ts';
import { ZEICHEN } from '../terminal/kontext.ts';
import { formatDay } from '../text/days.ts';
import { createGrundkontext, type Grundkontext } from '../text/grundkontext.ts';
import { codeMarkdown, escapeMarkdown, linkMarkdown } from '../text/markdown.ts';
import type { Zweig } from '../text/tree.ts';

export interface MarkdownOptionen {
  readonly sprache: Sprache;
  readonly basis: string;
  readonly quellen: Readonly<Record<string, Quelle>>;
}

/** Why a finding says what it says, for editors and pages: the same tree as `renderErklaerung`. */
export function erklaerungMarkdown(
  befund: Befund,
  bericht: Pruefbericht,
  { sprache, basis, quellen }: MarkdownOptionen,
): string {
  const kontext = createGrundkontext({ sprache, basis, farbe: false, breite: 100 });
  const eigene = erklaerWorteFor(sprache);
  const tree = toZweige(befund.begruendung.kinder, bericht.groessen, kontext);
  return [
    ...head(befund, bericht, quellen, kontext),
    ...section(
      eigene.warum,
      tree.flatMap((zweig) => branch(zweig, 0)),
    ),
    ...section(eigene.fehlt, missing(befund, kontext, eigene)),
    ...section(
      eigene.rechtFehlt,
      befund.fehlt.recht.map(({ text }) => `- ${escapeMarkdown(text)}`),
    ),
    ...section(eigene.hinweise, remarks(befund, kontext, eigene)),
    ...section(eigene.woher, origins(befund, kontext)),
    `*${escapeMarkdown(kontext.worte.rechtshinweis)}*`,
    '',
  ].join('\n');
}

function head(
  befund: Befund,
  { stichtag, gemeinde }: Pruefbericht,
  quellen: MarkdownOptionen['quellen'],
  { worte, sprache }: Grundkontext,
): readonly string[] {
  const { kennung, element, titel, urteil, verbindlichkeit, quelle, stand, sicherheit, faelligAm } = befund;
  const facts = [
    `**${ZEICHEN[urteil]} ${worte.urteil[urteil]}**`,
    worte.verbindlichkeit[verbindlichkeit],
    linkMarkdown(quelle, adresseOf(quelle, quellen)),
    `${worte.stand} ${formatDay(stand, sprache)}`,
    `${worte.sicherheitWort} ${sicherheit} (${worte.sicherheit[sicherheit]})`,
    ...(faelligAm === undefined
      ? []
      : [`${erklaerWorteFor(sprache).felder.faellig} ${formatDay(faelligAm, sprache)}`]),
    ...(befund.ungeprueft ? [worte.ungeprueft] : []),
  ];
  const name = element === undefined ? kennung : `${kennung} [${element}]`;
  const remedy = befund.abhilfe === undefined ? [] : [`→ ${escapeMarkdown(befund.abhilfe[sprache])}`, ''];
  const place = gemeinde === undefined ? [] : [escapeMarkdown(gemeinde)];
  return [
    `# ${escapeMarkdown(name)} · ${escapeMarkdown(titel)}`,
    '',
    facts.join(' · '),
    '',
    escapeMarkdown(befund.meldung[sprache]),
    '',
    ...remedy,
    [...place, `Stichtag ${formatDay(stichtag, sprache)}`].join(' · '),
    '',
  ];
}

function section(titel: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${titel}`, '', ...lines, ''];
}

function branch({ spans, kinder }: Zweig, tiefe: number): readonly string[] {
  const text = spans.map((span) => escapeMarkdown(span.text.replaceAll('\u00A0', ' '))).join(' ');
  return [`${'  '.repeat(tiefe)}- ${text}`, ...kinder.flatMap((kind) => branch(kind, tiefe + 1))];
}

function missing({ fehlt, urteil, moeglich }: Befund, { worte }: Grundkontext, eigene: ErklaerWorte) {
  const facts = fehlt.angaben.map(({ titel, pfad, frage }) => {
    const question = frage === undefined ? '' : `: ${escapeMarkdown(frage)}`;
    return `- ${escapeMarkdown(titel)} (${codeMarkdown(pfad)})${question}`;
  });
  const verdicts = moeglich.map((one) => worte.urteil[one]).join(' / ');
  return urteil === 'offen' && moeglich.length > 1 && facts.length > 0
    ? [...facts, '', eigene.moeglich(verdicts)]
    : facts;
}

function remarks(befund: Befund, { worte, sprache }: Grundkontext, eigene: ErklaerWorte) {
  const day = (iso: string | undefined) => (iso === undefined ? undefined : formatDay(iso, sprache));
  const { erleichterung, korrektur } = befund;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [worte.adressat, befund.adressat],
    [
      eigene.erleichterung,
      erleichterung === undefined
        ? undefined
        : `${erleichterung.titel} (${erleichterung.quelle} · ${worte.sicherheitWort} ${erleichterung.sicherheit})`,
    ],
    [eigene.abweichung, befund.abweichung],
    [worte.grenze, befund.grenze],
    [worte.zweifel, befund.zweifel],
    [worte.naechste, day(befund.naechste)],
    [worte.wiedervorlage, day(befund.wiedervorlage)],
  ];
  return [
    ...pairs.flatMap(([name, value]) =>
      value === undefined ? [] : [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`],
    ),
    ...(korrektur === undefined
      ? []
      : [`- ${escapeMarkdown(eigene.korrektur(korrektur.pfad, korrektur.wert))}`]),
  ];
}

/** Each file that had a say, with the fields that it sets. */
function origins({ herkunft }: Befund, { worte }: Grundkontext): readonly string[] {
  const files = new Map<string, { readonly ebene: string; readonly felder: string[] }>();
  for (const { feld, ebene, datei } of herkunft) {
    const file = files.get(datei) ?? { ebene: worte.ebene[ebene], felder: [] };
    file.felder.push(feld);
    files.set(datei, file);
  }
  return [...files].map(
    ([datei, { ebene, felder }]) => `- ${ebene}, ${codeMarkdown(datei)}: ${felder.join(', ')}`,
  );
}
