/**
 * Static types of the dialect. Plain JSON, so that a prebuilt catalogue can carry them. `nullbar`: the value may be
 * `null` ("stated: there is none yet"); every value may be absent (unknown), which no type says.
 */
export type FeelTyp =
  | ZahlTyp
  | TextTyp
  | PlainTyp<'wahrheitswert'>
  | PlainTyp<'datum'>
  | PlainTyp<'dauer_tage'>
  | PlainTyp<'dauer_monate'>
  | ListenTyp
  | KontextTyp
  | PlainTyp<'null'>
  | PlainTyp<'beliebig'>;

export interface PlainTyp<Art extends string> {
  readonly art: Art;
  readonly nullbar?: boolean;
}

export interface ZahlTyp extends PlainTyp<'zahl'> {
  /** As in the schema's `x-einheit` or a parameter's `einheit`, e.g. `Einwohner`, `EUR`; absent fits every unit. */
  readonly einheit?: string;
  readonly auswahl?: never;
}

export interface TextTyp extends PlainTyp<'text'> {
  /** The members of an enum; any other text is a mistake. */
  readonly auswahl?: readonly string[];
}

export interface ListenTyp extends PlainTyp<'liste'> {
  readonly element: FeelTyp;
}

export interface KontextTyp extends PlainTyp<'kontext'> {
  readonly felder: Readonly<Record<string, FeelTyp>>;
}
