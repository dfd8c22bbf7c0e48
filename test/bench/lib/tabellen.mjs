/** How the results of each part are shown: title, times and the contestant that the others are compared with. */
const ANSICHTEN = {
  'ein-projekt': (teil) =>
    Object.values(teil).map(({ projekt, urteile, bedingungen, zeiten }) => ({
      titel: `Ein Projekt (${projekt}): ${urteile} Urteile, ${bedingungen} Bedingungen, warm`,
      zeiten,
      bezug: 'skelette_roh',
    })),
  population: ({ gemeinden, anforderungen, zeiten, speicherMb }) => [
    {
      titel: `${gemeinden} Gemeinden × ${anforderungen} Anforderungen (Speicher ${Math.round(speicherMb)} MB)`,
      zeiten,
      bezug: 'register',
    },
  ],
  bedingungen: ({ gemeinden, bedingungen, verglichen, unbekannt, zeiten }) => [
    {
      titel: `${gemeinden} Gemeinden × ${bedingungen} erzeugte Bedingungen (${verglichen} Antworten gleich)`,
      zeiten,
      bezug: 'json-rules-engine',
      fuss: Object.entries(unbekannt.andere).map(
        ([name, { ja, nein, fehler }]) =>
          `ohne 10 % der Angaben sind ${unbekannt.offen} von ${unbekannt.gefragt} Antworten unbekannt; ${name} sagt ` +
          `${ja}-mal ja, ${nein}-mal nein und antwortet insgesamt ${fehler}-mal nicht`,
      ),
    },
  ],
  kaltstart: (teil) =>
    Object.values(teil).map(({ projekt, zeiten, speicherMb }) => ({
      titel: `Eine Datei (${projekt}) von der Befehlszeile, kalt`,
      zeiten,
      speicherMb,
      bezug: 'leer',
    })),
  'viele-dateien': ({ dateien, mindestens, angelegt }) =>
    [
      ['nur AGS', mindestens],
      ['von „neu projekt“', angelegt],
    ].map(([was, { zeiten, speicherMb }]) => ({
      titel: `${dateien} Dateien (${was}) in einem Aufruf, kalt`,
      zeiten,
      speicherMb,
      bezug: 'spectral',
    })),
  editor: ({ start, laengen }) => [
    { titel: 'Sprachserver: vom Start bis bereit', zeiten: start, bezug: 'yaml-language-server' },
    ...Object.values(laengen).flatMap(({ zeilen, messungen }) =>
      [
        ['taste', 'von der Taste bis zu den Meldungen'],
        ['vervollstaendigen', 'Vervollständigung'],
        ['hover', 'Erklärung unter dem Zeiger'],
      ].map(([name, was]) => ({
        titel: `${zeilen} Zeilen: ${was}`,
        zeiten: Object.fromEntries(
          Object.entries(messungen).map(([server, messung]) => [server, messung[name]]),
        ),
        speicherMb: Object.fromEntries(
          Object.entries(messungen).map(([server, messung]) => [server, messung.speicherMb ?? 0]),
        ),
        bezug: 'yaml-language-server',
      })),
    ),
    umbenennen(Object.values(laengen)),
  ],
};

/** Only Baukasten knows the names of facts, so the shortest plan is the measure. */
function umbenennen(laengen) {
  const [kurz] = laengen;
  return {
    titel: 'Eine Angabe in Schema, Regeln, Fällen und Plan umbenennen (eigene Kopie der Regeln)',
    zeiten: Object.fromEntries(laengen.map((eine) => [`${eine.zeilen} Zeilen`, eine.umbenennen])),
    speicherMb: Object.fromEntries(
      laengen.map((eine) => [`${eine.zeilen} Zeilen`, eine.umbenennen.speicherMb ?? 0]),
    ),
    bezug: `${kurz.zeilen} Zeilen`,
  };
}

/** The readable report of a run. */
export function renderBericht({ datum, maschine, teile, ziele }) {
  const tabellen = Object.entries(teile).flatMap(([name, teil]) => ANSICHTEN[name](teil).map(renderTabelle));
  const kopf = `Baukasten im Vergleich · ${datum} · ${maschine.prozessor} · Node ${maschine.node}`;
  return `${[kopf, ...tabellen, renderZiele(ziele)].join('\n\n')}\n`;
}

function renderTabelle({ titel, zeiten, bezug, speicherMb, fuss = [] }) {
  const grund = zeiten[bezug].ms;
  const kopf = ['', 'Median ms', `× ${bezug}`, ...(speicherMb === undefined ? [] : ['Speicher MB'])];
  const zeilen = Object.entries(zeiten).map(([name, { ms }]) => [
    name,
    figure(ms),
    figure(ms / grund),
    ...(speicherMb === undefined ? [] : [figure(speicherMb[name])]),
  ]);
  return [titel, ...align([kopf, ...zeilen]), ...fuss.map((zeile) => `  ${zeile}`)].join('\n');
}

function renderZiele(ziele) {
  const zeilen = ziele.map(({ name, einheit, hoechstens, wert, faktor, erreicht }) => [
    name,
    `${figure(wert)} ${einheit}`,
    `≤ ${figure(hoechstens)} ${einheit}`,
    erreicht ? 'erreicht' : 'verfehlt',
    `× ${figure(faktor)}`,
  ]);
  return ['Ziele', ...align(zeilen)].join('\n');
}

/** First column left, the others right. */
function align(zeilen) {
  const breiten = zeilen[0].map((_, spalte) => Math.max(...zeilen.map((zeile) => zeile[spalte].length)));
  return zeilen.map((zeile) =>
    zeile
      .map((text, spalte) => (spalte === 0 ? text.padEnd(breiten[0]) : text.padStart(breiten[spalte])))
      .join('  ')
      .replace(/^/, '  ')
      .trimEnd(),
  );
}

/** Three significant digits, the German way. */
function figure(zahl) {
  return zahl.toLocaleString('de-DE', {
    maximumSignificantDigits: zahl >= 1000 ? 6 : 3,
    maximumFractionDigits: 3,
  });
}
