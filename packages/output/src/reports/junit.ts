import type { Befund, Pruefbericht, Schwere } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { renderXml, type XmlElement } from '../junit/xml.ts';
import { displayPath } from '../paths.ts';
import { formatOrt, toOrt } from '../positions.ts';
import { formatDay } from '../text/days.ts';
import { worteFor } from '../worte.ts';

type JunitOptionen = Pick<BerichtOptionen, 'sprache' | 'basis' | 'ab'>;

/**
 * JUnit XML: a suite per project, a case per finding. A finding at or above `ab` is a failure; what is open, coming
 * up, waived, not applicable or below `ab` is skipped with its reason; a file with errors is an error.
 */
export function renderJunit({ berichte, werkzeug }: Bericht, optionen: JunitOptionen): string {
  const suites = berichte.map((bericht) => toSuite(bericht, optionen));
  const total = (name: keyof Zahlen) => suites.reduce((sum, { zahlen }) => sum + zahlen[name], 0);
  return renderXml({
    name: 'testsuites',
    attribute: { name: werkzeug.name, ...counts(total) },
    inhalt: suites.map(({ element }) => element),
  });
}

type Ausgang = 'bestanden' | 'failure' | 'error' | 'skipped';
type Zahlen = Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;

interface Fall {
  readonly ausgang: Ausgang;
  readonly element: XmlElement;
}

function counts(of: (name: keyof Zahlen) => number) {
  return { tests: of('tests'), failures: of('failures'), errors: of('errors'), skipped: of('skipped') };
}

function toSuite(bericht: Pruefbericht, optionen: JunitOptionen): { element: XmlElement; zahlen: Zahlen } {
  const datei = displayPath(bericht.datei, optionen.basis);
  const cases = [
    fileCase(bericht, datei, optionen),
    ...bericht.befunde.map((befund) => findingCase(befund, datei, optionen)),
  ];
  const count = (ausgang: Ausgang) => cases.filter((one) => one.ausgang === ausgang).length;
  const zahlen = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const properties = {
    gemeinde: bericht.gemeinde,
    land: bericht.land,
    fachgebiet: bericht.fachgebiet,
    stichtag: bericht.stichtag,
    varianten: bericht.varianten.join(', '),
    katalogVersion: bericht.katalogVersion,
    hinweis: worteFor(optionen.sprache).rechtshinweis,
  };
  const element = {
    name: 'testsuite',
    attribute: { name: datei, ...counts((name) => zahlen[name]) },
    inhalt: [propertiesOf(properties), ...cases.map((one) => one.element)],
  };
  return { element, zahlen };
}

const LESBAR = {
  de: 'Datei ist lesbar und richtig aufgebaut',
  en: 'File is readable and well-formed',
};

/** The file itself is the first case, so that a suite is never empty. */
function fileCase(
  { probleme, fachgebiet }: Pruefbericht,
  datei: string,
  { sprache, basis }: JunitOptionen,
): Fall {
  const sentence = ({ text, range, code }: Pruefbericht['probleme'][number]) =>
    `${formatOrt(range, basis)} [${code}] ${text[sprache]}`;
  const errors = probleme.filter(({ schwere }) => schwere === 'fehler');
  const others = probleme.filter(({ schwere }) => schwere !== 'fehler').map(sentence);
  const [first] = errors;
  return {
    ausgang: first === undefined ? 'bestanden' : 'error',
    element: {
      name: 'testcase',
      attribute: { classname: fachgebiet === '' ? 'datei' : fachgebiet, name: LESBAR[sprache], file: datei },
      inhalt: [
        ...(first === undefined
          ? []
          : [
              {
                name: 'error',
                attribute: { type: first.code, message: first.text[sprache] },
                inhalt: errors.map(sentence).join('\n'),
              },
            ]),
        ...(others.length === 0 ? [] : [{ name: 'system-out', inhalt: others.join('\n') }]),
      ],
    },
  };
}

function findingCase(befund: Befund, datei: string, optionen: JunitOptionen): Fall {
  const { sprache, basis } = optionen;
  const { kennung, titel, element, modul, range, meldung } = befund;
  const ausgang = outcomeOf(befund, optionen.ab ?? 'fehler');
  const worte = worteFor(sprache);
  const verdict = worte.urteil[befund.urteil];
  const said = meldung[sprache].toLowerCase().startsWith(verdict);
  const reason = said ? meldung[sprache] : `${verdict}: ${meldung[sprache]}`;
  const details = [
    formatOrt(range, basis),
    `${befund.quelle} · ${worte.stand} ${formatDay(befund.stand, sprache)} · ${worte.sicherheitWort} ${befund.sicherheit}`,
    ...(befund.abhilfe === undefined ? [] : [`→ ${befund.abhilfe[sprache]}`]),
  ].join('\n');
  const child: XmlElement =
    ausgang === 'failure'
      ? {
          name: 'failure',
          attribute: { type: befund.schwere ?? befund.urteil, message: meldung[sprache] },
          inhalt: details,
        }
      : ausgang === 'skipped'
        ? { name: 'skipped', attribute: { message: reason } }
        : { name: 'system-out', inhalt: reason };
  return {
    ausgang,
    element: {
      name: 'testcase',
      attribute: {
        classname: modul.replaceAll('/', '.'),
        name: `${kennung} ${titel}${element === undefined ? '' : ` (${element})`}`,
        file: datei,
        line: toOrt(range, basis).zeile,
      },
      inhalt: [
        propertiesOf({
          kennung,
          element,
          urteil: befund.urteil,
          schwere: befund.schwere,
          verbindlichkeit: befund.verbindlichkeit,
          quelle: befund.quelle,
          stand: befund.stand,
          sicherheit: befund.sicherheit,
          phase: befund.phase,
          faelligAm: befund.faelligAm,
        }),
        child,
      ],
    },
  };
}

const STUFEN: readonly Schwere[] = ['hinweis', 'warnung', 'fehler'];

function outcomeOf({ urteil, schwere }: Befund, ab: Schwere): Ausgang {
  if (schwere !== undefined && STUFEN.indexOf(schwere) >= STUFEN.indexOf(ab)) return 'failure';
  if (urteil === 'erfuellt' || urteil === 'begruendet' || urteil === 'ungenutzt') return 'bestanden';
  return 'skipped';
}

function propertiesOf(values: Readonly<Record<string, string | undefined>>): XmlElement {
  return {
    name: 'properties',
    inhalt: Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ name: 'property', attribute: { name, value } }],
    ),
  };
}
