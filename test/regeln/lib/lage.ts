import { parseDatum, type Regelwerk } from '@baukasten/engine';
import { createWerkbank, type Werkbank } from '../../../packages/engine/src/befund/werkbank.ts';
import { traceAll } from '../../../packages/engine/src/evaluate/auswerter.ts';
import type { Auswertung, Sachverhalt } from '../../../packages/engine/src/evaluate/auswertung.ts';
import { evaluateWith } from '../../../packages/engine/src/evaluate/evaluate-projekt.ts';
import { fallLage } from '../../../packages/engine/src/faelle/run-fall.ts';
import type { Fall, Falldatei } from '../../../packages/engine/src/faelle/types.ts';
import type { Fachgebiet } from '../../../packages/engine/src/katalog/types.ts';
import { loadRules, readFalldateien, readRegelDateien } from '../../lib/katalog.ts';

/** A case of a rule file as it is judged, with the requirements that it names. */
export interface Lage extends Sachverhalt {
  readonly name: string;
  readonly befunde: readonly Auswertung[];
  /** Judges some requirements of the same case with other facts or on another day. */
  judge(befunde: readonly Auswertung[], anders: Partial<Sachverhalt>): Befunde;
}

/** By Kennung and element. */
export type Befunde = ReadonlyMap<string, Auswertung>;

export function readLagen(): readonly Lage[] {
  const dateien = readRegelDateien();
  const falldateien = readFalldateien(dateien);
  return Object.values(loadRules(dateien).fachgebiete).flatMap((fachgebiet) => {
    const werkbank = createWerkbank();
    return falldateien
      .filter(({ id }) => id.startsWith(`${fachgebiet.id}/`))
      .flatMap((datei) => datei.faelle.map((fall) => readLage(fall, datei, fachgebiet, werkbank)));
  });
}

function readLage(fall: Fall, datei: Falldatei, fachgebiet: Fachgebiet, werkbank: Werkbank): Lage {
  const { fakten, regelwerk } = fallLage(fall, datei, fachgebiet, werkbank);
  const stichtag = parseDatum(fall.stichtag);
  if (stichtag === undefined) throw new Error(`${datei.id}: ${fall.name} has no Stichtag`);
  const sachverhalt = { fakten, stichtag };
  const evaluate = (kennungen: readonly string[], anders: Partial<Sachverhalt>) =>
    evaluateWith(
      onlyWith(regelwerk, new Set(kennungen)),
      { ...sachverhalt, ...anders },
      werkbank.compiler,
      traceAll,
    );
  return {
    ...sachverhalt,
    name: `${datei.id}: ${fall.name}`,
    befunde: evaluate(
      fall.erwartet.map(({ kennung }) => kennung),
      {},
    ),
    judge: (befunde, anders) => {
      const kennungen = befunde.map(({ anforderung }) => anforderung.kennung);
      return new Map(evaluate(kennungen, anders).map((befund) => [keyOf(befund), befund]));
    },
  };
}

/** The rules with some requirements only: what is not asked for is not computed. */
function onlyWith(regelwerk: Regelwerk, kennungen: ReadonlySet<string>): Regelwerk {
  return {
    ...regelwerk,
    verzeichnisAm: (tag) => regelwerk.verzeichnisAm(tag).filter(({ kennung }) => kennungen.has(kennung)),
  };
}

export function keyOf({ anforderung, element }: Auswertung): string {
  return element === undefined ? anforderung.kennung : `${anforderung.kennung} ${element.id}`;
}
