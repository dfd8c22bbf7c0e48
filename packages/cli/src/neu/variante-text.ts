import type { Fachgebiet, Parameter, ParameterWert } from '@baukasten/engine';
import { titleOf } from './modul-text.ts';

/**
 * A new variant. The parameters of the topic stand in it with the values in force today: the first one ready to be
 * changed, the others as comments. As long as nothing is changed, the variant changes no verdict.
 */
export function varianteText(id: string, fachgebiet: Fachgebiet, heute: string): string {
  const values = parametersOf(fachgebiet).flatMap((parameter) => {
    const wert = valueOn(parameter, heute);
    return wert === undefined ? [] : [{ parameter, wert }];
  });
  const blocks = values.map(({ parameter, wert }, index) => block(parameter, wert, heute, index > 0));
  const rest = values.length > 1 ? '    # Weitere Parameter: # löschen und den Wert ändern.\n' : '';
  const [first = '', ...others] = blocks;
  return `variante: ${id}
titel: ${titleOf(id)}
begruendung: Warum die Änderung erwogen wird.
herkunft: annahme  # geltend | vorgeschlagen | studie | annahme
geltung: { ab: ${heute} }
stand: ${heute}
sicherheit: A  # mit C oder U bliebe alles, was darauf ruht, ungeprüft

aendert:
  parameter:
${first}${rest}${others.join('')}`;
}

function parametersOf({ module }: Fachgebiet): readonly Parameter[] {
  return module.flatMap(({ parameter }) => parameter);
}

/** The fixed number or date in force on a day; scales are for people who know them. */
function valueOn({ werte }: Parameter, tag: string): ParameterWert | undefined {
  return werte.find(
    ({ ab, bis, wert }) =>
      wert !== undefined &&
      (wert.art === 'zahl' || wert.art === 'datum') &&
      (ab === undefined || ab <= tag) &&
      (bis === undefined || tag <= bis),
  );
}

function block(
  { id, titel, einheit }: Parameter,
  { wert, beleg }: ParameterWert,
  heute: string,
  comment: boolean,
): string {
  const text = wert === undefined || wert.art === 'wahrheitswert' ? '' : wert.text;
  const unit = einheit === undefined ? '' : `, ${einheit}`;
  const lines = [
    `${id}:  # ${titel}${unit}`,
    '  werte:',
    `    - { ab: ${heute}, wert: ${text}, quelle: ${JSON.stringify(beleg.quelle)} }`,
  ];
  return lines.map((line) => `    ${comment ? '# ' : ''}${line}\n`).join('');
}
