import { parseDocument } from '../document/parse-document.ts';
import { parseDatum } from '../feel/datum.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import { numberFromText } from '../feel/zahl.ts';
import { readBaustein } from '../katalog/read-baustein.ts';
import type { Textbaustein } from '../katalog/types.ts';
import { type GeschriebenerText, renderText } from './render-text.ts';
import { checkVorlage } from './vorlage.ts';

export const KOPF = `---
baustein: probe/text
kennung: X1
titel: Probe
zweck: { de: Zeigt etwas., en: Shows something. }
abschnitt: leistung
quelle: ProbeG § 1
stand: 2026-01-01
sicherheit: A
---
`;

const EUR: FeelTyp = { art: 'zahl', einheit: 'EUR', nullbar: true };
const LOS: FeelTyp = {
  art: 'kontext',
  felder: { id: { art: 'text' }, titel: { art: 'text', nullbar: true }, netto: EUR },
};

/** A small topic that shows every type once. */
export const TYPEN: Readonly<Record<string, FeelTyp>> = {
  vorhaben: {
    art: 'kontext',
    felder: {
      titel: { art: 'text', nullbar: true },
      beschreibung: { art: 'text', nullbar: true },
      beginn: { art: 'datum', nullbar: true },
      netto: EUR,
      frist: { art: 'zahl', einheit: 'Tage', nullbar: true },
      jugend: { art: 'text', auswahl: ['ja', 'nein', 'unklar'] },
      foerderung: { art: 'wahrheitswert', nullbar: true },
    },
  },
  lose: { art: 'liste', element: LOS },
  gruppen: { art: 'liste', element: { art: 'text' } },
  parameter: { art: 'kontext', felder: { grenze: EUR } },
  stichtag: { art: 'datum' },
};

export const WERTE: Readonly<Record<string, FeelValue>> = {
  vorhaben: {
    titel: 'Platz *am* See',
    beschreibung: 'Erster Absatz.\n\nZweiter\nAbsatz.',
    beginn: parseDatum('2026-12-01'),
    netto: numberFromText('85712.4'),
    frist: 1,
    jugend: 'ja',
    foerderung: null,
  },
  lose: [
    { id: 'L1', titel: 'Planung', netto: numberFromText('0.1') },
    { id: 'L2', titel: null, netto: numberFromText('0.2') },
  ],
  gruppen: ['6–12', '13–18', 'alle|andere'],
  parameter: { grenze: numberFromText('25000') },
  stichtag: parseDatum('2026-11-22'),
};

/** `lose: null`, which rules read as the empty list. */
export const LISTE_NULL: Readonly<Record<string, FeelValue>> = { ...WERTE, lose: [] };

/** The block whose template is `text`, also if a reader of files would refuse it (NUL, conflict markers). */
export function bausteinOf(text: string, kopf = KOPF): Textbaustein {
  const document = parseDocument('probe/bausteine/text.baustein.md', kopf);
  const baustein = readBaustein({ document, probleme: [] });
  if (baustein === undefined) throw new Error('the head of the fixture is not readable');
  return { ...baustein, quelltext: `${kopf}${text}`, textBeginn: kopf.length };
}

/** Reads and writes a template with the facts above, or others. */
export function write(text: string, werte = WERTE, typen = TYPEN): GeschriebenerText {
  const baustein = bausteinOf(text);
  const probleme = checkVorlage(baustein, typen);
  if (probleme.length > 0) return { markdown: '', fehlstellen: [], probleme };
  return renderText(baustein, {
    typen,
    value: (name) => werte[name],
    isNull: (pfad) => werte === LISTE_NULL && pfad.join('.') === 'lose',
    bedeutung: (pfad, wert) => (pfad.at(-1) === 'jugend' ? `Bedeutung von ${wert}` : undefined),
  });
}
