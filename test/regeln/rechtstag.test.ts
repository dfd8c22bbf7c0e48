import { parseDatum } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { createWerkbank } from '../../packages/engine/src/befund/werkbank.ts';
import { createRechtstage } from '../../packages/engine/src/evaluate/rechtstag.ts';
import type { FeelContext, FeelDate } from '../../packages/engine/src/feel/values.ts';
import { loadRules } from '../lib/katalog.ts';

// By which law a procurement is judged, for every way in which begin, notice and award may be stated: absent, not there yet (null),
// past or planned. No stated day of the procedure may lie before the law that it is judged by.

const STICHTAG = '2026-11-22';
const TAGE = [undefined, null, '2025-11-03', '2026-02-10', '2026-12-10'] as const;
type Tag = (typeof TAGE)[number];
const ARTEN = [undefined, null, 'direktauftrag', 'oeffentliche_ausschreibung'] as const;

const werkbank = createWerkbank();
const vergabe = loadRules().fachgebiete.vergabe;
const stichtag = dayOf(STICHTAG);

function dayOf(iso: string): FeelDate {
  const tag = parseDatum(iso);
  if (tag === undefined) throw new Error(`${iso} is no day`);
  return tag;
}

function factsOf(angaben: Readonly<Record<string, Tag | string>>): FeelContext {
  return Object.fromEntries(
    Object.entries(angaben).flatMap(([name, wert]) => {
      if (wert === undefined) return [];
      return [[name, typeof wert === 'string' ? (parseDatum(wert) ?? wert) : wert]];
    }),
  );
}

function lawOf(art: (typeof ARTEN)[number], beginn: Tag, bekanntmachung: Tag, zuschlag: Tag): string {
  if (vergabe === undefined) throw new Error('there is no topic vergabe');
  const regelwerk = werkbank.regelwerk(vergabe, { land: 'BB', orte: [], varianten: [] });
  const fakten = { verfahren: factsOf({ art, beginn }), fristen: factsOf({ bekanntmachung, zuschlag }) };
  const regel = regelwerk.verzeichnisAm(STICHTAG).find(({ kennung }) => kennung === 'VM-16');
  return createRechtstage(regelwerk, fakten, stichtag, werkbank.compiler).of(regel?.massgeblich).rechtstag;
}

const faelle = ARTEN.flatMap((art) =>
  TAGE.flatMap((beginn) =>
    TAGE.flatMap((bekanntmachung) =>
      TAGE.map((zuschlag) => {
        const vergeben = typeof zuschlag === 'string' && zuschlag <= STICHTAG ? zuschlag : undefined;
        return {
          art,
          beginn,
          bekanntmachung,
          zuschlag,
          vergeben,
          recht: lawOf(art, beginn, bekanntmachung, zuschlag),
        };
      }),
    ),
  ),
);
const isStated = (tag: Tag): tag is '2025-11-03' => typeof tag === 'string';

describe('the day whose law counts for a procurement', () => {
  it('is the Stichtag where no day is stated but that of a planned award', () => {
    const ohne = faelle.filter(
      ({ beginn, bekanntmachung, vergeben }) => ![beginn, bekanntmachung, vergeben].some(isStated),
    );
    expect(ohne.filter(({ recht }) => recht !== STICHTAG)).toEqual([]);
  });

  it('is otherwise a stated day, and never that of a planned award', () => {
    const falsch = faelle.filter(({ beginn, bekanntmachung, vergeben, recht }) => {
      const genannt = [beginn, bekanntmachung, vergeben].filter(isStated);
      return genannt.length > 0 && !genannt.some((tag) => tag === recht);
    });
    expect(falsch).toEqual([]);
  });

  it('is never later than notice or award', () => {
    expect(
      faelle.filter(({ bekanntmachung, vergeben, recht }) =>
        [bekanntmachung, vergeben].filter(isStated).some((tag) => tag < recht),
      ),
    ).toEqual([]);
  });

  it('is later than the begin only where the procedure begins with the notice', () => {
    const spaeter = faelle.filter(({ beginn, recht }) => isStated(beginn) && beginn < recht);
    expect(spaeter.length).toBeGreaterThan(0);
    expect(
      spaeter.filter(
        ({ art, bekanntmachung, recht }) => art !== 'oeffentliche_ausschreibung' || bekanntmachung !== recht,
      ),
    ).toEqual([]);
  });
});
