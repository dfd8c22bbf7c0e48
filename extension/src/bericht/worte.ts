import type { BerichtGeaendert } from '@baukasten/language-server/protokoll';
import type { L10n } from '../l10n.ts';
import type { Ergebnis, Urteil } from './bericht.ts';

/** The verdict in one or two words. */
export function urteilWort({ t }: L10n, urteil: Urteil): string {
  const worte: Readonly<Record<Urteil, string>> = {
    verletzt: t('violated'),
    offen: t('open'),
    anstehend: t('coming up'),
    begruendet: t('departure with reason'),
    ungenutzt: t('not used'),
    erfuellt: t('fulfilled'),
    erlassen: t('waived'),
    nicht_anwendbar: t('does not apply'),
  };
  return worte[urteil];
}

/** "13 coming up": how the verdict reads after a number. */
export function anzahlWort(l10n: L10n, urteil: Urteil, anzahl: number): string {
  if (urteil === 'anstehend') return l10n.t('{0} coming up', anzahl);
  if (urteil === 'nicht_anwendbar') return l10n.t('{0} not applicable', anzahl);
  return `${anzahl} ${urteilWort(l10n, urteil)}`;
}

/**
 * "148 of 224 duties fulfilled": waived ones are among them; those that do not apply are named beside it. What was not
 * checked has no counts.
 */
export function ergebnisOf(
  { t }: L10n,
  { stand, zusammenfassung }: Pick<BerichtGeaendert, 'stand' | 'zusammenfassung'>,
): Ergebnis {
  if (stand === 'ungeprueft') return { satz: t('Not checked: mend the errors first.') };
  const { pflichten, nachUrteil } = zusammenfassung;
  const { erfuellt = 0 } = nachUrteil;
  const satz =
    pflichten === 1
      ? t('{0} of {1} duty fulfilled', erfuellt, pflichten)
      : t('{0} of {1} duties fulfilled', erfuellt, pflichten);
  if (stand === 'geprueft') return { satz };
  return { satz, warnung: t('The file contains errors; what was readable has been judged.') };
}

export function problemeSatz({ t }: L10n, anzahl: number): string {
  return anzahl === 1 ? t('{0} problem in the file', anzahl) : t('{0} problems in the file', anzahl);
}

export function faelleSatz({ t }: L10n, bestanden: number, alle: number): string {
  return alle === 1
    ? t('{0} of {1} case passed', bestanden, alle)
    : t('{0} of {1} cases passed', bestanden, alle);
}

export function einwohnerSatz({ t, sprache }: L10n, anzahl: number): string {
  const zahl = anzahl.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  return anzahl === 1 ? t('{0} inhabitant', zahl) : t('{0} inhabitants', zahl);
}

/** A calendar day as people write it; anything else stays as it is. */
export function formatTag(sprache: 'de' | 'en', tag: string): string {
  const [, jahr = '', monat = '', tagImMonat = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tag) ?? [];
  if (jahr === '' || sprache === 'en') return tag;
  return `${tagImMonat}.${monat}.${jahr}`;
}
