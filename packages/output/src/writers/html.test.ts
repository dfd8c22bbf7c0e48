import { describe, expect, it } from 'vitest';
import { renderDokumentHtml } from './html.ts';
import { probeDokument } from './probe.test-hilfe.ts';

const body = (markdown: string) => {
  const html = renderDokumentHtml(
    probeDokument({ teile: [{ baustein: 'a/b', titel: 'T', markdown }], anlagen: [], luecken: [] }),
  );
  return html.slice(html.indexOf('<section>'), html.indexOf('</section>'));
};

describe('HTML', () => {
  it('loads and runs nothing', () => {
    const html = renderDokumentHtml(probeDokument());
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=/i);
    expect(html).toContain('<html lang="de">');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['a <b onclick="x()">b</b>', '&lt;b onclick=&quot;x()&quot;&gt;'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](file:///etc/passwd)', '[x](file:///etc/passwd)'],
    ['![Plan](https://example.org/a.png)', 'Plan'],
    ['[x](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">x</a>'],
  ])('%s', (markdown, erwartet) => {
    expect(body(markdown)).toContain(erwartet);
    expect(body(markdown)).not.toMatch(/<script|<b |href="(?:javascript|file)|<img/);
  });

  it('marks gaps and fields, also in the header', () => {
    expect(body('«[fehlt: a.b]» [____]')).toContain(
      '<mark class="luecke">«[fehlt: a.b]»</mark> <span class="feld" role="img" aria-label="auszufüllen">______</span>',
    );
    const kopf = { ...probeDokument().kopf, vorhaben: '«[fehlt: vorhaben.titel]»', aktenzeichen: null };
    const html = renderDokumentHtml(probeDokument({ kopf }));
    expect(html).toContain('<dd><mark class="luecke">«[fehlt: vorhaben.titel]»</mark></dd>');
    expect(html).toContain('<dt>Aktenzeichen</dt><dd><span class="feld"');
  });

  it('shows names as they are written', () => {
    const kopf = { ...probeDokument().kopf, vorhaben: 'Bau & <Umbau> *Mitte* 1. Teil' };
    const html = renderDokumentHtml(probeDokument({ kopf }));
    expect(html).toContain('<dd>Bau &amp; &lt;Umbau&gt; *Mitte* 1. Teil</dd>');
    expect(html).toContain('<title>Leistungsbeschreibung – Bau &amp; &lt;Umbau&gt; *Mitte* 1. Teil</title>');
  });
});
