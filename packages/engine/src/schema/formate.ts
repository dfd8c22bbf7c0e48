/**
 * Formats as regular expressions, so that generated validators carry them in themselves.
 * `date` is a day of the Gregorian calendar; `ags` the official key of a municipality; `ort` such a key or the one of an
 * association of municipalities (Verband: the first nine digits of the Regionalschlüssel).
 */
export const FORMATE: Readonly<Record<string, RegExp>> = {
  date: /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  ags: /^\d{8}$/,
  ort: /^\d{8,9}$/,
};
