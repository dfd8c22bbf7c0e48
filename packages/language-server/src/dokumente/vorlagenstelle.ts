import type { FeelTyp } from '@baukasten/engine';

/** Where somebody is writing in a template, told from the text up to the cursor: it works on any half-finished one. */
export interface Vorlagenstelle {
  /** Inside `{{ … }}`, or inside `{% … %}`. */
  readonly art: 'ausgabe' | 'befehl';
  /** What stands between the opening and the cursor. */
  readonly davor: string;
  /** Tags that are open here, the innermost last; of `case` with its value. */
  readonly offen: readonly { readonly tag: string; readonly ausdruck: string }[];
  readonly variablen: ReadonlyMap<string, Variable>;
}

/** A variable of a loop or of `assign`: what it is, and the path that it stands for, if it is one. */
export interface Variable {
  readonly typ: FeelTyp;
  readonly pfad: readonly string[] | undefined;
}

type Typen = Readonly<Record<string, FeelTyp>>;
const MIT_ENDE = /^(?:if|unless|case|for|comment)$/;
const PFAD = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/** `davor`: the template up to the cursor. Undefined outside of placeholders and tags. */
export function vorlagenstelleAt(davor: string, typen: Typen): Vorlagenstelle | undefined {
  const offen: Offen[] = [];
  const variablen = new Map<string, Variable>();
  for (let at = 0; ; ) {
    const start = /\{\{-?|\{%-?/.exec(davor.slice(at));
    if (start === null) return undefined;
    const inner = at + start.index + start[0].length;
    const isTag = start[0].startsWith('{%');
    const end = davor.indexOf(isTag ? '%}' : '}}', inner);
    if (end < 0) {
      if (offen.at(-1)?.tag === 'comment' && !isTag) return undefined;
      return { art: isTag ? 'befehl' : 'ausgabe', davor: davor.slice(inner), offen, variablen };
    }
    if (isTag) readTag(davor.slice(inner, end), offen, variablen, typen);
    at = end + 2;
  }
}

interface Offen {
  readonly tag: string;
  readonly ausdruck: string;
  /** The variables outside of a loop, which hold again behind it. */
  readonly aussen?: ReadonlyMap<string, Variable>;
}

function readTag(text: string, offen: Offen[], variablen: Map<string, Variable>, typen: Typen): void {
  const [, tag = '', ausdruck = ''] = /^\s*(\w+)\s*([\s\S]*?)\s*-?$/.exec(text) ?? [];
  if (tag.startsWith('end')) {
    const opened = offen.findLastIndex((one) => one.tag === tag.slice(3));
    const outside = offen[opened]?.aussen;
    if (opened >= 0) offen.length = opened;
    if (outside === undefined) return;
    variablen.clear();
    for (const [name, known] of outside) variablen.set(name, known);
    return;
  }
  if (MIT_ENDE.test(tag))
    offen.push({ tag, ausdruck, ...(tag === 'for' ? { aussen: new Map(variablen) } : {}) });
  const [, name, pfad = ''] =
    (tag === 'for'
      ? /^(\S+)\s+in\s+(\S+)/.exec(ausdruck)
      : tag === 'assign'
        ? /^(\S+)\s*=\s*(\S+)$/.exec(ausdruck)
        : null) ?? [];
  if (name === undefined) return;
  const found = PFAD.test(pfad) ? nameAt(pfad.split('.'), variablen, typen) : undefined;
  const typ = found?.typ ?? { art: 'beliebig' };
  variablen.set(name, {
    typ: tag !== 'for' ? typ : typ.art === 'liste' ? typ.element : { art: 'beliebig' },
    pfad: found?.pfad,
  });
}

/** What a path means here: its type, and the fact that it stands for. */
export function nameAt(
  [root = '', ...rest]: readonly string[],
  variablen: ReadonlyMap<string, Variable>,
  typen: Typen,
): Variable | undefined {
  const own = variablen.get(root);
  let typ = own?.typ ?? (Object.hasOwn(typen, root) ? typen[root] : undefined);
  let pfad = own === undefined ? [root === 'matrix' ? 'wertung' : root] : own.pfad;
  for (const name of rest) {
    if (typ === undefined) return undefined;
    if (typ.art === 'liste' && /^(?:first|last|\d+)$/.test(name)) typ = typ.element;
    else if (typ.art === 'liste' && name === 'size') return { typ: { art: 'zahl' }, pfad: undefined };
    else {
      typ = typ.art === 'kontext' && Object.hasOwn(typ.felder, name) ? typ.felder[name] : undefined;
      pfad = pfad === undefined ? undefined : [...pfad, name];
    }
  }
  return typ === undefined ? undefined : { typ, pfad };
}
