import type { SourceDocument, Sprache } from '@baukasten/engine';
import { appendItem } from '../../modell/edits.ts';
import { yamlText } from '../completion/felder.ts';
import type { Aktion } from './aktion.ts';
import { aktionTexte } from './texte.ts';

/** The file of cases beside a rule file. */
export function faelleUri(uri: string): string {
  return uri.replace(/\.(?:modul|overlay|variante)\.yaml$/, '.faelle.yaml');
}

/** A new case for a requirement, in the file beside its rule file, which is created if it is missing. */
export function fallAktion(
  kennung: string,
  uri: string,
  faelle: SourceDocument | undefined,
  tag: string,
  sprache: Sprache,
): Aktion | undefined {
  const titel = aktionTexte.fall(kennung)[sprache];
  const felder = [
    { key: 'name', wert: '"[Fall beschreiben]"' },
    { key: 'angaben', wert: '{}' },
    { key: 'erwartet', wert: `{ ${yamlText(kennung)}: offen }` },
  ];
  if (faelle === undefined) {
    const [first, ...rest] = felder.map(({ key, wert }) => `${key}: ${wert}`);
    const text = [
      `stichtag: ${tag}`,
      '',
      'faelle:',
      `  - ${first}`,
      ...rest.map((line) => `    ${line}`),
      '',
    ].join('\n');
    return { titel, art: 'refactor', edits: [], neu: { uri: faelleUri(uri), text } };
  }
  const edit = appendItem(faelle, ['faelle'], felder);
  return edit === undefined ? undefined : { titel, art: 'refactor', edits: [edit] };
}
