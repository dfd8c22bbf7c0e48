import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDatei } from './lib.ts';

interface Beschreibung {
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly features: readonly string[];
}

interface Publiccode {
  readonly softwareVersion: string;
  readonly legal: { readonly license: string };
  readonly description: Readonly<Record<string, Beschreibung>>;
  readonly localisation: { readonly availableLanguages: readonly string[] };
  readonly [schluessel: string]: unknown;
}

/** Keys that the standard (yml.publiccode.tools, version 0) makes mandatory. */
const PFLICHT = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'description',
  'legal',
  'maintenance',
  'localisation',
];

function checkPubliccode(
  datei: Publiccode,
  cli: { readonly version: string; readonly license: string },
): readonly string[] {
  const fehler = PFLICHT.filter((schluessel) => datei[schluessel] === undefined).map(
    (name) => `"${name}" is missing.`,
  );
  if (datei.softwareVersion !== cli.version)
    fehler.push(`softwareVersion is not ${cli.version}, the command's version.`);
  if (datei.legal?.license !== cli.license) fehler.push(`legal.license is not ${cli.license}.`);
  for (const [sprache, text] of Object.entries(datei.description ?? {})) {
    const { shortDescription, longDescription, features } = text;
    if (shortDescription.length > 150)
      fehler.push(`${sprache}: shortDescription is longer than 150 characters.`);
    if (longDescription.length < 150 || longDescription.length > 10_000) {
      fehler.push(`${sprache}: longDescription must have 150 to 10,000 characters.`);
    }
    if (features.length === 0) fehler.push(`${sprache}: features are missing.`);
  }
  const sprachen = datei.localisation?.availableLanguages ?? [];
  for (const sprache of sprachen) {
    if (datei.description?.[sprache] === undefined)
      fehler.push(`The description in "${sprache}" is missing.`);
  }
  return fehler;
}

describe('publiccode.yml', () => {
  const datei = parse(readDatei('publiccode.yml').text) as Publiccode;
  const cli = JSON.parse(readDatei('packages/cli/package.json').text) as { version: string; license: string };

  it('follows the standard and the packages', () => expect(checkPubliccode(datei, cli)).toEqual([]));

  it('the check catches a missing key, a stale version and a long text', () => {
    const { url: _, ...ohne } = datei;
    expect(checkPubliccode(ohne as Publiccode, cli)).toHaveLength(1);
    expect(checkPubliccode(datei, { ...cli, version: '9.9.9' })).toHaveLength(1);
    const lang = { ...datei.description, de: { ...datei.description.de, shortDescription: 'x'.repeat(151) } };
    expect(checkPubliccode({ ...datei, description: lang } as Publiccode, cli)).toHaveLength(1);
  });
});
