import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Datei, versionedFiles, versionedPaths } from './lib.ts';

type Eintrag = Readonly<Record<string, unknown>>;

const REGELDATEI = /^rules\/(?<id>.*)\.(?<art>modul|overlay|variante)\.yaml$/;

const isEintrag = (wert: unknown): wert is Eintrag =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);
const entry = (wert: unknown, schluessel: string): Eintrag => {
  const kind = isEintrag(wert) ? wert[schluessel] : undefined;
  return isEintrag(kind) ? kind : {};
};

function read(datei: Datei): Eintrag {
  const inhalt: unknown = parse(datei.text, { maxAliasCount: -1 });
  return isEintrag(inhalt) ? inhalt : {};
}

/** The requirements that a file brings: a module's own, or those that an overlay or a variant adds. */
function requirementsOf(inhalt: Eintrag): readonly (readonly [string, Eintrag])[] {
  const eigene = Object.entries(entry(inhalt, 'anforderungen'));
  const ergaenzte = Object.entries(entry(entry(inhalt, 'ergaenzt'), 'anforderungen'));
  return [...eigene, ...ergaenzte].filter((paar): paar is [string, Eintrag] => isEintrag(paar[1]));
}

function checkIds(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap((datei) => {
    const { id, art } = REGELDATEI.exec(datei.pfad)?.groups ?? {};
    if (id === undefined || art === undefined) return [];
    const eigene = read(datei)[art];
    return eigene === id
      ? []
      : [`${datei.pfad}: "${art}: ${String(eigene)}" must be "${art}: ${id}", its path.`];
  });
}

function checkRequirements(dateien: readonly Datei[]): readonly string[] {
  const orte = new Map<string, string>();
  return dateien.flatMap((datei) => {
    const inhalt = read(datei);
    return requirementsOf(inhalt).flatMap(([name, anforderung]) => {
      const ort = `${datei.pfad}, ${name}`;
      // What stands once at the head of a file counts for each of its requirements.
      const fehler = ['quelle', 'stand', 'sicherheit']
        .filter((feld) => anforderung[feld] === undefined && inhalt[feld] === undefined)
        .map((feld) => `${ort}: a requirement without "${feld}" cannot be checked by a reader.`);
      const kennung = anforderung.kennung;
      if (typeof kennung !== 'string' || !/^[A-Z][A-Za-z0-9-]*$/.test(kennung)) {
        return [...fehler, `${ort}: the Kennung "${String(kennung)}" must match [A-Z][A-Za-z0-9-]*.`];
      }
      const erster = orte.get(kennung);
      if (erster !== undefined) fehler.push(`${ort}: the Kennung ${kennung} is taken by ${erster}.`);
      orte.set(kennung, ort);
      return fehler;
    });
  });
}

/** Every rule file has cases beside it, and its cases name each of its requirements. */
function checkCases(dateien: readonly Datei[], faelle: readonly Datei[]): readonly string[] {
  const nachPfad = new Map(faelle.map((datei) => [datei.pfad, datei]));
  return dateien.flatMap((datei) => {
    const pfad = datei.pfad.replace(/\.(modul|overlay|variante)\.yaml$/, '.faelle.yaml');
    const eigene = nachPfad.get(pfad);
    if (eigene === undefined) return [`${datei.pfad}: the cases ${pfad} are missing.`];
    const liste: unknown = read(eigene).faelle;
    const erwartet = new Set(
      (Array.isArray(liste) ? liste : []).flatMap((fall) => Object.keys(entry(fall, 'erwartet'))),
    );
    const leer = erwartet.size === 0 ? [`${pfad}: no case expects anything.`] : [];
    const ohne = requirementsOf(read(datei))
      .map(([, { kennung }]) => String(kennung))
      .filter((kennung) => !erwartet.has(kennung))
      .map((kennung) => `${pfad}: no case expects anything of ${kennung}.`);
    return [...leer, ...ohne];
  });
}

/** `rules/` is data: no programs, and no types that make a YAML reader run one. */
function checkData(dateien: readonly Datei[]): readonly string[] {
  return dateien.flatMap(({ pfad, text }) => {
    if (!/(\.(yaml|json|md|csv|license)|\/LICENSE)$/.test(pfad)) return [`${pfad}: rules/ holds data only.`];
    return /<script|!!js\b|\bjavascript:/i.test(text) ? [`${pfad}: holds code; conditions are FEEL.`] : [];
  });
}

const regeln = versionedFiles(REGELDATEI);
const faelle = versionedFiles(/^rules\/.*\.faelle\.yaml$/);

describe('rule files', () => {
  it('exist', () => expect(regeln.length).toBeGreaterThan(0));
  it('carry their path as id', () => expect(checkIds(regeln)).toEqual([]));
  it('name Kennung, quelle, stand and sicherheit of each requirement', () => {
    expect(checkRequirements(regeln)).toEqual([]);
  });
  it('have cases for each requirement', () => expect(checkCases(regeln, faelle)).toEqual([]));
  it('have no cases without rules', () => {
    const pfade = new Set(versionedPaths());
    const waisen = faelle.filter(({ pfad }) =>
      ['modul', 'overlay', 'variante'].every((art) => !pfade.has(pfad.replace('.faelle.', `.${art}.`))),
    );
    expect(waisen.map(({ pfad }) => pfad)).toEqual([]);
  });
  it('hold no code', () => expect(checkData(versionedFiles(/^rules\//))).toEqual([]));
});

describe('the check of rule files catches', () => {
  const modul = (anforderung: string): Datei => ({
    pfad: 'rules/a/b.modul.yaml',
    text: `modul: a/b\nanforderungen:\n  x: { ${anforderung} }\n`,
  });
  const ganz = 'kennung: A-1, quelle: q, stand: 2026-01-01, sicherheit: A';
  const cases = (text: string): Datei => ({ pfad: 'rules/a/b.faelle.yaml', text });

  it('a wrong id', () => {
    expect(checkIds([{ pfad: 'rules/a/b.modul.yaml', text: 'modul: a/c' }])).toHaveLength(1);
    expect(checkIds([{ pfad: 'rules/a/b.variante.yaml', text: 'modul: a/b' }])).toHaveLength(1);
    expect(checkIds([modul(ganz)])).toEqual([]);
  });
  it('a requirement without its evidence', () => {
    expect(checkRequirements([modul('kennung: A-1')])).toHaveLength(3);
    expect(checkRequirements([modul(ganz)])).toEqual([]);
    const kopf = {
      ...modul('kennung: A-1, quelle: q'),
      text: `stand: 2026-01-01\nsicherheit: A\n${modul('kennung: A-1, quelle: q').text}`,
    };
    expect(checkRequirements([kopf])).toEqual([]);
  });
  it('a malformed Kennung', () => {
    expect(checkRequirements([modul(ganz.replace('A-1', 'a_1'))])).toHaveLength(1);
  });
  it('a Kennung taken twice, also by an overlay', () => {
    const overlay = {
      pfad: 'rules/a/land/sn.overlay.yaml',
      text: `overlay: a/land/sn\nergaenzt:\n  anforderungen:\n    y: { ${ganz} }\n`,
    };
    expect(checkRequirements([modul(ganz), overlay])).toHaveLength(1);
  });
  it('missing and empty cases, and a requirement that no case expects', () => {
    expect(checkCases([modul(ganz)], [])).toHaveLength(1);
    expect(checkCases([modul(ganz)], [cases('faelle: [ { erwartet: { B-1: erfuellt } } ]')])).toHaveLength(1);
    expect(checkCases([modul(ganz)], [cases('faelle: []')])).toHaveLength(2);
    expect(checkCases([modul(ganz)], [cases('faelle: [ { erwartet: { A-1: erfuellt } } ]')])).toEqual([]);
  });
  it('code', () => {
    expect(checkData([{ pfad: 'rules/a.js', text: '' }])).toHaveLength(1);
    expect(checkData([{ pfad: 'rules/a.yaml', text: 'x: !!js/function "y"' }])).toHaveLength(1);
  });
});
