import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';

/** Lists and headings of one document; every list counts for itself. */
export interface Nummerierung {
  readonly ueberschrift: (ebene: number) => Verweis;
  /** A new list. `start` is the number of its first entry; undefined for bullets. */
  readonly list: (tiefe: number, start: number | undefined) => Verweis;
  readonly config: () => readonly {
    readonly reference: string;
    readonly levels: readonly ILevelsOptions[];
  }[];
}

export interface Verweis {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

const TIEFEN = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const EINZUG = 425;

export function createNummerierung(): Nummerierung {
  let instanzen = 0;
  const starts = new Set<number>();
  return {
    ueberschrift: (ebene) => ({ reference: 'ueberschriften', level: Math.min(ebene, 6) - 1, instance: 0 }),
    list: (tiefe, start) => {
      instanzen += 1;
      const level = Math.min(tiefe, TIEFEN.length - 1);
      if (start === undefined) return { reference: 'punkte', level, instance: 0 };
      starts.add(start);
      return { reference: `zahlen-${start}`, level, instance: instanzen };
    },
    config: () => [
      { reference: 'ueberschriften', levels: TIEFEN.map(heading) },
      { reference: 'punkte', levels: TIEFEN.map(bullet) },
      ...[...starts].map((start) => ({
        reference: `zahlen-${start}`,
        levels: TIEFEN.map((level) => number(level, start)),
      })),
    ],
  };
}

function heading(level: number): ILevelsOptions {
  const text = TIEFEN.slice(0, level + 1)
    .map((tiefe) => `%${tiefe + 1}`)
    .join('.');
  return {
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 680, hanging: 680 } } },
  };
}

function bullet(level: number): ILevelsOptions {
  return { level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', ...hanging(level) };
}

function number(level: number, start: number): ILevelsOptions {
  return { level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start, ...hanging(level) };
}

function hanging(level: number) {
  return {
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: EINZUG * (level + 1), hanging: EINZUG } } },
  };
}
