import { REGELN_SCHEMA, type Startoptionen } from '@baukasten/language-server/protokoll';
import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { bediente } from './orte.ts';

/** The languages of projects, matrices and bids, and of rules. Files that a user gave back to `yaml` are served by their names. */
const SPRACHEN = ['baukasten-yaml', 'baukasten-regeln-yaml'];
export const FAELLE_MUSTER = '**/*.faelle.yaml';
const NAMEN_MUSTER =
  '**/{*.projekt.yaml,*.projekt.yml,*.PROJEKT.YAML,*.PROJEKT.YML,*.modul.yaml,*.overlay.yaml,*.variante.yaml,*.faelle.yaml,*.matrix.yaml,*.angebote.yaml,projekt.schema.yaml,quellen.yaml}';
/** Text blocks stay Markdown: its colours, outline and preview are right for them. */
const BAUSTEIN_MUSTER = '**/*.baustein.md';

export function clientOptionen(
  startoptionen: () => Startoptionen,
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [
      ...[...bediente()].flatMap((scheme) => [
        ...SPRACHEN.map((language) => ({ scheme, language })),
        { scheme, language: 'yaml', pattern: NAMEN_MUSTER },
        { scheme, language: 'markdown', pattern: BAUSTEIN_MUSTER },
      ]),
      { scheme: REGELN_SCHEMA },
    ],
    initializationOptions: startoptionen,
    outputChannel,
    // A server that fails says so in a message of ours; its log never jumps into view.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'baukasten',
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
    markdown: {
      isTrusted: { enabledCommands: ['baukasten.warum', 'baukasten.berichtOeffnen'] },
      supportHtml: false,
    },
    synchronize: { configurationSection: 'baukasten' },
  };
}
