/** Screen in light and dark, paper in A4; gaps and fields are told by more than their colour. */
export const STYLE = `:root { color-scheme: light dark; --rand: #767676; --grund: #f2f2f2; --luecke: #b3261e; --feld: #fff3bf; --feldtext: #1a1a1a; }
@media (prefers-color-scheme: dark) { :root { --rand: #9a9a9a; --grund: #2a2a2a; --luecke: #ff8a80; } }
* { box-sizing: border-box; }
body { font: 1rem/1.55 "Liberation Sans", Arial, Helvetica, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; hyphens: manual; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
header { border-bottom: 2px solid var(--rand); margin-bottom: 1.6rem; padding-bottom: .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem; margin: 0 0 1rem; }
dt { font-weight: bold; }
dd { margin: 0; }
.tabelle { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.4; }
th, td { border: 1px solid var(--rand); padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--grund); }
blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: .25rem solid var(--rand); }
pre { overflow-x: auto; padding: .6rem .8rem; background: var(--grund); }
code { font-family: "Liberation Mono", Consolas, monospace; font-size: .9em; }
.luecke { background: none; color: var(--luecke); font-weight: bold; border-bottom: 2px dashed currentColor; }
.feld { background: var(--feld); color: var(--feldtext); padding: 0 .15em; letter-spacing: -.02em; }
.entwurf { border: 2px dashed var(--luecke); padding: .5rem .8rem; font-weight: bold; }
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
@media print {
  :root { color-scheme: light; --rand: #555; --grund: #eee; --luecke: #b3261e; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  h2, h3, h4 { break-after: avoid; }
  tr, blockquote, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  .tabelle { overflow: visible; }
  .feld { background: none; }
}
`;
