/**
 * What Baukasten wants to reach, each with the measured value that counts. `wert` takes the result of
 * the part `teil`. A ratio holds on any machine; times are those of a usual office computer.
 */
export const ZIELE = [
  {
    name: 'ein Projekt, je 1.000 Anforderungen, mit Spur (voll)',
    einheit: 'ms',
    hoechstens: 1,
    teil: 'ein-projekt',
    wert: ({ voll }) => per1000(voll.zeiten.urteile_kompiliert.ms, voll.urteile),
  },
  {
    name: '… je 1.000 Bedingungen',
    einheit: 'ms',
    hoechstens: 1,
    teil: 'ein-projekt',
    wert: ({ voll }) => per1000(voll.zeiten.bedingungen_kompiliert.ms, voll.bedingungen),
  },
  {
    name: 'alle Gemeinden, je 1.000 Anforderungen (Angaben des Registers)',
    einheit: 'ms',
    hoechstens: 1000,
    teil: 'population',
    wert: (teil) => per1000(teil.zeiten.register.ms, teil.anforderungen),
  },
  {
    name: '… mit vollständigen Angaben',
    einheit: 'ms',
    hoechstens: 1000,
    teil: 'population',
    wert: (teil) => per1000(teil.zeiten.voll.ms, teil.anforderungen),
  },
  {
    name: 'alle Gemeinden, je 1.000 erzeugte Bedingungen',
    einheit: 'ms',
    hoechstens: 1000,
    teil: 'bedingungen',
    wert: (teil) => per1000(teil.zeiten['unsere Population'].ms, teil.bedingungen),
  },
  {
    name: 'pruefen, eine Datei, kalt',
    einheit: 'ms',
    hoechstens: 350,
    teil: 'kaltstart',
    wert: (teil) => teil.klein.zeiten.baukasten.ms,
  },
  {
    name: '… gegen ein leeres Node',
    einheit: '×',
    hoechstens: 5,
    teil: 'kaltstart',
    wert: ({ klein }) => klein.zeiten.baukasten.ms / klein.zeiten.leer.ms,
  },
  {
    name: '500 Dateien, nur AGS, kalt',
    einheit: 'ms',
    hoechstens: 4000,
    teil: 'viele-dateien',
    wert: (teil) => teil.mindestens.zeiten.baukasten.ms,
  },
  {
    name: '500 Dateien von „neu projekt“, kalt',
    einheit: 'ms',
    hoechstens: 4000,
    teil: 'viele-dateien',
    wert: (teil) => teil.angelegt.zeiten.baukasten.ms,
  },
  ...[
    [1000, 100],
    [5000, 250],
    [20_000, 900],
  ].flatMap(([zeilen, hoechstens]) => [
    {
      name: `Editor, von der Taste bis zu den Meldungen, ${zeilen.toLocaleString('de-DE')} Zeilen`,
      einheit: 'ms',
      hoechstens,
      teil: 'editor',
      wert: ({ laengen }) => laengen[zeilen].messungen.baukasten.taste.ms,
    },
    {
      name: '… gegen yaml-language-server',
      einheit: '×',
      hoechstens: 1,
      teil: 'editor',
      wert: ({ laengen }) =>
        laengen[zeilen].messungen.baukasten.taste.ms /
        laengen[zeilen].messungen['yaml-language-server'].taste.ms,
    },
  ]),
  {
    name: 'Editor, Vervollständigung bei 1.000 Zeilen (95 %)',
    einheit: 'ms',
    hoechstens: 30,
    teil: 'editor',
    wert: ({ laengen }) => laengen[1000].messungen.baukasten.vervollstaendigen.p95,
  },
  {
    name: 'Editor, Erklärung unter dem Zeiger bei 1.000 Zeilen (95 %)',
    einheit: 'ms',
    hoechstens: 10,
    teil: 'editor',
    wert: ({ laengen }) => laengen[1000].messungen.baukasten.hover.p95,
  },
  {
    name: 'Editor, Server bereit',
    einheit: 'ms',
    hoechstens: 300,
    teil: 'editor',
    wert: ({ start }) => start.baukasten.ms,
  },
];

/** Each target whose part was run, with its value and how many times its limit that is. */
export function checkZiele(teile) {
  return ZIELE.filter(({ teil }) => teil in teile).map(({ teil, wert, ...ziel }) => {
    const gemessen = wert(teile[teil]);
    const faktor = gemessen / ziel.hoechstens;
    return { ...ziel, wert: gemessen, faktor, erreicht: faktor <= 1 };
  });
}

function per1000(ms, anzahl) {
  return (ms * 1000) / anzahl;
}
