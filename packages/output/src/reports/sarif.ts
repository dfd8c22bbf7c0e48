import type { Pruefbericht } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { formatJson } from '../json/format-json.ts';
import { displayPath } from '../paths.ts';
import { WURZEL } from '../sarif/location.ts';
import { resultsOf } from '../sarif/results.ts';
import { rulesOf } from '../sarif/rules.ts';

type SarifOptionen = Pick<BerichtOptionen, 'sprache' | 'basis' | 'exitCode'>;

/** Findings and problems as SARIF 2.1.0 for code scanning: one run, one rule per Kennung, addresses relative to `basis`. */
export function renderSarif(bericht: Bericht, { sprache, basis, exitCode }: SarifOptionen): string {
  const rules = rulesOf(bericht, sprache);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const indexOf = (id: string) => index.get(id) ?? -1;
  const { name, version } = bericht.werkzeug;
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, semanticVersion: version, language: sprache, rules } },
        language: sprache,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [WURZEL]: { description: { text: ROOT[sprache] } } },
        ...(exitCode === undefined ? {} : { invocations: [invocation(exitCode)] }),
        results: bericht.berichte.flatMap((one) => resultsOf(one, { sprache, basis, indexOf })),
        properties: { pruefungen: bericht.berichte.map((one) => summaryOf(one, basis)) },
      },
    ],
  };
  return formatJson(log);
}

const ROOT = { de: 'Ordner des Aufrufs', en: 'Folder of the call' };

/** 0 and 1 are outcomes of a check, 2 and 3 say that it did not run as asked. */
function invocation(exitCode: number) {
  return { executionSuccessful: exitCode < 2, exitCode };
}

function summaryOf(
  { datei, stichtag, land, varianten, katalogVersion, zusammenfassung }: Pruefbericht,
  basis: string,
) {
  const { pflichten, nachUrteil } = zusammenfassung;
  return {
    datei: displayPath(datei, basis),
    stichtag,
    ...(land === undefined ? {} : { land }),
    varianten,
    katalogVersion,
    pflichten,
    erfuellt: nachUrteil.erfuellt,
  };
}
