import { describe, expect, it } from 'vitest';
import { createBereich } from '../arbeitsbereich/bereich.test-hilfe.ts';
import { createFallurteile } from './fall-meldungen.ts';
import { URI, WELT } from './navigation/rename.test-hilfe.ts';

const PLAN = 'regeln/probe/plan.faelle.yaml';
const MODUL = 'regeln/probe/plan.modul.yaml';

/** A folder whose files change; `judge` gives how many cases of a file were judged, and what is wrong with them. */
function ordner() {
  const dateien: Record<string, string> = { ...WELT };
  const bereich = createBereich(dateien);
  const urteile = createFallurteile();
  const judge = async (pfad = PLAN, pause: Promise<void> = Promise.resolve()) => {
    const uri = URI + pfad;
    const document = await bereich.document(uri);
    if (document === undefined) throw new Error(`no ${uri}`);
    const bestand = await bereich.bestaende.forRule(uri);
    let faelle = 0;
    const meldungen = await urteile.meldungen(document, bestand, 'de', async () => {
      faelle++;
      await pause;
    });
    return { faelle, texte: meldungen.map(({ text }) => text) };
  };
  return {
    judge,
    urteile,
    write: (pfad: string, text: string) => {
      const neu = dateien[pfad] === undefined;
      dateien[pfad] = text;
      bereich.changed(URI + pfad, neu);
    },
  };
}

const textOf = (pfad: string): string => WELT[pfad] ?? '';
const anders = (pfad: string): string => textOf(pfad).replace(/^( {4}titel:).*$/m, '$1 Anders');

describe('cases are judged again', () => {
  it.each<[string, string, string, boolean]>([
    ['when a rule of their topic changes', MODUL, anders(MODUL), true],
    [
      'when the schema of their topic changes',
      'regeln/probe/projekt.schema.yaml',
      textOf('regeln/probe/projekt.schema.yaml').replace(/$/, '\n# anders\n'),
      true,
    ],
    [
      'when what all topics share changes',
      'regeln/gemeinsam/gemeinde.schema.yaml',
      `${textOf('regeln/gemeinsam/gemeinde.schema.yaml')}# anders\n`,
      true,
    ],
    ['when they change themselves', PLAN, `${textOf(PLAN)}# anders\n`, true],
    [
      'not when a rule of another topic changes',
      'regeln/zweit/plan.modul.yaml',
      anders('regeln/zweit/plan.modul.yaml'),
      false,
    ],
    [
      'not when other cases change',
      'regeln/probe/mehr.faelle.yaml',
      `${textOf('regeln/probe/mehr.faelle.yaml')}# anders\n`,
      false,
    ],
    ['not when a file comes that is no rule', 'neu.projekt.yaml', 'projekt: probe\n', false],
    [
      'not when a text block changes',
      'regeln/probe/bausteine/haefen.baustein.md',
      `${textOf('regeln/probe/bausteine/haefen.baustein.md')}Anders.\n`,
      false,
    ],
  ])('%s', async (_, pfad, text, again) => {
    const { judge, write } = ordner();
    const first = await judge();
    expect(first.faelle).toBeGreaterThan(0);
    expect(await judge()).toEqual({ ...first, faelle: 0 });
    write(pfad, text);
    expect(await judge()).toEqual(again ? first : { ...first, faelle: 0 });
    expect((await judge()).faelle).toBe(0);
  });

  it('with the outcome of now', async () => {
    const { judge, write } = ordner();
    expect((await judge()).texte).toEqual([]);
    write(PLAN, textOf(PLAN).replace(/: erfuellt/, ': verletzt'));
    expect((await judge()).texte).toHaveLength(1);
    write(PLAN, textOf(PLAN));
    expect((await judge()).texte).toEqual([]);
  });

  it('when they were cut short', async () => {
    const { judge } = ordner();
    await expect(judge(PLAN, Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    expect((await judge()).faelle).toBeGreaterThan(0);
  });

  it('when their file was gone for a time', async () => {
    const { judge, urteile } = ordner();
    const first = await judge();
    urteile.keep(new Set());
    expect(await judge()).toEqual(first);
  });
});
