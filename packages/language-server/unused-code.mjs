/**
 * What the server's libraries bring along and nothing here calls, left out, because a browser waits for every kilobyte.
 * YAML is read, never written; no project is a notebook; no call, type or file operation is followed. Of Markdown only
 * the places of headings and fences are asked for: no word becomes a link, no entity a letter.
 */
const WRITER = "() => { throw new Error('YAML is not written here.'); }";

const UNUSED = [
  [
    /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/](stringifyDocument|stringifyString|stringifyCollection|stringifyPair)\.js$/,
    writers,
  ],
  [
    /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]stringify\.js$/,
    () => writers('createStringifyContext', 'stringify'),
  ],
  [
    /vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/,
    () => 'exports.NotebookSyncFeature = (Base) => Base;',
  ],
  [
    /vscode-languageserver[\\/]lib[\\/]common[\\/](callHierarchy|typeHierarchy|linkedEditingRange|moniker|inlineValue|inlineCompletion|fileOperations)\.js$/,
    (name) => `exports.${name[0].toUpperCase()}${name.slice(1)}Feature = (Base) => Base;`,
  ],
  [
    /vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.(?:notebook|callHierarchy|typeHierarchy|linkedEditingRange|moniker|inlineValue|inlineCompletion|fileOperations)\.js$/,
    () => '',
  ],
  [/linkify-it[\\/]build[\\/]index\.mjs$/, () => 'export class LinkifyIt {}'],
  [/entities[\\/]dist[\\/]index\.js$/, () => 'export const decodeHTMLStrict = (text) => text;'],
];

/** A plugin of esbuild. */
export function withoutUnusedCode() {
  return {
    name: 'without-unused-code',
    setup({ onLoad }) {
      for (const [filter, contents] of UNUSED) {
        onLoad({ filter }, ({ path }) => ({
          contents: contents(...(filter.exec(path) ?? []).slice(1)),
          loader: 'js',
        }));
      }
    },
  };
}

function writers(...names) {
  return names.map((name) => `export const ${name} = ${WRITER};`).join('\n');
}
