export function unnamedControls(): readonly string[];
export function headingLevels(): readonly number[];
export function contrasts(): readonly {
  readonly text: string;
  readonly zeichen: boolean;
  readonly wert: number;
}[];
