/** Colours and weights of the terminal. Without `farbe` every one returns its text unchanged. */
export type Stil = Readonly<
  Record<'fett' | 'blass' | 'rot' | 'gelb' | 'gruen' | 'blau', (text: string) => string>
>;

export function createStil(farbe: boolean): Stil {
  const style = (an: number, aus: number) => (text: string) =>
    farbe && text !== '' ? `\u001B[${an}m${text}\u001B[${aus}m` : text;
  return {
    fett: style(1, 22),
    blass: style(2, 22),
    rot: style(31, 39),
    gelb: style(33, 39),
    gruen: style(32, 39),
    blau: style(36, 39),
  };
}
