import { type Empfindlichkeit, type Sprache, showDezimal, type Wertung } from '@baukasten/engine';
import { type Abschnitt, absatz, abschnitt, liste, type Teil, tabelle } from '../seite/seite.ts';
import { effectText } from './preis-text.ts';
import { methodName, pick, winnersText } from './worte.ts';

/** What else could have won: methods, weights, the weight of the price, and what the price did. */
export function empfindlichkeitTeile(wertung: Wertung, sprache: Sprache): readonly Abschnitt[] {
  const t = (de: string, en: string) => pick(sprache, de, en);
  const { empfindlichkeit, matrix } = wertung;
  const { methoden, gewichte } = empfindlichkeit;
  return [
    ...abschnitt(t('Was hätte den Sieger geändert?', 'What would have changed the winner?'), [
      absatz(summary(empfindlichkeit, sprache)),
      tabelle(
        [
          t('Methode', 'Method'),
          t('Sieger', 'Winner'),
          t('gegenüber dem Ergebnis', 'compared with the result'),
        ],
        methoden.map(({ methode, pminBasis, erste, wechselt, istVeroeffentlicht }) => [
          `${methodName(methode, sprache)}${pminBasis === null ? '' : `, ${basisText(pminBasis, sprache)}`}`,
          winnersText(erste, sprache),
          istVeroeffentlicht
            ? t('veröffentlicht', 'published')
            : wechselt
              ? t('anderer Sieger', 'other winner')
              : t('gleich', 'same'),
        ]),
      ),
      tabelle(
        [
          t('Kriterium', 'Criterion'),
          `>${t('Gewicht', 'Weight')}`,
          `>${t('statt', 'instead of')}`,
          t('Sieger', 'Winner'),
          t('gegenüber dem Ergebnis', 'compared with the result'),
        ],
        gewichte.map(({ kriterium, vorher, nachher, erste, wechselt }) => [
          `${kriterium} ${matrix.kriterien.find(({ id }) => id === kriterium)?.titel ?? ''}`.trim(),
          short(nachher.genau, sprache),
          short(vorher.genau, sprache),
          winnersText(erste, sprache),
          wechselt ? t('anderer Sieger', 'other winner') : t('gleich', 'same'),
        ]),
      ),
    ]),
    ...abschnitt(t('Gewicht des Preises', 'Weight of the price'), priceParts(wertung, sprache)),
  ];
}

function summary({ methoden, gewichte }: Empfindlichkeit, sprache: Sprache): string {
  const andere = methoden.filter(({ wechselt }) => wechselt).length;
  const verschoben = gewichte.filter(({ wechselt }) => wechselt).length;
  if (andere + verschoben === 0) {
    return pick(
      sprache,
      'Keine der verglichenen Methoden und kein um fünf Punkte verschobenes Gewicht hätte den Sieger geändert.',
      'None of the methods compared and no weight moved by five points would have changed the winner.',
    );
  }
  return pick(
    sprache,
    `Von ${methoden.length} verglichenen Methoden und Lesarten ${otherWinners(andere)}, von ${gewichte.length} um fünf Punkte verschobenen Gewichten ${countText(verschoben)}. Gewertet wird nach der veröffentlichten Methode; die Übersicht dient der Dokumentation.`,
    `Of ${methoden.length} methods and readings compared ${andere} would have given another winner, of ${gewichte.length} weights moved by five points ${verschoben}. The published method counts; the overview serves documentation.`,
  );
}

const countText = (anzahl: number): string => (anzahl === 0 ? 'keines' : String(anzahl));

function otherWinners(anzahl: number): string {
  return anzahl === 0
    ? 'hätte keine einen anderen Sieger ergeben'
    : `${anzahl === 1 ? 'hätte' : 'hätten'} ${anzahl} einen anderen Sieger ergeben`;
}

function priceParts(wertung: Wertung, sprache: Sprache): readonly Teil[] {
  const { empfindlichkeit, matrix, angebote } = wertung;
  const { preisgewichte, preiswirkung } = empfindlichkeit;
  const t = (de: string, en: string) => pick(sprache, de, en);
  const effect = preiswirkung === null ? [] : [absatz(effectText(wertung, preiswirkung, sprache))];
  const hasPrices = angebote.some(({ angebot }) => angebot.preis !== null);
  const rounded =
    matrix.rundung !== 'punkte' || !hasPrices
      ? []
      : [
          absatz(
            t(
              'Bei welchem Preisgewicht wer gewänne, wird hier nicht gezeigt, weil gerundete Punkte entscheiden: Schon kleine Änderungen des Gewichts können den Sieger dann mehrfach wechseln lassen.',
              'Who would win at which weight of the price is not shown here, because rounded points decide: small changes of the weight may then change the winner several times.',
            ),
          ),
        ];
  return [
    ...effect,
    ...rounded,
    ...preisgewichte.map(({ methode, bereiche }) =>
      liste(
        bereiche.map(({ von, bis, erste }) =>
          t(
            `${methodName(methode, 'de')}, Preisgewicht ${short(von.gerundet, 'de')} bis ${short(bis.gerundet, 'de')}: ${winnersText(erste, 'de')}`,
            `${methodName(methode, 'en')}, weight of the price ${short(von.gerundet, 'en')} to ${short(bis.gerundet, 'en')}: ${winnersText(erste, 'en')}`,
          ),
        ),
      ),
    ),
  ];
}

function basisText(basis: 'vor_ausschluss' | 'nach_ausschluss', sprache: Sprache): string {
  return basis === 'vor_ausschluss'
    ? pick(
        sprache,
        'niedrigster Preis auch bei verfehlten Mindestpunkten',
        'lowest price with missed minimum points as well',
      )
    : pick(sprache, 'niedrigster Preis der verbliebenen', 'lowest price of those left');
}

/** Without zeros behind the comma. */
function short(zahl: string, sprache: Sprache): string {
  return showDezimal(zahl.includes('.') ? zahl.replace(/\.?0+$/, '') : zahl, sprache);
}
