/** Verdicts that rightly stay although the fact that they rest on is changed. */
export interface Ausnahme {
  /** As in `daten.auskuenfte[].frist_bis`. */
  readonly angabe: string;
  readonly kennungen: readonly string[];
  readonly grund: string;
}

/** What a lawfully shortened plan did not need stays unneeded, whatever a later check finds. */
const VERFAHREN_UND_PLAN = [
  ...['WPG-13-1-3', 'WPG-13-1-6a', 'WPG-13-2c-1', 'WPG-13-3-2', 'WPG-13-3-4'],
  ...['WPG-23-2-2', 'WPG-23-2-5', 'WPG-23-2-7'],
];

/** Days that may lie in the future. */
export const TAGE_DER_ZUKUNFT: Readonly<Record<'erfuellt' | 'erlassen', readonly Ausnahme[]>> = {
  erfuellt: [
    {
      angabe: 'verfahren.beginn',
      kennungen: ['VM-22', 'VM-22-ST'],
      grund:
        'Gefragt ist, ob für den Tag, an dem begonnen wird, Grenzen belegt sind; er darf in der Zukunft liegen.',
    },
    {
      angabe: 'fristen.bekanntmachung',
      kennungen: ['VM-19a'],
      grund: 'Von der Bekanntmachung hängt hier nur ab, ob die Vorinformation früh genug war.',
    },
    {
      angabe: 'fristen.bekanntmachung',
      kennungen: ['VGV-3-3'],
      grund: 'Verlangt ist, dass vor der Bekanntmachung geschätzt ist; das gilt auch vor einer künftigen.',
    },
    {
      angabe: 'fristen.zuschlag',
      kennungen: ['VGV-BEGINN-A'],
      grund: 'Verglichen wird nur die Reihenfolge der Tage; sie stimmt auch vor einem künftigen Zuschlag.',
    },
    {
      angabe: 'verfahren.beginn',
      kennungen: ['VGV-BEGINN'],
      grund: 'Gefragt ist nur, ob der Tag eingetragen ist; er darf in der Zukunft liegen.',
    },
    {
      angabe: 'fristen.angebotsfrist_ende',
      kennungen: ['VGV-15-d', 'VGV-15-m', 'VGV-20', 'VM-19a', 'VM-19c', 'VOBA-10', 'SN-FRIST-BAU'],
      grund: 'Ende eines Zeitraums: Je länger Angebote angenommen werden, desto besser.',
    },
    {
      angabe: 'dokumentation.aufbewahrung_bis',
      kennungen: ['VGV-8c'],
      grund: 'Ende eines Zeitraums: Je länger aufbewahrt wird, desto besser.',
    },
    {
      angabe: 'fristen.teilnahmefrist_ende',
      kennungen: ['VM-19b'],
      grund: 'Ende eines Zeitraums: Je länger Teilnahmeanträge angenommen werden, desto besser.',
    },
    {
      angabe: 'fristen.aufforderung',
      kennungen: ['VM-19b'],
      grund:
        'Die Aufforderung ist hier nur die Grenze: Die Teilnahmefrist ist vor ihr abgelaufen, auch wenn sie erst kommt.',
    },
    {
      angabe: 'fristen.zuschlag',
      kennungen: ['VGV-8c'],
      grund:
        'Der Zuschlag ist hier nur der Beginn der Aufbewahrung; geprüft wird, ob sie lange genug verfügt ist.',
    },
    {
      angabe: 'verfahren.beginn',
      kennungen: ['VGV-3-3'],
      grund: 'Der Beginn ist hier nur die Grenze: Geschätzt ist vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'fristen.zuschlag',
      kennungen: ['VGV-3-3'],
      grund: 'Der Zuschlag ist hier nur die Grenze: Geschätzt ist vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'fristen.zuschlag',
      kennungen: ['VGV-BEGINN-Z'],
      grund:
        'Der Zuschlag ist hier nur die Grenze: Begonnen hat das Verfahren vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'fristen.zuschlag',
      kennungen: ['AEUV-BM', 'GWB-135-1', 'TH-VI', 'VM-18', 'VM-23-Z'],
      grund:
        'Der Zuschlag ist hier nur die Grenze: Bekannt gemacht, abgefragt und informiert ist vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'verfahren.beschluss.datum',
      kennungen: [
        ...['WPG-7-1-1', 'WPG-7-1-2', 'WPG-13-4'],
        ...['BB-J1', 'MV-J1', 'SN-J1', 'ST-J1', 'TH-J1'],
      ],
      grund:
        'Der Beschluss ist hier nur die Grenze: Beteiligung und Einsichtnahme liegen vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'verfahren.einsichtnahme.von',
      kennungen: ['WPG-13-2b-2', 'WPG-13-2c-1', 'WPG-13-2c-2', 'WPG-13-3-5'],
      grund:
        'Der Beginn der Einsichtnahme ist hier nur die Grenze: Veröffentlicht ist vor ihm, auch wenn er erst kommt.',
    },
    {
      angabe: 'verfahren.veroeffentlichung.datum',
      kennungen: ['WPG-13-5-1'],
      grund:
        'Die Veröffentlichung ist hier nur die Grenze: Beschlossen ist vor ihr, auch wenn sie erst kommt.',
    },
    {
      angabe: 'verfahren.einsichtnahme.bis',
      kennungen: ['WPG-13-4a'],
      grund:
        'Geprüft wird, ob der angesetzte Zeitraum lang genug ist; dass er abgelaufen ist, prüft WPG-13-4.',
    },
    {
      angabe: 'verfahren.einsichtnahme.stellungnahmen_bis',
      kennungen: ['WPG-13-4b'],
      grund: 'Ende eines Zeitraums: Je länger Stellungnahmen angenommen werden, desto besser.',
    },
    {
      angabe: 'daten.auskuenfte[].frist_bis',
      kennungen: ['WPG-11-1f'],
      grund: 'Ende eines Zeitraums: Eine Frist ist gesetzt, auch wenn sie noch läuft.',
    },
    {
      angabe: 'daten.verteidigung.widerspruch_am',
      kennungen: ['WPG-10-4'],
      grund:
        'Ein Widerspruch nach Ablauf der zwei Monate ändert an der Zustimmung nichts, ein künftiger erst recht nicht.',
    },
    {
      angabe: 'daten.veroeffentlichung.verteidigung_zustimmung.widerspruch_am',
      kennungen: ['WPG-12-1b-4'],
      grund:
        'Ein Widerspruch nach Ablauf der zwei Monate ändert an der Zustimmung nichts, ein künftiger erst recht nicht.',
    },
    {
      angabe: 'infrastruktur.waermenetze[].fahrplan.bundeswehr_zustimmung.widerspruch_am',
      kennungen: ['WPG-32-4'],
      grund:
        'Ein Widerspruch nach Ablauf der zwei Monate ändert an der Zustimmung nichts, ein künftiger erst recht nicht.',
    },
    {
      angabe: 'daten.veroeffentlichung.verteidigung_zustimmung.daten_genutzt_am',
      kennungen: ['WPG-12-1b-4'],
      grund: 'Die Nutzung ist hier nur die Grenze: Die Zustimmung liegt vor ihr, auch wenn sie erst kommt.',
    },
    {
      angabe: 'infrastruktur.waermenetze[].fahrplan.bundeswehr_zustimmung.daten_genutzt_am',
      kennungen: ['WPG-32-4'],
      grund: 'Die Nutzung ist hier nur die Grenze: Die Zustimmung liegt vor ihr, auch wenn sie erst kommt.',
    },
    ...['waermeplan.teilgebiete', 'waermeplan.teilgebiete[].nichteignung_geprueft_am'].map((angabe) => ({
      angabe,
      kennungen: ['WPG-13-4a-u'],
      grund:
        'Welche Unterlagen auslagen, war richtig oder falsch, bevor die Nichteignung erneut geprüft wurde.',
    })),
  ],
  erlassen: [
    {
      angabe: 'waermeplan.teilgebiete',
      kennungen: [
        ...['WPG-15-1-1', 'WPG-A2-I2-1', 'WPG-18-1b-1', 'WPG-16-1-1', 'WPG-17-1b-1', 'WPG-17-1b-5'],
        ...VERFAHREN_UND_PLAN,
      ],
      grund:
        'Die Erleichterung beruht auf der Lage im Teilgebiet, nicht auf dem Tag, an dem sie zuletzt bestätigt wurde.',
    },
    {
      angabe: 'waermeplan.teilgebiete[].nichteignung_geprueft_am',
      kennungen: ['WPG-15-1-1', 'WPG-18-1a', ...VERFAHREN_UND_PLAN],
      grund:
        'Der Plan war vor der Prüfung beschlossen oder eine neuere Eignungsprüfung geht vor: Auf ihren Tag kommt es nicht an.',
    },
  ],
};

/** Lists that may be empty. */
export const LEERE_LISTEN: Readonly<Record<'erfuellt' | 'erlassen', readonly Ausnahme[]>> = {
  erfuellt: [
    {
      angabe: 'eignung',
      kennungen: ['SN-EIGNUNG'],
      grund: 'Verboten ist, einen Nachweis doppelt zu verwenden; ohne Nachweise geschieht es nicht.',
    },
    {
      angabe: 'wertung.kriterien',
      kennungen: ['J-BETROFFEN', 'J-SCHRITTE', 'J-SITZ-2', 'SN-EIGNUNG', 'SN-EIGNUNG-P', 'VM-04', 'VM-04w'],
      grund: 'Verlangt ist, dass es kein solches Kriterium gibt; ohne Kriterien gibt es auch dieses nicht.',
    },
    {
      angabe: 'preisblatt.positionen',
      kennungen: ['J-SCHRITTE'],
      grund: 'Sind keine Schritte geplant, ist verlangt, dass auch keine Position für sie da ist.',
    },
    ...['jugend.schritte', 'preisblatt.positionen'].map((angabe) => ({
      angabe,
      kennungen: ['J-BETROFFEN'],
      grund: 'Berührt das Vorhaben junge Menschen nicht, ist ihre Beteiligung auch nicht geplant.',
    })),
    {
      angabe: 'wertung.kriterien[].nachweise',
      kennungen: ['KONZEPT-NACHWEIS', 'NACHWEIS-ANGEBOT', 'SN-EIGNUNG', 'VM-04', 'VM-04w'],
      grund: 'Verboten ist, solche Nachweise zu werten; ohne Nachweise geschieht es nicht.',
    },
    {
      angabe: 'wertung.kriterien[].unterkriterien[].nachweise',
      kennungen: ['NACHWEIS-ANGEBOT', 'SN-EIGNUNG', 'VM-04'],
      grund: 'Verboten ist, solche Nachweise zu werten; ohne Nachweise geschieht es nicht.',
    },
  ],
  erlassen: [
    {
      angabe: 'jugend.schritte',
      kennungen: ['VM-11'],
      grund: 'Der Verzicht auf die Beteiligung ist begründet; gerade dann gibt es keine Schritte.',
    },
  ],
};

/** Lists that are complete when they are empty, for every requirement: what they would add is simply not there. */
export const LEER_VOLLSTAENDIG: readonly Omit<Ausnahme, 'kennungen'>[] = [
  { angabe: 'lose', grund: 'Ein Auftrag, der nicht in Lose geteilt ist, ist vollständig beschrieben.' },
  {
    angabe: 'auftragswert.verwandte_planungslose',
    grund: 'Gehören keine weiteren Planungsleistungen zum Vorhaben, ist nichts hinzuzurechnen.',
  },
  { angabe: 'vertrag.optionen', grund: 'Ein Vertrag ohne Optionen ist vollständig beschrieben.' },
  {
    angabe: 'wertung.kriterien[].unterkriterien',
    grund: 'Ein Kriterium ohne Unterkriterien ist vollständig beschrieben.',
  },
];

/** Chapters and single requirements that are about the sub-areas of a plan, and what in them is not. */
export const TEILGEBIETE = {
  module: [
    'waermeplanung/einteilung',
    'waermeplanung/versorgungsarten',
    'waermeplanung/eignungspruefung',
    'waermeplanung/nichteignung',
  ],
  kennungen: [
    ...['WPG-13-1-6a', 'WPG-13-1-6b', 'WPG-13-3-2', 'WPG-13-3-3'],
    ...['WPG-17-1b-1', 'WPG-23-2-5', 'WPG-23-2-6'],
  ],
  ausnahmen: [
    {
      angabe: 'waermeplan.teilgebiete',
      kennungen: ['WPG-14-7'],
      grund: 'Mit welchen Daten geprüft wird, hängt nicht davon ab, in welche Teilgebiete geteilt wird.',
    },
    {
      angabe: 'waermeplan.teilgebiete',
      kennungen: ['WPG-18-1c', 'WPG-18-4-1', 'WPG-18-4-2'],
      grund: 'Vorschläge der Betreiber sind eigene Einträge; ob sie behandelt sind, steht bei ihnen.',
    },
    {
      angabe: 'waermeplan.teilgebiete',
      kennungen: ['WPG-19-1-1', 'WPG-19-1-2', 'WPG-A2-V-1'],
      grund: 'Versorgungsarten und Zieljahr sind für das ganze beplante Gebiet anzugeben.',
    },
  ] satisfies readonly Ausnahme[],
};

export const AUSNAHMEN: readonly Ausnahme[] = [
  ...[TAGE_DER_ZUKUNFT, LEERE_LISTEN].flatMap(({ erfuellt, erlassen }) => [...erfuellt, ...erlassen]),
  ...TEILGEBIETE.ausnahmen,
];
