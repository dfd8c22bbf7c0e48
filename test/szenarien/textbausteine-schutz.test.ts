import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, filesIn, type Lauf, run } from './lib.ts';
import { createStadt, GUT, LEISTUNG, only, PROJEKT, read, setze, withoutHints, ZWEI } from './stadt.ts';

describe('nothing is lost', () => {
  it('a file that was not generated stays', () => {
    const cwd = createStadt(GUT);
    mkdirSync(join(cwd, 'dokumente'));
    writeFileSync(join(cwd, LEISTUNG), 'meins');
    expectRefusal(withoutHints(setze(cwd, ...only, '--luecken')), /wurde nicht von Baukasten erzeugt/);
    expect(read(cwd)).toBe('meins');
    expect(setze(cwd, ...only, '--luecken', '--ueberschreiben').code).toBe(0);
    expect(read(cwd)).toContain('Jugendplatz');
  });

  it('a document that was changed by hand stays', () => {
    const cwd = createStadt(GUT);
    setze(cwd, ...only, '--luecken');
    writeFileSync(join(cwd, LEISTUNG), `${read(cwd)}Von Hand.\n`);
    writeFileSync(join(cwd, 'platz.projekt.yaml'), PROJEKT.replace('am See', 'am Park'));
    expectRefusal(withoutHints(setze(cwd, ...only, '--luecken')), /nach dem Erzeugen geändert/);
    expect(read(cwd)).toContain('Von Hand.');
  });

  it.each(['leistungsbeschreibung.md', 'leistungsbeschreibung.html'])(
    'with one file in the way none is written: %s',
    (name) => {
      const cwd = createStadt(ZWEI);
      mkdirSync(join(cwd, 'dokumente'));
      writeFileSync(join(cwd, 'dokumente', `platz.${name}`), 'meins');
      const format = name.split('.')[1] ?? '';
      expect(setze(cwd, '--luecken', '--format', format).code).toBe(2);
      expect(filesIn(join(cwd, 'dokumente'))).toEqual([`platz.${name}`]);
    },
  );

  it.each(['platz.vertragsbedingung.md', 'baukasten-dokumente.json'])(
    'with a folder in the way none is written: %s',
    (name) => {
      const cwd = createStadt(ZWEI);
      mkdirSync(join(cwd, 'dokumente', name), { recursive: true });
      const lauf = withoutHints(setze(cwd, '--luecken'));
      expectRefusal(
        lauf,
        `„dokumente/${name}“ lässt sich nicht schreiben, das ist ein Ordner; es wurde nichts`,
      );
      expect(filesIn(join(cwd, 'dokumente'))).toEqual([name]);
    },
  );

  it.skipIf(process.platform === 'win32').each(['platz.vertragsbedingung.md', 'baukasten-dokumente.json'])(
    'with a write-protected file none is replaced: %s',
    (name) => {
      const cwd = createStadt(ZWEI);
      setze(cwd, '--luecken');
      const before = contentsOf(join(cwd, 'dokumente'));
      writeFileSync(join(cwd, 'platz.projekt.yaml'), PROJEKT.replace('am See', 'am Park'));
      chmodSync(join(cwd, 'dokumente', name), 0o444);
      const lauf = withoutHints(setzeAls(cwd));
      expectRefusal(
        lauf,
        `„dokumente/${name}“ lässt sich nicht schreiben, die Rechte dafür fehlen; es wurde`,
      );
      expect(contentsOf(join(cwd, 'dokumente'))).toEqual(before);
    },
  );

  it('no folder is left where nothing could be written', () => {
    const cwd = createStadt({ gut: GUT.gut });
    writeFileSync(join(cwd, 'im-weg'), '');
    const before = filesIn(cwd);
    expectRefusal(
      withoutHints(setze(cwd, ...only, '--luecken', '-o', 'im-weg/unter')),
      /„im-weg\/unter“ lässt sich nicht schreiben, ein Teil des Pfads ist kein Ordner; es wurde nichts/,
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('no link leads out of the folder', () => {
    const cwd = createStadt(GUT);
    const fremd = createOrdner({ 'geheim.txt': 'geheim' });
    mkdirSync(join(cwd, 'dokumente'));
    symlinkSync(join(fremd, 'geheim.txt'), join(cwd, LEISTUNG));
    expectRefusal(withoutHints(setze(cwd, ...only, '--luecken')), /führt aus dem Ordner „dokumente“ hinaus/);
    symlinkSync(join(fremd, 'neu.json'), join(cwd, 'dokumente/baukasten-dokumente.json'));
    expect(setze(cwd, ...only, '--luecken', '--ueberschreiben').code).toBe(2);
    expect(readFileSync(join(fremd, 'geheim.txt'), 'utf8')).toBe('geheim');
    expect(filesIn(fremd)).toEqual(['geheim.txt']);
  });

  it.skipIf(process.platform === 'win32')('an input is never replaced, not even when told so', () => {
    const cwd = createStadt(GUT);
    mkdirSync(join(cwd, 'dokumente'));
    writeFileSync(join(cwd, LEISTUNG), PROJEKT);
    symlinkSync('dokumente/platz.leistungsbeschreibung.md', join(cwd, 'anderer.projekt.yaml'));
    const lauf = run(
      [
        'textbausteine',
        'anderer.projekt.yaml',
        '--regeln',
        'regeln',
        '--luecken',
        ...only,
        '--ueberschreiben',
      ],
      { cwd },
    );
    // Its documents are named after it; the project behind the link keeps its bytes.
    expect(lauf.code).toBe(0);
    expect(read(cwd)).toBe(PROJEKT);
  });

  it('documents of another project of the same name stay, even with equal text', () => {
    const cwd = createStadt(GUT);
    mkdirSync(join(cwd, 'b'));
    writeFileSync(join(cwd, 'b/platz.projekt.yaml'), PROJEKT);
    setze(cwd, ...only, '--luecken');
    const before = read(cwd, 'dokumente/baukasten-dokumente.json');
    const ofB = ['textbausteine', 'b/platz.projekt.yaml', '--regeln', 'regeln', '--luecken', ...only];
    expectRefusal(withoutHints(run(ofB, { cwd })), /anderen Projekt erzeugt \(„\.\.\/platz\.projekt\.yaml“/);
    expect(read(cwd, 'dokumente/baukasten-dokumente.json')).toBe(before);
    expect(run([...ofB, '--ueberschreiben'], { cwd }).code).toBe(0);
  });

  it('a foreign list of documents stays', () => {
    const cwd = createStadt(GUT);
    mkdirSync(join(cwd, 'dokumente'));
    writeFileSync(join(cwd, 'dokumente/baukasten-dokumente.json'), '{"meins": 1}');
    expect(setze(cwd, ...only, '--luecken').code).toBe(2);
    expect(read(cwd, 'dokumente/baukasten-dokumente.json')).toBe('{"meins": 1}');
  });
});

/** The superuser may write everywhere, so the command runs as somebody else then. */
function setzeAls(cwd: string): Lauf {
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined) for (const name of ['.', ...filesIn(cwd)]) chownSync(join(cwd, name), uid, uid);
  const argumente = ['textbausteine', 'platz.projekt.yaml', '--regeln', 'regeln', '--luecken'];
  return run(argumente, { cwd, ...(uid === undefined ? {} : { uid }) });
}

function contentsOf(ordner: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesIn(ordner).map((name) => [name, read(ordner, name)]));
}
