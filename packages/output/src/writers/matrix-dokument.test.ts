import { describeWertung } from '@baukasten/engine';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderDokumentDocx } from './docx/docx.ts';
import { renderDokumentMarkdown } from './markdown.ts';
import { matrixDokument } from './matrix-dokument.ts';
import { kriterium, probeMatrix } from './probe.test-hilfe.ts';
import { textOf, unpack } from './zip.ts';

describe('a matrix that stands for itself', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says each rule of scoring once, and nothing of provenance or the law of a day', () => {
    const text = renderDokumentMarkdown(matrixDokument(probeMatrix()));
    for (const { de } of describeWertung(probeMatrix())) expect(text.split(de)).toHaveLength(2);
    expect(text).not.toMatch(/Recht vom|Herkunft|Anlage/);
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Jugendplatz Musterstedt',
      '## 1 Kriterien und Gewichte',
      '## 2 So wird gewertet',
      '## 3 Was für welche Note erwartet wird',
      '### 3.1 J1 Verzahnung mit den Leistungsphasen',
    ]);
  });

  it('of a project names whose it is, and leaves to fill in only what that does not say', () => {
    const kopf = { gemeinde: 'Stadt Musterstedt', vorhaben: 'Platz am See', aktenzeichen: undefined };
    expect(matrixDokument(probeMatrix(), kopf).kopf).toEqual({ ...kopf, aktenzeichen: null, stichtag: null });
    expect(renderDokumentMarkdown(matrixDokument(probeMatrix(), kopf))).toMatch(/Stadt Musterstedt/);
  });

  it('without expectations has no heading for them', () => {
    const kriterien = [kriterium({ id: 'P', titel: 'Preis', art: 'preis', gewicht: '100' })];
    expect(renderDokumentMarkdown(matrixDokument(probeMatrix({ kriterien })))).not.toContain('erwartet wird');
  });

  it('is the same Word file on any day, and names nobody before somebody is filled in', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bytes: Uint8Array[] = [];
    for (const jetzt of ['2026-01-01T12:00:00Z', '2031-07-01T23:59:00Z']) {
      vi.setSystemTime(new Date(jetzt));
      bytes.push(await renderDokumentDocx(matrixDokument(probeMatrix())));
    }
    expect(bytes[1]).toEqual(bytes[0]);
    const teile = unpack(bytes[0] ?? new Uint8Array()) ?? {};
    expect(textOf(teile, 'docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\d|\[_/);
    expect(textOf(teile, 'word/header1.xml')).not.toContain('[_');
  });
});
