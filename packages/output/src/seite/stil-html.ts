/** Readable in light and dark, on paper, and in a narrow window. Colours of the bars: `balken0` … `balken6`. */
export const STIL = `
:root { color-scheme: light dark; --text: #1b1f24; --grund: #fff; --linie: #c9ced6; --blass: #57606a; --rot: #b3261e; --gelb: #8a5a00; --gruen: #1a6b34; --blau: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --text: #e8eaed; --grund: #16181c; --linie: #444a53; --blass: #a8b0ba; --rot: #ff8a80; --gelb: #f2c14e; --gruen: #7ed492; --blau: #8ab8ff; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; color: var(--text); background: var(--grund); }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--linie); }
.tabelle { overflow-x: auto; } table { border-collapse: collapse; margin: .75rem 0; } th, td { padding: .3rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--linie); }
th { color: var(--blass); font-weight: 600; } .zahl { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
li.fehler { color: var(--rot); } li.warnung { color: var(--gelb); } li.hinweis { color: var(--blau); } li.gut { color: var(--gruen); }
footer { margin-top: 2.5rem; color: var(--blass); font-size: .9rem; } figure { margin: 1rem 0; } svg { width: 100%; height: auto; }
svg text { fill: var(--text); font: 13px system-ui, "Liberation Sans", Arial, sans-serif; } svg .achse { stroke: var(--linie); }
svg rect { stroke: var(--grund); } .balken0 { fill: #4c78a8; } .balken1 { fill: #e0a43a; } .balken2 { fill: #4f9d69; } .balken3 { fill: #b26aa8; } .balken4 { fill: #d1605e; } .balken5 { fill: #6fb7b7; } .balken6 { fill: #9c8068; }
@media print { body { max-width: none; padding: 0; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; } }
`;

/** SHA-256 of `STIL`; a test works it out again. */
export const STIL_HASH = 'sha256-OD3txBQYn40og8+yoS1AzVl5MEGBSJPDbXjoMbB3vgM=';
