import type { Dokument } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';

/** What stands below the title of every document; a file reference that is not known is left to fill in. */
export function kopfzeilen(dokument: Dokument): readonly (readonly [name: string, wert: string])[] {
  const { kopf } = dokument;
  const zeilen: readonly (readonly [string, string])[] = [
    ['Auftraggeber', kopf.gemeinde],
    ['Vorhaben', kopf.vorhaben],
    ['Aktenzeichen', kopf.aktenzeichen ?? '[__________]'],
    ...rechtszeilen(dokument),
  ];
  return zeilen.filter(([, wert]) => wert !== '');
}

/** For which day a document was composed, and by the law of which: nothing where it follows no law. */
export function rechtszeilen(dokument: MitRecht): readonly (readonly [name: string, wert: string])[] {
  const recht = rechtOf(dokument);
  if (recht === undefined) return [];
  return [
    ['Stand', recht.stand],
    ['Recht vom', recht.tage.join(' und ')],
    ...varianten(dokument).map((titel) => ['Variante', `„${titel}“: ${ERPROBT}`] as const),
  ];
}

/** How the last sentence of a document begins. */
export function zusammengestellt(dokument: MitRecht): string {
  const recht = rechtOf(dokument);
  if (recht === undefined) return 'Zusammengestellt mit Baukasten.';
  const { grundlage } = dokument.kopf;
  const aus =
    grundlage === undefined ? '' : ` aus ${grundlage.projektdatei} mit den Regeln ${grundlage.regeln}`;
  const gedacht = varianten(dokument).map((titel) => ` Der Text folgt der Variante „${titel}“: ${ERPROBT}.`);
  return `Zusammengestellt mit Baukasten${aus} zum ${recht.stand} nach dem Recht vom ${recht.tage.join(' und vom ')}.${gedacht.join('')}`;
}

function varianten({ kopf }: MitRecht): readonly string[] {
  return kopf.varianten ?? [];
}

const ERPROBT = 'erprobte Regel, nicht geltendes Recht';

type MitRecht = Pick<Dokument, 'kopf' | 'herkunft'>;

function rechtOf({ kopf, herkunft }: MitRecht) {
  const tage =
    herkunft.length === 0
      ? (kopf.grundlage?.rechtstage ?? [])
      : [...new Set(herkunft.map(({ rechtstag }) => rechtstag))].sort();
  if (tage.length === 0 || kopf.stichtag === null) return undefined;
  return { stand: formatDay(kopf.stichtag, 'de'), tage: tage.map((tag) => formatDay(tag, 'de')) };
}

/** At the top of a draft; undefined if nothing is missing. */
export function entwurfshinweis({ luecken }: Dokument): string | undefined {
  const pfade = [...new Set(luecken.map(({ pfad }) => pfad))];
  if (pfade.length === 0) return undefined;
  return pfade.length === 1
    ? `Entwurf, noch nicht versenden: Eine Angabe des Projekts fehlt, die Stelle im Text ist markiert (${pfade.join()}).`
    : `Entwurf, noch nicht versenden: ${pfade.length} Angaben des Projekts fehlen, die Stellen im Text sind markiert (${pfade.join(', ')}).`;
}
