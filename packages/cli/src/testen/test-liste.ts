import type { FaelleBericht, FallErgebnis, UngezeigterVergleich } from '@baukasten/engine';
import { createStil, formatOrt, paragraph, type Span } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';

/** Results of cases for people: a line for each file, and what deviates or is not shown. */
export function testListe(
  { ergebnisse, luecken }: Pick<FaelleBericht, 'ergebnisse' | 'luecken'>,
  rahmen: Rahmen,
): string {
  const { sprache, stdout, ordner } = rahmen;
  const worte = WORTE[sprache];
  const stil = createStil(stdout.farbe);
  const line = (erst: number, ...spans: readonly Span[]) =>
    paragraph(spans, { breite: stdout.breite, erst, folge: erst + 2 });
  const files = [...new Set(ergebnisse.map(({ datei }) => datei))];
  const rows = files.flatMap((datei) => {
    const own = ergebnisse.filter((one) => one.datei === datei);
    const wrong = own.filter(isWrong);
    const sign = wrong.length === 0 ? stil.gruen('✓') : stil.rot('✗');
    return [
      `${sign} ${worte.datei(datei, own.length, wrong.length)}`,
      ...wrong.flatMap(({ name, range, abweichungen }) => [
        ...line(4, { text: name, stil: stil.fett }, { text: formatOrt(range, ordner), stil: stil.blass }),
        ...abweichungen.flatMap(({ was, element, erwartet, erhalten }) =>
          line(6, {
            text: worte.abweichung(element === undefined ? was : `${was} [${element}]`, erwartet, erhalten),
          }),
        ),
      ]),
    ];
  });
  const gaps = luecken.flatMap(({ kennung, urteile, vergleiche, range }) =>
    line(
      2,
      { text: kennung, stil: stil.fett },
      { text: [...urteile, ...vergleiche.map(worte.vergleich)].join(', ') },
      { text: formatOrt(range, ordner), stil: stil.blass },
    ),
  );
  const summary = worte.summe(ergebnisse.length, ergebnisse.filter(isWrong).length, luecken.length);
  return [...rows, ...(gaps.length === 0 ? [] : ['', stil.fett(worte.luecken), ...gaps]), '', summary].join(
    '\n',
  );
}

function isWrong({ abweichungen }: FallErgebnis): boolean {
  return abweichungen.length > 0;
}

const WORTE = {
  de: {
    datei: (name: string, alle: number, falsch: number) =>
      `${name}: ${alle} ${alle === 1 ? 'Fall' : 'Fälle'}${falsch === 0 ? '' : `, ${falsch} abweichend`}`,
    abweichung: (was: string, erwartet: string, erhalten: string) =>
      `${was}: erwartet ${erwartet}, erhalten ${erhalten}`,
    luecken: 'Urteile und Seiten von Grenzen, die kein Fall zeigt',
    vergleich: ({ text, fehlt }: UngezeigterVergleich) =>
      `„${text}“ ${fehlt.map((ausgang) => (ausgang ? 'trifft zu' : 'trifft nicht zu')).join(' und ')}`,
    summe: (alle: number, falsch: number, luecken: number) =>
      `${alle} ${alle === 1 ? 'Fall' : 'Fälle'} · ${falsch} abweichend · ${luecken} ${luecken === 1 ? 'Anforderung' : 'Anforderungen'} nicht ganz abgedeckt`,
  },
  en: {
    datei: (name: string, alle: number, falsch: number) =>
      `${name}: ${alle} ${alle === 1 ? 'case' : 'cases'}${falsch === 0 ? '' : `, ${falsch} deviating`}`,
    abweichung: (was: string, erwartet: string, erhalten: string) =>
      `${was}: expected ${erwartet}, got ${erhalten}`,
    luecken: 'Verdicts and sides of thresholds that no case shows',
    vergleich: ({ text, fehlt }: UngezeigterVergleich) =>
      `"${text}" ${fehlt.map((ausgang) => (ausgang ? 'holds' : 'does not hold')).join(' and ')}`,
    summe: (alle: number, falsch: number, luecken: number) =>
      `${alle} ${alle === 1 ? 'case' : 'cases'} · ${falsch} deviating · ${luecken} ${luecken === 1 ? 'requirement' : 'requirements'} not fully covered`,
  },
} as const;
