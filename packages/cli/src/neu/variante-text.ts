import type { Fachgebiet, Parameter, ParameterWert } from '@baukasten/engine';
import { titleOf } from './modul-text.ts';

/**
 * A new variant. The parameters of the topic stand in it with the values in force today: the chosen ones ready to be
 * changed, the others as comments. As long as nothing is changed, the variant changes no verdict.
 */
export function varianteText(
  id: string,
  fachgebiet: Fachgebiet,
  heute: string,
  gewaehlt: readonly string[],
): string {
  const values = parametersOf(fachgebiet).flatMap((parameter) => {
    const wert = valueOn(parameter, heute);
    return wert === undefined ? [] : [{ parameter, wert }];
  });
  const first = values.find(({ parameter }) => parameter.schwelleFuer !== undefined) ?? values[0];
  const chosen = values.filter((one) =>
    gewaehlt.length === 0 ? one === first : gewaehlt.includes(one.parameter.id),
  );
  const others = gewaehlt.length > 0 ? [] : values.filter((one) => one !== first);
  const hint = '    # Weitere Parameter mit den heutigen Werten; zum Ändern das # löschen.\n';
  return `variante: ${id}
titel: ${titleOf(id)}
begruendung: Warum die Änderung erwogen wird.
herkunft: annahme  # geltend | vorgeschlagen | studie | annahme
geltung: { ab: ${heute} }
stand: ${heute}
sicherheit: A  # mit C oder U bliebe alles, was darauf ruht, ungeprüft

aendert:
  parameter:
${chosen.map(({ parameter, wert }) => block(parameter, wert, heute, false)).join('')}${others.length === 0 ? '' : hint}${others.map(({ parameter, wert }) => block(parameter, wert, heute, true)).join('')}`;
}

/** Parameters that a variant can change by writing one value: a scale or a gap needs more. */
export function changeable(fachgebiet: Fachgebiet, heute: string): readonly string[] {
  return parametersOf(fachgebiet)
    .filter((parameter) => valueOn(parameter, heute) !== undefined)
    .map(({ id }) => id);
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
