import { describe, expect, it } from 'vitest';
import { importsOf, packageOf } from './importe.ts';
import { type Datei, isTest, lineOf, readDatei, versionedFiles } from './lib.ts';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const quellen = versionedFiles(/^extension\/src\/.*\.ts$/).filter(({ pfad }) => !isTest(pfad));
const manifest = readDatei('extension/package.json');
const { capabilities, contributes } = JSON.parse(manifest.text) as Manifest;
const englisch = readTexte('extension/package.nls.json');
const deutsch = readTexte('extension/package.nls.de.json');
const bundle = readTexte('extension/l10n/bundle.l10n.de.json');

/** All that the client may import; the page of the report runs in a browser frame and knows no editor. */
const ERLAUBT = new Set(['vscode', 'vscode-languageclient', '@baukasten/language-server']);

function checkImports(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap((datei) =>
    importsOf(datei).flatMap(({ ziel, zielpfad, zeile }) => {
      const ort = `${datei.pfad}:${zeile}`;
      if (zielpfad !== undefined)
        return zielpfad.startsWith('extension/src/') ? [] : [`${ort}: ${ziel} leaves the extension.`];
      if (datei.pfad.includes('/webview/')) return [`${ort}: the page of the report imports no ${ziel}.`];
      if (ziel.startsWith('@baukasten/') && ziel !== '@baukasten/language-server/protokoll')
        return [`${ort}: of the other packages only the contract with the server may be imported.`];
      return ERLAUBT.has(packageOf(ziel)) ? [] : [`${ort}: the extension must not import ${ziel}.`];
    }),
  );
}

/** Ways out to a network, and ways for a text to become markup or code. */
const VERBOTEN: readonly (readonly [RegExp, string])[] = [
  [
    /\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|https?:\/\//,
    'the extension opens no network connection',
  ],
  [/TelemetryLogger|sendTelemetry/i, 'the extension reports nothing to anybody'],
  [
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\s*\(|new Function/,
    'texts never become markup or code',
  ],
];

function checkVerboten(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap(({ pfad, text }) =>
    VERBOTEN.flatMap(([muster, satz]) => {
      const fund = muster.exec(text);
      return fund === null ? [] : [`${pfad}:${lineOf(text, fund.index)}: ${satz}.`];
    }),
  );
}

/** Texts of the code: the first argument of every `t(…)`. */
function textsOf(dateien: readonly Datei[]): ReadonlySet<string> {
  const texte = dateien.flatMap(({ text }) =>
    [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, inhalt = '']) => inhalt.replace(/\\'/g, "'")),
  );
  return new Set(texte);
}

const placeholders = (text: string): readonly string[] => [...(text.match(/\{\d\}/g) ?? [])].sort();

describe('the extension', () => {
  it('is found', () => expect(quellen.length).toBeGreaterThan(20));
  it('imports only the editor, its client library and the contract with the server', () => {
    expect(checkImports(quellen)).toEqual([]);
  });
  it('is the only place that imports the editor', () => {
    const fremd = versionedFiles(/^(packages|test)\/.*\.(ts|mjs)$/).filter((datei) =>
      importsOf(datei).some(({ ziel }) => ziel === 'vscode' || ziel.startsWith('vscode-languageclient')),
    );
    expect(fremd.map(({ pfad }) => pfad)).toEqual([]);
  });
  it('opens no network and makes no markup of texts', () => expect(checkVerboten(quellen)).toEqual([]));
  it('has short files', () => {
    expect(quellen.filter(({ text }) => text.split('\n').length > 250).map(({ pfad }) => pfad)).toEqual([]);
  });
  it('works without trust and on virtual files; only rule folders wait for trust', () => {
    expect(capabilities.virtualWorkspaces).toBe(true);
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(['baukasten.regeln']);
  });
  it('implements every command that it offers', () => {
    const code = quellen.map(({ text }) => text).join('\n');
    const vertrag = readDatei('packages/language-server/src/protokoll.ts').text;
    const ohne = contributes.commands
      .map(({ command }) => command)
      .filter(
        (id) => !code.includes(`'${id}'`) && !(vertrag.includes(`'${id}'`) && code.includes('BEFEHL.')),
      );
    expect(ohne).toEqual([]);
  });
});

describe.each(contributes.walkthroughs)('the walkthrough $id', ({ id, steps }) => {
  const own = contributes.commands.map(({ command }) => command);
  const isThere = (command: string) => !command.startsWith('baukasten.') || own.includes(command);

  it('has five steps, each with a picture of its own', () => {
    expect(steps).toHaveLength(5);
    const bilder = steps.map(({ media }) => `extension/${media.svg}`);
    expect(new Set(bilder).size).toBe(5);
    for (const bild of bilder) expect(readDatei(bild).text).toMatch(/^<svg [^>]*><title>[^<]+<\/title>/);
  });
  it('offers and waits for commands that exist, and is opened by one', () => {
    const offered = steps.flatMap(({ description }) =>
      [deutsch, englisch].flatMap((texte) =>
        [...(texte[description.slice(1, -1)] ?? '').matchAll(/\]\(command:([\w.]+)\)/g)].map(
          ([, command = '']) => command,
        ),
      ),
    );
    const awaited = steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []),
    );
    expect(offered.length).toBeGreaterThan(5);
    expect([...offered, ...awaited].filter((command) => !isThere(command))).toEqual([]);
    expect(readDatei('extension/src/befehle/allgemein.ts').text).toContain(`openWalkthrough('${id}')`);
  });
  it('has marks that the editor shows: bold by two asterisks, code by two backticks', () => {
    const marks = steps.flatMap(({ description }) =>
      [deutsch, englisch].map((texte) => (texte[description.slice(1, -1)] ?? '').replace(/\*\*|``/g, '')),
    );
    // Asterisks of file names stand inside code.
    expect(marks.filter((text) => /`|\*(?!\.)/.test(text))).toEqual([]);
  });
});

describe('texts of the extension', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(deutsch).sort()).toEqual(Object.keys(englisch).sort());
  });
  it('exist for every key of the manifest, and no other', () => {
    const genannt = new Set(
      [...manifest.text.matchAll(/"%([\w.]+)%"/g)].map(([, schluessel = '']) => schluessel),
    );
    expect([...genannt].sort()).toEqual(Object.keys(englisch).sort());
  });
  it('of the code are translated, and no translation is left over', () => {
    expect(Object.keys(bundle).sort()).toEqual([...textsOf(quellen)].sort());
  });
  it('keep their placeholders in German', () => {
    const anders = Object.entries(bundle).filter(
      ([text, uebersetzt]) => placeholders(text).join() !== placeholders(uebersetzt).join(),
    );
    expect(anders).toEqual([]);
  });
});

describe('the check of the extension catches', () => {
  const pfad = 'extension/src/a.ts';
  it.each([
    ["import { check } from '@baukasten/engine';", pfad],
    ["import { x } from '@baukasten/language-server';", pfad],
    ["import { readFileSync } from 'node:fs';", pfad],
    ["import { x } from '../../packages/engine/src/index.ts';", pfad],
    ["import { window } from 'vscode';", 'extension/src/panel/webview/a.ts'],
  ])('%s', (text, ort) => expect(checkImports([{ pfad: ort, text }])).toHaveLength(1));
  it.each(["await fetch('x');", 'createTelemetryLogger();', 'element.innerHTML = text;'])('%s', (text) => {
    expect(checkVerboten([{ pfad, text }])).toHaveLength(1);
  });
  it('texts of the code', () => {
    const text = "t('a {0}', 1); l10n.t(\n  'it\\'s', 2); start('b');";
    expect([...textsOf([{ pfad, text }])]).toEqual(['a {0}', "it's"]);
  });
});

function readTexte(pfad: string): Readonly<Record<string, string>> {
  return JSON.parse(readDatei(pfad).text) as Record<string, string>;
}
