import {
  CaseTag,
  type Context,
  type Emitter,
  evalToken,
  ForTag,
  IfTag,
  isTruthy,
  type Liquid,
  type Template,
  toValue,
  UnlessTag,
  type Value,
} from 'liquidjs/dist/liquid.browser.mjs';
import type { Protokoll } from './protokoll.ts';
import { Leer } from './werte.ts';

/** Key of the record of a rendering among the variables of a template; a template cannot name a symbol. */
export const PROTOKOLL = Symbol('protokoll');

/**
 * Loops and conditions of Liquid with two additions: what rests on a missing fact is not decided but shown as a gap, and
 * loops count against the limit before they run.
 */
export const TAGS: Liquid['tags'] = {
  for: class extends ForTag {
    override *render(ctx: Context, emitter: Emitter): ReturnType<ForTag['render']> {
      const liste: unknown = yield evalToken(this.collection, ctx);
      if (liste instanceof Leer) return writeGap(liste, emitter, ctx, this.token);
      if (Array.isArray(liste)) protokollOf(ctx).spend(liste.length * (1 + lengthOf(this.templates)));
      return yield* super.render(ctx, emitter);
    }
  },
  if: class extends IfTag {
    override *render(ctx: Context, emitter: Emitter): ReturnType<IfTag['render']> {
      const tests = this.branches.map((branch) => ({ ...branch, test: isTruthy }));
      yield choose(tests, this.elseTemplates ?? [], ctx, emitter, this);
    }
  },
  unless: class extends UnlessTag {
    override *render(ctx: Context, emitter: Emitter): ReturnType<UnlessTag['render']> {
      return yield choose(this.branches, this.elseTemplates, ctx, emitter, this);
    }
  },
  case: class extends CaseTag {
    override *render(ctx: Context, emitter: Emitter): ReturnType<CaseTag['render']> {
      const { zugriffe, gap } = protokollOf(ctx);
      const before = zugriffe.length;
      toValue(yield this.value.value(ctx));
      if (zugriffe.length > before) {
        emitter.write(gap(zugriffe.slice(before)) + lineBreakOf(this.token));
        return;
      }
      yield* super.render(ctx, emitter);
    }
  },
};

interface Zweig {
  readonly value: Value;
  readonly test: (value: unknown, ctx: Context) => boolean;
  readonly templates: Template[];
}

/** The first branch whose condition holds; a condition on a missing fact ends the search with a gap. */
function* choose(
  branches: readonly Zweig[],
  otherwise: Template[],
  ctx: Context,
  emitter: Emitter,
  { liquid, token }: IfTag | UnlessTag,
): Generator<unknown, void, unknown> {
  const { zugriffe, gap } = protokollOf(ctx);
  for (const { value, test, templates } of branches) {
    const before = zugriffe.length;
    const wert: unknown = toValue(yield value.value(ctx));
    if (zugriffe.length > before) {
      emitter.write(gap(zugriffe.slice(before)) + lineBreakOf(token));
      return;
    }
    if (test(wert, ctx)) {
      yield liquid.renderer.renderTemplates(templates, ctx, emitter);
      return;
    }
  }
  yield liquid.renderer.renderTemplates(otherwise, ctx, emitter);
}

function protokollOf(ctx: Context): Protokoll {
  return (ctx.environments as { readonly [PROTOKOLL]: Protokoll })[PROTOKOLL];
}

/** A tag alone on its line has taken the line break with it. */
function lineBreakOf(token: IfTag['token']): string {
  return STANDALONE in token ? '\n' : '';
}

/** Mark of a tag token that stands alone on its line. */
export const STANDALONE = Symbol('standalone');

function writeGap(leer: Leer, emitter: Emitter, ctx: Context, token: ForTag['token']): void {
  leer.note();
  emitter.write(protokollOf(ctx).gap([leer]) + lineBreakOf(token));
}

/** Characters of the template between first and last part of a loop: what one turn costs at most, without values. */
function lengthOf(templates: readonly Template[]): number {
  const first = templates[0]?.token;
  const last = templates.at(-1)?.token;
  return first === undefined || last === undefined ? 0 : last.end - first.begin;
}
