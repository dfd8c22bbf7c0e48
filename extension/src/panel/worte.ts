import { URTEILE } from '../bericht/bericht.ts';
import { anzahlWort, urteilWort } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import type { Worte } from './nachrichten.ts';

export function worteFor(l10n: L10n): Worte {
  const { t } = l10n;
  return {
    urteil: Object.fromEntries(URTEILE.map((urteil) => [urteil, urteilWort(l10n, urteil)])),
    anzahl: Object.fromEntries(
      URTEILE.map((urteil) => [urteil, anzahlWort(l10n, urteil, 0).replace('0', '').trim()]),
    ),
    schwere: { fehler: t('error'), warnung: t('warning'), hinweis: t('note') },
    verbindlichkeit: { muss: t('must'), soll: t('should'), kann: t('may') },
    titel: t('Report'),
    stichtag: t('Stichtag'),
    planungsstand: t('Planning stage'),
    varianten: t('Checked with variants, so not against the law in force: {0}', '{0}'),
    schritte: t('Next steps'),
    sofort: t('at once'),
    angeben: t('to be stated'),
    vorbereiten: t('coming next'),
    bis: t('by {0}', '{0}'),
    abgelaufen: t('due {0}, passed', '{0}'),
    weitere: t('Show {0} more', '{0}'),
    probleme: t('Problems in the file'),
    hinweise: t('Notes'),
    anforderungen: t('Requirements'),
    allgemein: t('General'),
    groessen: t('Derived values'),
    filter: t('Show'),
    alle: t('All'),
    zuErledigen: t('To do'),
    suche: t('Search title, id or source'),
    nichts: t('Nothing matches.'),
    stelle: t('Go to place'),
    warum: t('Why?'),
    fehlt: t('Missing'),
    rechtOffen: t('Open in law'),
    abhilfe: t('Remedy'),
    frist: t('Due {0}', '{0}'),
    naechste: t('Next due {0}', '{0}'),
    grenze: t('Not judged'),
    zweifel: t('Doubtful reading'),
    erlassenDurch: t('Waived by'),
    begruendung: t('Reason'),
    zustaendig: t('Responsible'),
    stand: t('as of {0}', '{0}'),
    sicherheit: t('Certainty'),
    ungeprueft: t('unverified'),
    verspaetet: t('late'),
    aktualisiert: t('Report updated: {0}', '{0}'),
    rechtshinweis: t(
      'This checks completeness and procedure and is no legal advice. Certainty: A text of the norm read, B official secondary source, C other source, U unconfirmed. C and U count as unverified and never give an error.',
    ),
  };
}
