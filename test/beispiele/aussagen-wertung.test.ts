import { describe, it } from 'vitest';
import type { Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall } from './aussagen.ts';

const GLEICHSTAND = (stufen: string): Ersetzt => [/gleichstand: .*/, `gleichstand: ${stufen}`];
const KORRIDOR = (entscheidet: string): readonly Ersetzt[] => [
  [/art: preis\n( +)thema: null\n +gewicht: 40/, 'art: preis\n$1thema: null\n$1gewicht: null'],
  ['thema: konzept\n      gewicht: 20', 'thema: konzept\n      gewicht: 35'],
  ['thema: organisation\n      gewicht: 15', 'thema: organisation\n      gewicht: 40'],
  [
    'preismethode: linear_2x',
    `preismethode: richtwert_erweitert\n  korridor: { prozent: 5, entscheidet: ${entscheidet} }`,
  ],
];

const FAELLE: readonly Fall[] = [
  {
    was: 'between equals the criterion of the price means the lower price, as it is scored',
    ersetzt: [GLEICHSTAND('[P, J, los]')],
    art: 'wertung',
    ja: 'Bei Gleichstand entscheidet der niedrigere Wertungspreis, danach die höhere Punktzahl bei J, danach das Los.',
    nein: 'Punktzahl bei P',
  },
  {
    was: 'so it does within a corridor, where the price has no points',
    ersetzt: KORRIDOR('P'),
    art: 'wertung',
    ja: 'Unter ihnen entscheidet: der niedrigere Wertungspreis.',
    nein: 'Punktzahl bei P',
  },
  {
    was: 'another criterion is named by its id',
    ersetzt: KORRIDOR('J'),
    art: 'wertung',
    ja: 'Unter ihnen entscheidet: die höhere Punktzahl bei J.',
  },
];

describe('documents publish the method that is scored', () => {
  it.each(FAELLE)('$was', checkAussage);
});
