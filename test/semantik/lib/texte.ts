import {
  checkTexte,
  composeDokumente,
  createWerkbank,
  kompiliert,
  parseDocument,
  type Textbefund,
  type Zusammenstellung,
} from '@baukasten/engine';
import { STICHTAG, validatorOf } from './pruefen.ts';
import { type Dateien, type Eintrag, soundRegeln, textOf } from './regeln.ts';

/** Text blocks by name: further fields of the head, and the text. */
export type Bausteine = Readonly<Record<string, Eintrag & { readonly text?: string }>>;

/** The files of text blocks; each is in the description of services unless it says otherwise. */
export function bausteine(liste: Bausteine): Dateien {
  return Object.fromEntries(
    Object.entries(liste).map(([name, { text = `Text ${name}.`, ...kopf }]) => {
      const felder = {
        baustein: `test/${name}`,
        kennung: name.toUpperCase(),
        titel: `Titel ${name}`,
        zweck: { de: 'Zweck.', en: 'Purpose.' },
        abschnitt: 'leistung',
        quelle: 'Testgesetz § 1',
        stand: '2026-01-01',
        sicherheit: 'A',
        ...kopf,
      };
      const lines = Object.entries(felder).map(([key, wert]) => `${key}: ${JSON.stringify(wert)}`);
      return [`bausteine/${name}.baustein.md`, `---\n${lines.join('\n')}\n---\n${text}`];
    }),
  );
}

export interface Umstaende {
  readonly stichtag?: string;
  readonly land?: string;
  readonly entwurf?: boolean;
}

/** The documents of a project (data, or the text of a file) by rules that are free of problems. */
export function setzeZusammen(
  dateien: Dateien,
  angaben: string | object = {},
  { stichtag = STICHTAG, entwurf = false, ...rest }: Umstaende = {},
): Promise<Zusammenstellung> {
  const text = typeof angaben === 'string' ? angaben : textOf({ projekt: 'test', ...angaben });
  const katalog = soundRegeln(dateien);
  const [erstes] = checkTexte(katalog);
  if (erstes !== undefined) throw new Error(`the texts of this test are wrong: ${erstes.text.de}`);
  return composeDokumente(parseDocument('test.projekt.yaml', text), katalog, {
    stichtag,
    entwurf,
    auswerter: kompiliert,
    werkbank: createWerkbank(),
    validatorFor: ({ schema }) => validatorOf(schema),
    ...rest,
  });
}

/** Findings in short: kind, severity, blocks, and what they are about. */
export function kurz(befunde: readonly Textbefund[]): readonly string[] {
  return befunde.map(({ art, schwere, bausteine: kennungen, anforderung, pfad }) =>
    [art, schwere, kennungen.join('+'), anforderung, pfad].filter((teil) => teil !== undefined).join(' '),
  );
}

/** Documents with the names of their blocks in order. */
export function inhalt({ dokumente }: Zusammenstellung): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    dokumente.map(({ art, teile }) => [art, teile.map(({ baustein }) => baustein.replace('test/', ''))]),
  );
}
