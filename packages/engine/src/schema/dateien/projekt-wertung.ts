import type { DateiSchema } from './bausteine.ts';
import { kriterienEbenen, wertungFelder } from './matrix.ts';

/**
 * The part of a project that a matrix is read from. Other fields are the business of the project's own schema.
 */
export const projektWertungSchema: DateiSchema = {
  type: 'object',
  required: ['wertung'],
  properties: {
    wertung: {
      title: 'Wertung',
      description: 'Zuschlagskriterien und Verfahren der Wertung.',
      type: 'object',
      properties: wertungFelder,
      required: ['kriterien', 'skala', 'preismethode'],
    },
  },
  $defs: {
    kriterium: { ...kriterienEbenen.kriterium, additionalProperties: true },
    unterkriterium: { ...kriterienEbenen.unterkriterium, additionalProperties: true },
  },
};
