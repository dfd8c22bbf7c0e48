import type { Befund, Pruefbericht } from '@baukasten/engine';
import { befund, grund, place, pruefbericht, same } from './probe.test-hilfe.ts';

/** Why the end of the inspection is the day it is. */
const FORMEL = grund({
  art: 'rechnung',
  text: 'verfahren.einsichtnahme.von + duration("P1D") * parameter.einsichtnahme_tage',
  wert: { de: '02.03.2027', en: '2027-03-02' },
  kinder: [
    grund({
      art: 'parameter',
      text: 'parameter.einsichtnahme_tage',
      titel: 'Mindestdauer der Einsichtnahme',
      wert: { de: '30 Tage', en: '30 days' },
      range: place(9, 8, 20, 'regeln/land/bb.overlay.yaml'),
      quelle: 'MusterV § 2',
      sicherheit: 'B',
      ebene: 'land',
    }),
  ],
});

/** A violated duty with its reason: it reads a derived value, which rests on a parameter. */
export const VERLETZT: Befund = befund({
  kennung: 'T-13-4a',
  titel: 'Entwurf mindestens einen Monat zur Einsicht geben',
  urteil: 'verletzt',
  schwere: 'fehler',
  adressat: 'planungsverantwortliche Stelle',
  meldung: same('Die Einsichtnahme endet am 28.02.2027, frühestens zulässig ist der 02.03.2027.'),
  abhilfe: same('Ende der Einsichtnahme auf frühestens 02.03.2027 legen.'),
  korrektur: { pfad: 'verfahren.einsichtnahme.bis', wert: '2027-03-02' },
  grenze: 'Ob die Unterlagen vollständig ausliegen, beurteilt die Stelle.',
  wiedervorlage: '2027-03-01',
  zeile: ['T-A1'],
  begruendung: grund({
    art: 'teil',
    text: 'verletzt',
    wert: same('verletzt'),
    kinder: [
      grund({
        art: 'teil',
        text: 'wenn',
        wert: { de: 'ja', en: 'yes' },
        wahr: true,
        kinder: [
          grund({
            art: 'vergleich',
            text: 'verfahren.einsichtnahme.von != null',
            wert: { de: 'ja', en: 'yes' },
            wahr: true,
            kinder: [
              grund({
                text: 'verfahren.einsichtnahme.von',
                wert: { de: '01.02.2027', en: '2027-02-01' },
                range: place(4, 25, 35),
                herkunft: 'angegeben',
              }),
            ],
          }),
        ],
      }),
      grund({
        art: 'teil',
        text: 'dann',
        wert: { de: 'nein', en: 'no' },
        wahr: false,
        kinder: [
          grund({
            art: 'vergleich',
            text: 'verfahren.einsichtnahme.bis >= groesse.einsichtnahme_ende',
            wert: { de: 'nein', en: 'no' },
            wahr: false,
            kinder: [
              grund({
                text: 'verfahren.einsichtnahme.bis',
                wert: { de: '28.02.2027', en: '2027-02-28' },
                range: place(4, 42, 52),
                herkunft: 'angegeben',
              }),
              grund({
                art: 'groesse',
                text: 'groesse.einsichtnahme_ende',
                titel: 'Frühestes Ende der Einsichtnahme',
                wert: { de: '02.03.2027', en: '2027-03-02' },
                range: place(20, 4, 20, 'regeln/ablauf.modul.yaml'),
                ebene: 'bund',
              }),
            ],
          }),
        ],
      }),
    ],
  }),
  herkunft: [
    {
      feld: 'dann',
      ebene: 'bund',
      datei: 'waermeplanung/ablauf',
      range: place(30, 6, 10, 'regeln/ablauf.modul.yaml'),
    },
    {
      feld: 'faellig',
      ebene: 'land',
      datei: 'waermeplanung/land/bb',
      range: place(5, 6, 10, 'regeln/land/bb.overlay.yaml'),
    },
  ],
});

export const OFFEN: Befund = befund({
  kennung: 'T-7-2',
  titel: 'Betreiber der Netze beteiligen',
  urteil: 'offen',
  moeglich: ['erfuellt', 'verletzt'],
  schwere: 'warnung',
  meldung: same('Offen, weil Angaben fehlen: Entwurf fertig am (verfahren.entwurf.fertig_am).'),
  fehlt: {
    angaben: [
      {
        pfad: 'verfahren.entwurf.fertig_am',
        titel: 'Entwurf fertig am',
        frage: 'Wann war der Entwurf fertig?',
        range: place(6, 4, 13),
      },
    ],
    recht: [],
  },
  range: place(5, 2, 9),
});

export const ANSTEHEND: Befund = befund({
  kennung: 'T-4-2',
  titel: 'Wärmeplan beschließen und veröffentlichen',
  urteil: 'anstehend',
  faelligAm: '2028-06-30',
  meldung: { de: 'Zu erledigen bis 30.06.2028.', en: 'To be done by 2028-06-30.' },
});

export const ERLASSEN: Befund = befund({
  kennung: 'T-18-1',
  titel: 'Netzgebiete einteilen',
  urteil: 'erlassen',
  phase: 'vorbereitung',
  erleichterung: {
    id: 'verkuerzt',
    titel: 'Verkürzte Planung',
    quelle: 'MusterG § 14 Abs. 4',
    sicherheit: 'A',
  },
  meldung: same('Erlassen durch „Verkürzte Planung“ (MusterG § 14 Abs. 4).'),
});

/** One report with a finding of every kind that a default report shows. */
export const BEISPIEL: Pruefbericht = pruefbericht({
  befunde: [
    befund({ kennung: 'T-2-1', phase: 'vorbereitung', titel: 'Beschluss zur Aufstellung fassen' }),
    ERLASSEN,
    ANSTEHEND,
    OFFEN,
    VERLETZT,
  ],
  schritte: [
    {
      kennung: 'T-13-4a',
      was: same('Ende der Einsichtnahme auf frühestens 02.03.2027 legen.'),
      phase: 'beteiligung',
      art: 'beheben',
      range: place(4, 2, 15),
    },
    {
      kennung: 'T-4-2',
      was: same('Wärmeplan beschließen und veröffentlichen'),
      bis: '2028-06-30',
      phase: 'beteiligung',
      art: 'vorbereiten',
      range: place(4, 2, 15),
    },
    {
      kennung: 'T-7-2',
      was: same('Entwurf fertig am (verfahren.entwurf.fertig_am) eintragen.'),
      phase: 'beteiligung',
      art: 'angeben',
      range: place(6, 4, 13),
    },
  ],
  probleme: [
    {
      code: 'datum-format',
      schwere: 'warnung',
      text: {
        de: 'Ein Datum wird als JJJJ-MM-TT geschrieben.',
        en: 'A date is written as YYYY-MM-DD.',
      },
      range: place(4, 25, 35),
      ersatz: '2027-02-01',
    },
  ],
  hinweise: [
    {
      code: 'einwohner',
      text: {
        de: 'Die Einwohnerzahl liegt nahe an einer Schwelle.',
        en: 'The number of inhabitants is near a threshold.',
      },
      range: place(2, 2, 5),
    },
  ],
  groessen: [
    {
      id: 'einsichtnahme_ende',
      titel: 'Frühestes Ende der Einsichtnahme',
      wert: { de: '02.03.2027', en: '2027-03-02' },
      unbekannt: false,
      quelle: 'MusterG § 3',
      sicherheit: 'A',
      begruendung: FORMEL,
    },
    {
      id: 'zuschuss',
      titel: 'Zuschuss',
      element: 'Nord',
      wert: { de: 'nicht angegeben', en: 'not stated' },
      unbekannt: true,
      sicherheit: 'B',
      begruendung: grund({ text: 'verfahren.zuschuss' }),
    },
  ],
});
