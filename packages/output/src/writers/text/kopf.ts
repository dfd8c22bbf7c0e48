import type { Dokument } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';

/** What stands below the title of every document; a file reference that is not known is left to fill in. */
export function kopfzeilen(dokument: Dokument): readonly (readonly [name: string, wert: string])[] {
  const { kopf } = dokument;
  const zeilen: readonly (readonly [string, string])[] = [
    ['Auftraggeber', kopf.gemeinde],
    ['Vorhaben', kopf.vorhaben],
    ['Aktenzeichen', kopf.aktenzeichen ?? '[__________]'],
    ['Rechtsstand', rechtsstand(dokument) ?? ''],
  ];
  return zeilen.filter(([, wert]) => wert !== '');
}

/** The day whose law the text blocks follow; undefined without text blocks, because nothing else follows the law of a day. */
export function rechtsstand({ kopf, herkunft }: Pick<Dokument, 'kopf' | 'herkunft'>): string | undefined {
  return herkunft.length === 0 || kopf.stichtag === null ? undefined : formatDay(kopf.stichtag, 'de');
}

/** At the top of a draft; undefined if nothing is missing. */
export function entwurfshinweis({ luecken }: Dokument): string | undefined {
  const pfade = [...new Set(luecken.map(({ pfad }) => pfad))];
  if (pfade.length === 0) return undefined;
  return pfade.length === 1
    ? `Entwurf, noch nicht versenden: Eine Angabe des Projekts fehlt, die Stelle im Text ist markiert (${pfade.join()}).`
    : `Entwurf, noch nicht versenden: ${pfade.length} Angaben des Projekts fehlen, die Stellen im Text sind markiert (${pfade.join(', ')}).`;
}
