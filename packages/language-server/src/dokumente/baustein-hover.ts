import { ABSCHNITTE, DOKUMENTARTEN, dayText, type Sprache } from '@baukasten/engine';
import { adresseOf, codeMarkdown, escapeMarkdown, linkMarkdown, worteFor } from '@baukasten/output';
import type { Lage } from '../arbeitsbereich/frage.ts';

const WORTE: Readonly<Record<Sprache, Readonly<Record<'wenn' | 'immer' | 'dokument' | 'beachten', string>>>> =
  {
    de: { wenn: 'Gewählt, wenn', immer: 'immer', dokument: 'Steht in', beachten: 'Zu beachten' },
    en: { wenn: 'Chosen if', immer: 'always', dokument: 'Stands in', beachten: 'Mind' },
  };

/** A text block, called by its id or its Kennung: what it is for, when it is chosen, and on what it rests. */
export function bausteinHover(name: string, { fachgebiet, bestand, sprache }: Lage): string | undefined {
  const found = fachgebiet?.bausteine.find(({ id, kennung }) => id === name || kennung === name);
  if (found === undefined) return undefined;
  const { id, kennung, titel, zweck, abschnitt, wenn, fallen, beleg, dokumente } = found;
  const worte = worteFor(sprache);
  const eigene = WORTE[sprache];
  const arten = (dokumente ?? ABSCHNITTE[abschnitt].dokumente).map((art) => DOKUMENTARTEN[art]);
  return [
    `**${escapeMarkdown(`${kennung} · ${titel}`)}** · ${codeMarkdown(id)}`,
    '',
    escapeMarkdown(zweck[sprache]),
    '',
    [
      linkMarkdown(beleg.quelle, adresseOf(beleg.quelle, bestand.katalog.quellen)),
      `${worte.stand} ${dayText(beleg.stand)[sprache]}`,
      `${worte.sicherheitWort} ${beleg.sicherheit} (${worte.sicherheit[beleg.sicherheit]})`,
    ].join(' · '),
    '',
    `- ${eigene.wenn}: ${wenn === undefined ? eigene.immer : codeMarkdown(wenn.text)}`,
    `- ${eigene.dokument}: ${escapeMarkdown(arten.join(', '))} (${escapeMarkdown(ABSCHNITTE[abschnitt].titel)})`,
    ...fallen.map((falle) => `- ${eigene.beachten}: ${escapeMarkdown(falle)}`),
    '',
  ].join('\n');
}
