import type { Textbefund } from '@baukasten/engine';
import { escapeMarkdown, renderDokumentMarkdown } from '@baukasten/output';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { EntwurfErgebnis } from '../protokoll.ts';
import { nameOf } from '../text/uri.ts';
import { dokumentTexte } from './texte.ts';
import { composedOf, type Entwurf } from './zusammenstellung.ts';

/** The documents of a project one below the other, what is missing first; always something to read. */
export async function entwurfOf(pruefung: Pruefung, bereich: Arbeitsbereich): Promise<EntwurfErgebnis> {
  const { sprache } = bereich;
  const composed = await composedOf(pruefung, bereich);
  const { dokumente, befunde, wahlen } = composed;
  const titel = `${dokumentTexte.entwurf[sprache]}: ${nameOf(pruefung.document.uri)}`;
  const none = wahlen.length > 0 && composed.probleme.length === 0;
  const texte =
    dokumente.length > 0
      ? dokumente.map((one) => highlight(renderDokumentMarkdown(one)))
      : [`${(none ? dokumentTexte.keinBaustein : dokumentTexte.keinText)[sprache]}\n`];
  const fehlend = [...composed.probleme, ...befunde.filter(isGap)];
  const liste =
    fehlend.length === 0
      ? []
      : [
          `**${dokumentTexte.fehlt[sprache]}:**\n\n${fehlend
            .map(({ text }) => `- ${escapeMarkdown(text[sprache])}`)
            .join('\n')}\n`,
        ];
  const kopf = `*${escapeMarkdown(titel)}* · ${counts(composed, sprache)}\n`;
  return { titel, markdown: [kopf, ...liste, ...texte].join('\n---\n\n') };
}

/** „12 Bausteine · 2 Lücken · 3 offen“, or what keeps the texts from being composed. */
export function counts({ wahlen, befunde, probleme }: Entwurf, sprache: 'de' | 'en'): string {
  const count = (art: Textbefund['art']) => befunde.filter((one) => one.art === art).length;
  const chosen = wahlen.filter(({ gewaehlt }) => gewaehlt === true).length;
  const open = count('bedingung_offen');
  const errors = probleme.filter(({ schwere }) => schwere === 'fehler').length;
  const gaps = count('luecke');
  return [
    dokumentTexte.bausteine(chosen),
    ...(errors === 0 ? [] : [dokumentTexte.textfehler(errors)]),
    // Without the texts nobody knows what they lack.
    ...(errors > 0 && gaps === 0 ? [] : [dokumentTexte.luecken(gaps)]),
    ...(open === 0 ? [] : [dokumentTexte.offen(open)]),
  ]
    .map((text) => text[sprache])
    .join(' · ');
}

function isGap({ art }: Textbefund): boolean {
  return art === 'luecke' || art === 'bedingung_offen';
}

/** A gap that nobody can overlook. */
function highlight(markdown: string): string {
  return markdown.replace(/«\[fehlt: [^\]«»]*\]»/g, (gap) => `**${gap}**`);
}
