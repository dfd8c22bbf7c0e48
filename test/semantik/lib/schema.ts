/** A small topic: every kind of fact once, with null and without, with and without a unit. */
export const SCHEMA = `
$schema: https://json-schema.org/draft/2020-12/schema
title: Prüfstand
x-phasen: [{ id: anfang, titel: Anfang }, { id: mitte, titel: Mitte }, { id: ende, titel: Ende }]
type: object
additionalProperties: false
required: [projekt]
properties:
  projekt: { type: string, const: test }
  stichtag: { type: string, format: date }
  varianten: { type: array, items: { type: string } }
  stand_der_planung: { type: string, enum: [anfang, mitte, ende], title: Stand der Planung }
  gemeinde: { $ref: "#/$defs/gemeinde" }
  gemeinden: { type: array, items: { $ref: "#/$defs/gemeinde" } }
  abweichungen:
    type: [array, "null"]
    items:
      type: object
      additionalProperties: false
      properties:
        anforderung: { type: string }
        element: { type: [string, "null"] }
        grund: { type: string }
        beschluss: { type: [string, "null"], format: date }
  a:
    type: object
    title: Angaben
    additionalProperties: false
    properties:
      ja: { type: [boolean, "null"], title: Ja, x-frage: Ist es so? }
      nein: { type: boolean }
      zahl: { type: [number, "null"], x-einheit: Einwohner }
      tage: { type: [integer, "null"], x-einheit: Tage }
      tag: { type: [string, "null"], format: date, title: Tag }
      pflichttag: { type: string, format: date }
      wort: { type: [string, "null"], enum: [rot, gelb, null] }
      text: { type: [string, "null"] }
      zahlen: { type: [array, "null"], items: { type: number } }
      worte: { type: array, items: { type: string } }
  gruppe:
    type: [object, "null"]
    additionalProperties: false
    properties:
      tag: { type: [string, "null"], format: date }
      zahl: { type: number }
  liste: { type: [array, "null"], items: { $ref: "#/$defs/element" } }
  andere: { type: array, items: { $ref: "#/$defs/element" } }
$defs:
  gemeinde:
    type: object
    additionalProperties: false
    properties:
      ags: { type: string, format: ags }
      name: { type: string }
      land: { type: string, enum: [BB, SN, BY] }
      einwohner: { type: integer, x-einheit: Einwohner }
      einwohner_2024_01_01: { type: integer, x-einheit: Einwohner }
  element:
    type: object
    additionalProperties: false
    properties:
      id: { type: string }
      ja: { type: [boolean, "null"] }
      zahl: { type: [number, "null"], x-einheit: Einwohner }
      tag: { type: [string, "null"], format: date }
`;

/** Every source that the rules of the tests may cite. */
export const QUELLEN = `
quellen:
  Testgesetz: { titel: Testgesetz, stand: 2026-01-01 }
  Landesgesetz: { titel: Landesgesetz, stand: 2026-01-01 }
`;
