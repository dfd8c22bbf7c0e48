import { landName, type Pruefbericht } from '@baukasten/engine';
import { displayPath } from '../paths.ts';
import { formatDay } from '../text/days.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import type { TerminalKontext } from './kontext.ts';

/** What was checked: town, Land, file, Stichtag, stage, variants, and which law. */
export function headerLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly string[] {
  const { eigene, stil, breite, basis, sprache } = kontext;
  const datei = displayPath(bericht.datei, basis);
  const ort = [bericht.gemeinde, bericht.land === undefined ? undefined : landName(bericht.land)];
  const titel = joinDots(ort) || datei;
  const stand =
    bericht.phasen.find(({ id }) => id === bericht.standDerPlanung)?.titel ?? bericht.standDerPlanung;
  const facts = joinDots([
    `${eigene.stichtag} ${formatDay(bericht.stichtag, sprache)}`,
    stand === undefined ? undefined : `${eigene.standDerPlanung}: ${stand}`,
  ]);
  const namen = bericht.varianten.join(', ');
  const line = (text: string) => paragraph([{ text, stil: stil.blass }], { breite, erst: 0 });
  return [
    ...paragraph([{ text: titel, stil: stil.fett }], { breite, erst: 0 }),
    ...(titel === datei ? [] : line(joinDots([bericht.fachgebietTitel, datei]))),
    ...line(facts),
    ...line(joinDots([eigene.rechtsstand(bericht.katalogVersion), sourceDates(bericht, kontext)])),
    ...(namen === ''
      ? []
      : paragraph([{ text: eigene.varianten(namen), stil: stil.gelb }], { breite, erst: 0 })),
  ];
}

/** The oldest and the newest text behind the findings. */
function sourceDates({ befunde }: Pruefbericht, { eigene, sprache }: TerminalKontext): string | undefined {
  const days = befunde
    .map(({ stand }) => stand)
    .filter((stand) => stand !== '')
    .sort();
  const [von, bis] = [days[0], days.at(-1)];
  if (von === undefined || bis === undefined) return undefined;
  return eigene.quellenStand(formatDay(von, sprache), formatDay(bis, sprache));
}
