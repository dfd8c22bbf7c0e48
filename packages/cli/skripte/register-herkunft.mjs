/** Where the figures of the register come from. Update it together with the two CSV files. */
export const HERKUNFT = {
  gebietsstand: '2026-05-31',
  quelle:
    'Quelle: Statistische Ämter des Bundes und der Länder, Statistisches Bundesamt (Destatis), Gemeindeverzeichnis ' +
    'GV100AD, Gebietsstand 31.05.2026, und Auszug GV 31.12.2023/31.12.2024; Bevölkerung 31.12.2024 (Zensus 2022) bzw. ' +
    '31.12.2023 (Zensus 2011). Daten umgeformt und zusammengeführt, Koordinaten auf vier Stellen gerundet. ' +
    'Datenlizenz Deutschland Namensnennung 2.0 (www.govdata.de/dl-de/by-2-0).',
  rohdatei_sha256: '26a9a700735b7bc2b39339998d32e64ebfe41c428cf6cdda881246accfff6059',
  figuren: {
    einwohner_2024: { stand: '2024-12-31', zensus: 2022, gebietsstand: '2026-05-31', einheit: 'Einwohner' },
    einwohner_2023: { stand: '2023-12-31', zensus: 2011, gebietsstand: '2023-12-31', einheit: 'Einwohner' },
    einwohner_2023_gebiet_2024: {
      stand: '2023-12-31',
      zensus: 2011,
      gebietsstand: '2024-12-31',
      einheit: 'Einwohner',
    },
    flaeche_km2: { stand: '2024-12-31', gebietsstand: '2026-05-31', einheit: 'km2' },
    lat: { stand: '2024-12-31', einheit: 'Grad (WGS 84)' },
    lon: { stand: '2024-12-31', einheit: 'Grad (WGS 84)' },
    degurba: { stand: '2024-12-31', einheit: '1 dicht, 2 mittel, 3 gering besiedelt' },
  },
  naeherung: {
    feld: 'einwohner_2024_01_01',
    tag: '2024-01-01',
    figur: 'einwohner_2023',
    hinweis: 'Fortschreibung statt Melderegister: nur eine Näherung für die am Tag gemeldeten Einwohner.',
  },
  hinweise: [
    'Ohne die 196 gemeindefreien Gebiete.',
    'name ist der amtliche Name bis zum ersten Komma, zusatz der Rest; der Zusatz von Bautzen ist in der Quelle abgeschnitten.',
    'einwohner_2023 fehlt, wo es die Gemeinde oder ihren Schlüssel auf diesem Gebietsstand nicht gab.',
    'gebiet_geaendert: Gebiet nach dem 31.12.2024 geändert; die Zahlen des Jahres 2023 gelten für das frühere Gebiet.',
    'Hanau (06415000) und Obergeckler (07232503): Koordinate vom früheren Schlüssel.',
  ],
};

export const LIZENZ = {
  kennung: 'DL-DE-BY-2.0',
  hinweis:
    'Der Datenträger GV100AD erlaubt Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe ' +
    '(© Statistisches Bundesamt im Auftrag der Herausgebergemeinschaft, 2026). Dass er auch unter DL-DE-BY-2.0 steht, ' +
    'ist nur aus Metadaten Dritter belegt.',
};

/** Sidecar in the form that the REUSE specification asks for. */
export const LIZENZDATEI = `SPDX-FileCopyrightText: 2026 Statistische Ämter des Bundes und der Länder, Statistisches Bundesamt (Destatis)
SPDX-FileComment: ${HERKUNFT.quelle}
SPDX-FileComment: ${LIZENZ.hinweis}

SPDX-License-Identifier: ${LIZENZ.kennung}
`;
