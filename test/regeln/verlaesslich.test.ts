import { describe, expect, it } from 'vitest';
import type { Auswertung } from '../../packages/engine/src/evaluate/auswertung.ts';
import type { Urteil } from '../../packages/engine/src/evaluate/urteil.ts';
import { addDays, addMonths, formatIso } from '../../packages/engine/src/feel/datum.ts';
import type { FeelDate, FeelValue } from '../../packages/engine/src/feel/values.ts';
import {
  AUSNAHMEN,
  type Ausnahme,
  LEER_VOLLSTAENDIG,
  LEERE_LISTEN,
  TAGE_DER_ZUKUNFT,
  TEILGEBIETE,
} from './ausnahmen.ts';
import {
  angabeAt,
  angabenOf,
  angabenOfErfuellt,
  angabenOfErlassen,
  angabeText,
  isKontext,
  isListe,
  isTag,
  type Pfad,
  withAngabe,
} from './lib/angaben.ts';
import { keyOf, type Lage, readLagen } from './lib/lage.ts';

// What every case of every rule file must stand: a fact is changed, and the verdict has to follow.
// A planner who signs for "erfüllt" or "erlassen" must not owe it to a plan, to an empty list or to the passing of time.

const lagen = readLagen();

/** A fact that a favourable verdict rests on: without it the verdict would not stand. */
interface Stuetze {
  readonly lage: Lage;
  readonly pfad: Pfad;
  readonly wert: FeelValue;
  readonly befunde: readonly Auswertung[];
}

const stuetzen: Record<'erfuellt' | 'erlassen', readonly Stuetze[]> = {
  erfuellt: lagen.flatMap((lage) => supportsOf(lage, 'erfuellt', angabenOfErfuellt)),
  erlassen: lagen.flatMap((lage) => supportsOf(lage, 'erlassen', angabenOfErlassen)),
};

function supportsOf(
  lage: Lage,
  urteil: Urteil,
  readings: (befund: Auswertung) => readonly Pfad[],
): readonly Stuetze[] {
  const readers = new Map<string, { pfad: Pfad; befunde: Auswertung[] }>();
  for (const befund of lage.befunde.filter((einer) => einer.urteil === urteil)) {
    for (const pfad of readings(befund)) {
      const reader = readers.get(pfad.join('.')) ?? { pfad, befunde: [] };
      reader.befunde.push(befund);
      readers.set(pfad.join('.'), reader);
    }
  }
  return [...readers.values()].flatMap(({ pfad, befunde }) => {
    const wert = angabeAt(lage.fakten, pfad);
    if (wert === undefined) return [];
    const ohne = lage.judge(befunde, { fakten: withAngabe(lage.fakten, pfad, undefined) });
    const gestuetzt = befunde.filter((befund) => needs(befund, ohne.get(keyOf(befund))));
    return gestuetzt.length === 0 ? [] : [{ lage, pfad, wert, befunde: gestuetzt }];
  });
}

/** Whether the verdict falls without the fact, and not only because something else has become possible. */
function needs(befund: Auswertung, ohne: Auswertung | undefined): boolean {
  if (ohne === undefined || ohne.urteil === befund.urteil) return false;
  return befund.urteil === 'erlassen' ? !isWaived(ohne) : !(isMet(befund) && isMet(ohne));
}

function isWaived({ erleichterungen }: Auswertung): boolean {
  return erleichterungen.some(({ erleichterung, greift }) => erleichterung.entfaellt && greift === true);
}

function isMet({ dann, erledigtAm }: Auswertung): boolean {
  return dann?.wert === true && (erledigtAm === undefined || isTag(erledigtAm.wert));
}

/** One line for each verdict that stands although its support was changed. */
function unmoved({ lage, pfad, befunde }: Stuetze, wert: FeelValue, text: string): readonly Fund[] {
  const nachher = lage.judge(befunde, { fakten: withAngabe(lage.fakten, pfad, wert) });
  return befunde
    .filter((befund) => nachher.get(keyOf(befund))?.urteil === befund.urteil)
    .map((befund) => ({
      kennung: befund.anforderung.kennung,
      angabe: angabeText(pfad),
      satz: `${keyOf(befund)} bleibt ${befund.urteil} (${lage.name}), auch wenn ${pfad.join('.')} ${text}`,
    }));
}

interface Fund {
  readonly kennung: string;
  readonly angabe: string;
  readonly satz: string;
}

function checkFunde(funde: readonly Fund[], ausnahmen: readonly Ausnahme[]): void {
  const excuses = (fund: Fund) => (ausnahme: Ausnahme) =>
    ausnahme.kennungen.includes(fund.kennung) && ausnahme.angabe === fund.angabe;
  const unexcused = funde.filter((fund) => !ausnahmen.some(excuses(fund)));
  expect([...new Set(unexcused.map(({ satz }) => satz))]).toEqual([]);
  const idle = ausnahmen.flatMap((ausnahme) =>
    ausnahme.kennungen
      .filter((kennung) => !funde.some((fund) => fund.kennung === kennung && fund.angabe === ausnahme.angabe))
      .map((kennung) => `${kennung} ${ausnahme.angabe}: diese Ausnahme braucht niemand mehr`),
  );
  expect(idle).toEqual([]);
}

const sum = (
  datum: FeelDate,
  add: (datum: FeelDate, anzahl: number) => FeelDate | undefined,
  anzahl: number,
) => add(datum, anzahl) ?? datum;

const morgen = ({ stichtag }: Lage) => sum(stichtag, addDays, 1);
const inHundertJahren = ({ stichtag }: Lage) => sum(stichtag, addMonths, 1200);

describe('a day that is still to come', () => {
  it.each(['erfuellt', 'erlassen'] as const)('supports no „%s“', (urteil) => {
    const funde = stuetzen[urteil].flatMap((stuetze) =>
      [morgen, inHundertJahren].flatMap((tag) => {
        const { lage, wert } = stuetze;
        const kommt = tag(lage);
        const later = postponed(wert, lage.stichtag, kommt);
        const text = isTag(wert)
          ? `erst am ${formatIso(kommt)} ist`
          : `nur Tage ab dem ${formatIso(kommt)} nennt`;
        return later === wert ? [] : unmoved(stuetze, later, text);
      }),
    );
    checkFunde(funde, TAGE_DER_ZUKUNFT[urteil]);
  });
});

/** A past day, or every past day in a list, moved to the future; the same value if there is none. */
function postponed(wert: FeelValue, stichtag: FeelDate, kommt: FeelDate): FeelValue {
  if (isTag(wert)) return wert.tag <= stichtag.tag ? kommt : wert;
  if (isListe(wert)) {
    const neu = wert.map((eines) => postponed(eines, stichtag, kommt));
    return neu.some((eines, i) => eines !== wert[i]) ? neu : wert;
  }
  if (!isKontext(wert)) return wert;
  const neu = Object.entries(wert).map(([name, eines]) => [name, postponed(eines, stichtag, kommt)] as const);
  return neu.some(([name, eines]) => eines !== wert[name]) ? Object.fromEntries(neu) : wert;
}

describe('an empty list', () => {
  const complete = new Set(LEER_VOLLSTAENDIG.map(({ angabe }) => angabe));
  it.each(['erfuellt', 'erlassen'] as const)('supports no „%s“', (urteil) => {
    const funde = stuetzen[urteil]
      .filter(({ wert, pfad }) => isListe(wert) && !complete.has(angabeText(pfad)))
      .flatMap((stuetze) => unmoved(stuetze, [], 'leer ist'));
    checkFunde(funde, LEERE_LISTEN[urteil]);
  });
});

describe('a plan without a single sub-area', () => {
  it('fulfils nothing that is about sub-areas', () => {
    const funde = lagen.flatMap((lage) => {
      const befunde = lage.befunde.filter(
        ({ urteil, anforderung }) =>
          urteil === 'erfuellt' &&
          (TEILGEBIETE.module.includes(anforderung.modul) ||
            TEILGEBIETE.kennungen.includes(anforderung.kennung)),
      );
      const pfad = ['waermeplan', 'teilgebiete'];
      return befunde.length === 0 ? [] : unmoved({ lage, pfad, wert: undefined, befunde }, [], 'leer ist');
    });
    checkFunde(funde, TEILGEBIETE.ausnahmen);
  });
});

describe('a fact that is taken out', () => {
  it('turns no „erfuellt“ into „verletzt“', () => {
    const funde = stuetzen.erfuellt.flatMap(({ lage, pfad, befunde }) => {
      const ohne = lage.judge(befunde, { fakten: withAngabe(lage.fakten, pfad, undefined) });
      return befunde
        .filter((befund) => ohne.get(keyOf(befund))?.urteil === 'verletzt')
        .map((befund) => `${keyOf(befund)} ist verletzt (${lage.name}), wenn ${pfad.join('.')} fehlt`);
    });
    expect(funde).toEqual([]);
  });
});

describe('ten more years', () => {
  it('turn no „verletzt“ into „erfuellt“ or „anstehend“', () => {
    const funde = lagen.flatMap((lage) => {
      const spaeter = sum(lage.stichtag, addMonths, 120);
      // What is planned for these years may come true in them.
      const planned = (pfad: Pfad) => {
        const wert = angabeAt(lage.fakten, pfad);
        return isTag(wert) && wert.tag > lage.stichtag.tag;
      };
      const verletzt = lage.befunde.filter(
        (befund) => befund.urteil === 'verletzt' && !angabenOf(befund).some(planned),
      );
      if (verletzt.length === 0) return [];
      const nachher = lage.judge(verletzt, { stichtag: spaeter });
      return verletzt.flatMap((befund) => {
        const urteil = nachher.get(keyOf(befund))?.urteil;
        if (urteil !== 'erfuellt' && urteil !== 'anstehend') return [];
        return [`${keyOf(befund)} ist am ${formatIso(spaeter)} ${urteil} (${lage.name})`];
      });
    });
    expect(funde).toEqual([]);
  });
});

describe('an exception', () => {
  it.each([...AUSNAHMEN, ...LEER_VOLLSTAENDIG].map((ausnahme) => [ausnahme.angabe, ausnahme] as const))(
    '%s has a reason',
    (_, { grund }) => expect(grund.length).toBeGreaterThan(20),
  );
});
