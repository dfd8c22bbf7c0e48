import {
  argument,
  ausgabe,
  type Befehl,
  land,
  neueDatei,
  option,
  regeln,
  stichtag,
  ueberschreiben,
  variante,
} from './befehl.ts';
import { DOKUMENT_BEFEHLE } from './befehle-dokumente.ts';
import { WERTUNG_BEFEHLE } from './befehle-wertung.ts';

export type { Befehl, Lauf, Option } from './befehl.ts';

const auswerter = option(
  '--auswerter <name>',
  'wer die Bedingungen auswertet; beide urteilen gleich: json-rules-engine (üblich) oder kompiliert (üblich im Überblick)',
  'who evaluates the conditions; both judge alike: json-rules-engine (default) or kompiliert (default in the overview)',
  { auswahl: ['json-rules-engine', 'kompiliert'] },
);
const fachgebiet = option('--fachgebiet <name>', 'nur dieses Fachgebiet', 'only this topic');
const fuerFachgebiet = option(
  '--fachgebiet <name>',
  'Fachgebiet; üblich: waermeplanung',
  'topic; default: waermeplanung',
);
const ausfuehrlich = option(
  '-v, --ausfuehrlich',
  'auch Erfülltes, Erlassenes und abgeleitete Werte zeigen',
  'show what is fulfilled or waived, and derived values, as well',
);
const tableOrJson = option('--format <format>', 'terminal (üblich) oder json', 'terminal (default) or json', {
  auswahl: ['terminal', 'json'],
});

export const SPRACHE = option('--sprache <sprache>', 'de (üblich) oder en', 'de (default) or en', {
  auswahl: ['de', 'en'],
});

export const BEFEHLE: readonly Befehl[] = [
  {
    name: 'pruefen',
    alias: 'check',
    text: {
      de: 'Projekte gegen das geltende Recht prüfen',
      en: 'Check projects against the law in force',
    },
    argumente: [
      argument(
        '[pfade...]',
        'Projektdateien, Muster oder Ordner (mit allen *.projekt.yaml darin); „-“ liest von der Standardeingabe; ohne Angabe der aktuelle Ordner',
        'project files, patterns or folders (with every *.projekt.yaml in them); "-" reads the standard input; default: the current folder',
      ),
    ],
    optionen: [
      stichtag,
      land,
      variante,
      regeln,
      option(
        '--ab <schwere>',
        'ab dieser Schwere ist der Rückgabewert 1: fehler (üblich), warnung, hinweis',
        'exit code 1 from this severity on: fehler (default), warnung, hinweis',
        { auswahl: ['fehler', 'warnung', 'hinweis'] },
      ),
      option(
        '--streng',
        'offene Pflichten, die verletzt sein könnten, als Fehler werten',
        'treat open duties that may be violated as errors',
      ),
      option(
        '--format <format>',
        'terminal (üblich), json, sarif oder junit',
        'terminal (default), json, sarif or junit',
        { auswahl: ['terminal', 'json', 'sarif', 'junit'] },
      ),
      ausgabe,
      ausfuehrlich,
      option(
        '--ueberblick',
        'je Projekt nur Zahlen, Verstöße und Probleme der Datei; üblich ab elf Dateien',
        'only counts, violations and problems of the file for each project; default from eleven files on',
      ),
      option(
        '--ohne-begruendung',
        'mit --format json: ohne die Begründung jedes Urteils und die Herkunft der Regeln; ein Zwanzigstel der Größe',
        'with --format json: without the reason of each verdict and the origin of the rules; a twentieth of the size',
      ),
      auswerter,
    ],
    beispiele: [
      'baukasten pruefen waermeplan.projekt.yaml',
      'baukasten pruefen . --ab warnung --format sarif --ausgabe befunde.sarif',
      'baukasten pruefen waermeplan.projekt.yaml --stichtag 2028-07-01 --ausfuehrlich',
    ],
    load: () => import('./commands/pruefen.ts'),
  },
  {
    name: 'erklaeren',
    alias: 'explain',
    text: {
      de: 'Eine Regel erklären, oder warum sie bei einem Projekt so ausfällt',
      en: 'Explain a rule, or why a project gets its verdict',
    },
    argumente: [
      argument(
        '<kennung>',
        'Kennung der Anforderung, wie sie im Bericht steht',
        'id of the requirement as in the report',
      ),
      argument(
        '[projekt]',
        'Projektdatei; ohne sie wird nur die Regel gezeigt',
        'project file; without it only the rule is shown',
      ),
    ],
    optionen: [
      option(
        '--element <id>',
        'nur dieses Teilgebiet, Netz … (bei Anforderungen, die je Element gelten)',
        'only this element (of requirements that hold for each)',
      ),
      stichtag,
      land,
      variante,
      regeln,
      tableOrJson,
      auswerter,
    ],
    beispiele: ['baukasten erklaeren WPG-13-4a', 'baukasten erklaeren WPG-13-4a waermeplan.projekt.yaml'],
    load: () => import('./commands/erklaeren.ts'),
  },
  {
    name: 'regeln',
    alias: 'rules',
    text: { de: 'Regeln auflisten und durchsuchen', en: 'List and search rules' },
    argumente: [
      argument(
        '[text...]',
        'nur Regeln, in denen alle diese Wörter vorkommen',
        'only rules that contain all these words',
      ),
    ],
    optionen: [fachgebiet, stichtag, land, variante, regeln, tableOrJson],
    beispiele: ['baukasten regeln Einsichtnahme', 'baukasten regeln --land SN --stichtag 2027-01-01'],
    load: () => import('./commands/regeln.ts'),
  },
  {
    name: 'vergleichen',
    alias: 'compare',
    text: {
      de: 'Zeigen, was eine Rechtsvariante an Projekten ändert',
      en: 'Show what a variant of the law changes for projects',
    },
    argumente: [
      argument('[pfade...]', 'Projektdateien, Muster oder Ordner', 'project files, patterns or folders'),
    ],
    optionen: [
      option(
        '--variante <name>',
        'Variante, mit der verglichen wird; mehrfach möglich, jede für sich',
        'variant to compare with; repeatable, each on its own',
        {
          mehrfach: true,
        },
      ),
      stichtag,
      land,
      regeln,
      tableOrJson,
      ausgabe,
      auswerter,
    ],
    beispiele: ['baukasten vergleichen waermeplan.projekt.yaml --variante schwelle-15000'],
    load: () => import('./commands/vergleichen.ts'),
  },
  ...DOKUMENT_BEFEHLE,
  {
    name: 'testen',
    alias: 'test',
    text: {
      de: 'Die Fälle von Regeln ausführen und zeigen, welche Urteile kein Fall zeigt',
      en: 'Run the cases of rules and show which verdicts no case shows',
    },
    argumente: [
      argument(
        '[namen...]',
        'nur Dateien, deren Pfad einen dieser Namen enthält',
        'only files whose path contains one of these names',
      ),
    ],
    optionen: [
      option(
        '--regeln <ordner>',
        'die Fälle dieses Ordners ausführen statt der eingebauten; mehrfach möglich',
        'run the cases of this folder instead of the built-in ones; repeatable',
        { mehrfach: true },
      ),
      tableOrJson,
    ],
    beispiele: ['baukasten testen', 'baukasten testen ablauf --regeln regeln'],
    load: () => import('./commands/testen.ts'),
  },
  ...WERTUNG_BEFEHLE,
  {
    name: 'gemeinde',
    alias: 'municipality',
    text: {
      de: 'Eine Gemeinde nach Name oder Schlüssel (AGS) nachschlagen',
      en: 'Look up a municipality by name or key (AGS)',
    },
    argumente: [argument('<name...>', 'Name oder Gemeindeschlüssel', 'name or key')],
    optionen: [tableOrJson],
    beispiele: ['baukasten gemeinde Lübz', 'baukasten gemeinde 12067481'],
    load: () => import('./commands/gemeinde.ts'),
  },
  {
    name: 'neu',
    alias: 'new',
    text: {
      de: 'Ein Projekt, ein Modul oder eine Variante anlegen',
      en: 'Create a project, a module or a variant',
    },
    argumente: [],
    optionen: [],
    beispiele: [
      'baukasten neu projekt Lübz',
      'baukasten neu variante schwelle-15000 --fachgebiet waermeplanung',
    ],
    unterbefehle: [
      {
        name: 'projekt',
        alias: 'project',
        text: {
          de: 'Eine Projektdatei für eine Gemeinde; was später kommt, steht als null darin',
          en: 'A project file for a municipality; what comes later is null',
        },
        argumente: [argument('<gemeinde...>', 'Name oder Gemeindeschlüssel (AGS)', 'name or key (AGS)')],
        optionen: [fuerFachgebiet, neueDatei, ueberschreiben, regeln],
        beispiele: [
          'baukasten neu projekt 13076089',
          'baukasten neu projekt "Storkow (Mark)" -o storkow.projekt.yaml',
          'baukasten neu projekt Lübz --fachgebiet vergabe',
        ],
        load: () => import('./commands/neu-projekt.ts'),
      },
      {
        name: 'vergabe',
        alias: 'procurement',
        text: {
          de: 'Eine Projektdatei für eine Vergabe; was später feststeht, steht als null darin',
          en: 'A project file for a procurement; what is settled later is null',
        },
        argumente: [argument('<gemeinde...>', 'Name oder Gemeindeschlüssel (AGS)', 'name or key (AGS)')],
        optionen: [neueDatei, ueberschreiben, regeln],
        beispiele: ['baukasten neu vergabe "Storkow (Mark)" -o jugendplatz.projekt.yaml'],
        load: () => import('./commands/neu-vergabe.ts'),
      },
      {
        name: 'modul',
        alias: 'module',
        text: {
          de: 'Ein Modul mit einer Anforderung und seinen Fällen',
          en: 'A module with one requirement and its cases',
        },
        argumente: [
          argument(
            '<name>',
            'Pfad des Moduls, etwa waermeplanung/beteiligung',
            'path of the module, e.g. waermeplanung/beteiligung',
          ),
        ],
        optionen: [
          option(
            '--ordner <ordner>',
            'Regelordner; üblich: der aktuelle',
            'folder of the rules; default: the current one',
          ),
          ueberschreiben,
        ],
        beispiele: ['baukasten neu modul waermeplanung/beteiligung --ordner regeln'],
        load: () => import('./commands/neu-modul.ts'),
      },
      {
        name: 'variante',
        alias: 'variant',
        text: {
          de: 'Eine Rechtsvariante mit den heutigen Werten zum Ändern',
          en: 'A variant of the law with the values of today to be changed',
        },
        argumente: [
          argument(
            '<name>',
            'Name der Variante, etwa regelvermutung-dichte',
            'name of the variant, e.g. regelvermutung-dichte',
          ),
        ],
        optionen: [
          fuerFachgebiet,
          option(
            '--parameter <name>',
            'diesen Parameter ändern; mehrfach möglich',
            'change this parameter; repeatable',
            {
              mehrfach: true,
            },
          ),
          option(
            '--ordner <ordner>',
            'Regelordner; üblich: der aktuelle',
            'folder of the rules; default: the current one',
          ),
          ueberschreiben,
        ],
        beispiele: ['baukasten neu variante schwelle-15000 --fachgebiet waermeplanung --ordner regeln'],
        load: () => import('./commands/neu-variante.ts'),
      },
    ],
  },
  {
    name: 'schema',
    alias: 'schema',
    text: {
      de: 'Das JSON Schema der Projektbeschreibung ausgeben, für andere Editoren und Programme',
      en: 'Print the JSON Schema of the project description, for other editors and programs',
    },
    argumente: [
      argument(
        '[fachgebiet]',
        'Fachgebiet; bei nur einem entbehrlich',
        'topic; not needed if there is only one',
      ),
    ],
    optionen: [regeln, ausgabe],
    beispiele: ['baukasten schema waermeplanung --ausgabe waermeplanung.schema.json'],
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'sprachserver',
    alias: 'language-server',
    text: {
      de: 'Den Sprachserver für Editoren starten (Language Server Protocol)',
      en: 'Start the language server for editors (Language Server Protocol)',
    },
    argumente: [],
    optionen: [
      option(
        '--stdio',
        'über Standardein- und -ausgabe sprechen (der einzige Weg)',
        'talk over standard input and output (the only way)',
      ),
    ],
    beispiele: ['baukasten sprachserver --stdio'],
    load: () => import('./commands/sprachserver.ts'),
  },
];
