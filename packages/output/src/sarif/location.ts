import type { SourceRange } from '@baukasten/engine';
import { toUriReference } from '../paths.ts';
import { toOrt } from '../positions.ts';
import type { SarifLocation } from './types.ts';

/** Root that relative addresses of a run are read against; its place on this machine stays out of the report. */
export const WURZEL = '%SRCROOT%';

export function toLocation(range: SourceRange, basis: string, message?: string, id?: number): SarifLocation {
  const { datei, zeile, spalte, endzeile, endspalte } = toOrt(range, basis);
  const uri = toUriReference(datei);
  const relative = !/^[a-z][a-z0-9+.-]*:/i.test(uri);
  return {
    ...(id === undefined ? {} : { id }),
    physicalLocation: {
      artifactLocation: { uri, ...(relative ? { uriBaseId: WURZEL } : {}) },
      region: { startLine: zeile, startColumn: spalte, endLine: endzeile, endColumn: endspalte },
    },
    ...(message === undefined ? {} : { message: { text: message } }),
  };
}
