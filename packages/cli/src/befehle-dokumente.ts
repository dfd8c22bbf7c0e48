import { DOKUMENTARTEN } from '@baukasten/engine';
import { argument, type Befehl, land, option, regeln, stichtag, variante } from './befehl.ts';

/** Commands about tender documents. */
export const DOKUMENT_BEFEHLE: readonly Befehl[] = [
  {
    name: 'textbausteine',
    alias: 'texts',
    text: {
      de: 'Vergabeunterlagen aus Textbausteinen zusammensetzen',
      en: 'Put tender documents together from text blocks',
    },
    argumente: [argument('<projekt>', 'Projektdatei einer Vergabe', 'project file of a procurement')],
    optionen: [
      option(
        '--dokument <art>',
        'nur dieses Dokument; mehrfach möglich; ohne Angabe alle, die zum Vorhaben gehören',
        'only this document; repeatable; default: all that belong to the project',
        { mehrfach: true, auswahl: Object.keys(DOKUMENTARTEN) },
      ),
      option('--format <format>', 'md (üblich), html, docx oder xlsx', 'md (default), html, docx or xlsx', {
        auswahl: ['md', 'html', 'docx', 'xlsx'],
      }),
      option(
        '-o, --ausgabe <ordner>',
        'in diesen Ordner schreiben; üblich: dokumente',
        'write into this folder; default: dokumente',
      ),
      option(
        '--vorlage <datei>',
        'Aussehen aus diesem Word-Dokument der Gemeinde übernehmen (mit --format docx)',
        'take the look from this Word document of the town (with --format docx)',
      ),
      option(
        '--luecken',
        'einen Entwurf schreiben, in dem fehlende Angaben als Lücken zu sehen sind',
        'write a draft in which missing facts are visible gaps',
      ),
      option(
        '--aktuell',
        'nichts schreiben, sondern prüfen, ob die Dokumente im Ordner noch aus dem Vorhaben folgen; sonst Rückgabewert 1',
        'write nothing, but check whether the documents in the folder still follow from the project; else exit code 1',
      ),
      option(
        '-v, --ausfuehrlich',
        'zeigen, warum jeder Baustein gewählt ist oder nicht, und was bei ihm zu beachten ist',
        'show why each text block is chosen or not, and what to mind',
      ),
      stichtag,
      land,
      variante,
      regeln,
      option(
        '--ueberschreiben',
        'auch Dateien ersetzen, die nicht erzeugt oder seither geändert wurden',
        'replace files, too, that were not generated or have been changed since',
      ),
    ],
    beispiele: [
      'baukasten textbausteine jugendplatz.projekt.yaml --luecken',
      'baukasten textbausteine jugendplatz.projekt.yaml --format docx --vorlage briefkopf.docx -o unterlagen',
      'baukasten textbausteine jugendplatz.projekt.yaml -o unterlagen --aktuell',
    ],
    load: () => import('./commands/textbausteine.ts'),
  },
];
