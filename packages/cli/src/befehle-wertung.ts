import { argument, ausgabe, type Befehl, option, regeln, ueberschreiben } from './befehl.ts';

const regime = option(
  '--regime <regime>',
  'nach welchem Recht die Schwere von Mängeln der Matrix bemessen wird: eu (ab der EU-Schwelle) oder national; üblich: was aus dem Projekt folgt, sonst das mildere',
  'law by which flaws of the matrix are judged: eu (from the EU threshold on) or national; default: what follows from the project, else the milder one',
  { auswahl: ['eu', 'national'] },
);

/** Commands about scoring matrices and bids. */
export const WERTUNG_BEFEHLE: readonly Befehl[] = [
  {
    name: 'matrix',
    alias: 'scoring-matrix',
    text: {
      de: 'Eine Bewertungsmatrix aus einer Vorlage bauen, zeigen und prüfen',
      en: 'Build a scoring matrix from a template, show and check it',
    },
    argumente: [
      argument(
        '[matrix]',
        'Name einer Vorlage, Datei *.matrix.yaml oder Projektdatei mit „wertung“; ohne Angabe werden die Vorlagen gezeigt',
        'name of a template, a *.matrix.yaml file or a project file with "wertung"; default: list the templates',
      ),
    ],
    optionen: [
      option(
        '--format <format>',
        'terminal (üblich, soweit nicht der Name hinter -o ein anderes Format meint), md, html, json, docx, xlsx (Wertungsbogen mit Formeln) oder yaml (die Vorlage zum Anpassen)',
        'terminal (default, unless the name behind -o means another format), md, html, json, docx, xlsx (scoring form with formulas) or yaml (the template to be adapted)',
        { auswahl: ['terminal', 'md', 'html', 'json', 'docx', 'xlsx', 'yaml'] },
      ),
      regime,
      regeln,
      ausgabe,
      ueberschreiben,
    ],
    beispiele: [
      'baukasten matrix',
      'baukasten matrix planung-mit-jugend --format yaml -o jugendplatz.matrix.yaml',
      'baukasten matrix jugendplatz.matrix.yaml --regime eu',
      'baukasten matrix jugendplatz.matrix.yaml --format xlsx -o wertungsbogen.xlsx',
    ],
    load: () => import('./commands/matrix.ts'),
  },
  {
    name: 'werten',
    alias: 'score',
    text: {
      de: 'Angebote nach der veröffentlichten Methode werten, mit Rechenweg und Empfindlichkeit',
      en: 'Score bids by the published method, with every step and a sensitivity view',
    },
    argumente: [argument('<angebote>', 'Datei *.angebote.yaml', 'a *.angebote.yaml file')],
    optionen: [
      option(
        '--format <format>',
        'terminal (üblich, soweit nicht der Name hinter -o ein anderes Format meint), md, html, json, xlsx (mit Formeln), vermerk (Entwurf des Vergabevermerks in Markdown) oder docx (dieser Entwurf für Word)',
        'terminal (default, unless the name behind -o means another format), md, html, json, xlsx (with formulas), vermerk (draft of the award memo in Markdown) or docx (this draft for Word)',
        { auswahl: ['terminal', 'md', 'html', 'json', 'xlsx', 'vermerk', 'docx'] },
      ),
      option(
        '--anonym',
        'Buchstaben statt der Namen von Bietern, auch in Fehlermeldungen',
        'letters in place of the names of bidders, in error messages as well',
      ),
      option(
        '-v, --ausfuehrlich',
        'auch im Terminal jeden Rechenschritt zeigen',
        'show every step of the arithmetic in the terminal too',
      ),
      regime,
      regeln,
      ausgabe,
      ueberschreiben,
    ],
    beispiele: [
      'baukasten werten jugendplatz.angebote.yaml',
      'baukasten werten jugendplatz.angebote.yaml --anonym --format html -o wertung.html',
      'baukasten werten jugendplatz.angebote.yaml --format docx -o vermerk.docx',
    ],
    load: () => import('./commands/werten.ts'),
  },
];
