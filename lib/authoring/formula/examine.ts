import { type Plan, planOf } from '../../drills/plan';
import { makeProblem, type Problem } from '../../drills/problem';
import type { Template } from '../../drills/template';
import type { FormulaProblem } from '../../formula/compiled';
import { misreadsOf } from '../../network/misread';
import type { Tensor } from '../../network/tensor';
import { headerOf } from './header';
import { levelOf, readText } from './read-text';
import { type LineShape, shapesOf } from './shapes';

/** A mistake that the template knows, with what it leads to in the example. */
export interface KnownMistake {
  /** One, or several that lead to one answer. */
  readonly kinds: readonly string[];
  /** A step's name, or `every`. */
  readonly at: string;
  /** Markdown with TeX. */
  readonly message: string;
  /** Written by hand in this template. */
  readonly byHand: boolean;
  /** By the asked names; null where the example's numbers do not show it. */
  readonly answer: Readonly<Record<string, Tensor>> | null;
}

/** What there is to say of a template's text as it stands. */
export interface Examined {
  readonly problems: readonly FormulaProblem[];
  readonly shapes: readonly LineShape[];
  readonly levels: readonly number[];
  /** The one that the example is of. */
  readonly level: number;
  readonly example: Problem | null;
  /** Why there is no example though the text can be read. */
  readonly unfit: string | null;
  readonly mistakes: readonly KnownMistake[];
  /** Misreads that are switched off, with what they would say. */
  readonly off: readonly { readonly kind: string; readonly message: string }[];
}

export interface Examining {
  readonly text: string;
  readonly level: number;
  readonly seed: number;
  /** Asked between draws: whoever types does not wait. */
  readonly goOn: () => boolean;
}

/** Reads a template's text as its author has it now: mistakes in it, shapes, and an example at a seed. */
export function examine({ text, level: wanted, seed, goOn }: Examining): Examined {
  const header = headerOf(text);
  const written = header?.levels.find(({ level }) => level === wanted) ?? header?.levels[0];
  const shapes = shapesOf(text, written?.sizes ?? {});
  const template = readText(text);
  if (!template.ok) {
    const levels = header?.levels.map(({ level }) => level) ?? [];
    const nothing = { example: null, unfit: null, mistakes: [], off: [] };
    return { problems: template.error, shapes, levels, level: wanted, ...nothing };
  }
  const level = levelOf(template.value, wanted);
  const plan = planOf(template.value, level);
  const made = makeProblem(template.value, { seed, level: level.level, goOn });
  return {
    problems: [],
    shapes,
    levels: template.value.levels.map((one) => one.level),
    level: level.level,
    example: made.ok ? made.value : null,
    unfit: made.ok ? null : made.error.message.replace(/^own, level \d+: /, ''),
    mistakes: mistakesOf(plan, template.value, made.ok ? made.value : null),
    off: switchedOff(plan, template.value),
  };
}

function mistakesOf(plan: Plan, template: Template, example: Problem | null): KnownMistake[] {
  const byHand = new Set(template.levels.flatMap(({ mistakes }) => mistakes.map(kindOf)));
  return plan.misreads.map((misread) => {
    const { kind, at, message } = misread;
    const group = example?.draw.groups.findIndex((members) =>
      members.some((member) => member.misread === misread),
    );
    return {
      ...{ kinds: kind.split('|'), at, message },
      byHand: byHand.has(kind),
      // Of several that no answer tells apart, the group's answer is theirs within its tolerance.
      answer: example?.misreads[group ?? -1]?.answer ?? null,
    };
  });
}

function switchedOff({ graph, asks }: Plan, { misreads }: Template) {
  const off = new Set(Object.keys(misreads).filter((kind) => misreads[kind] === false));
  if (off.size === 0) return [];
  const messages = new Map(
    misreadsOf(
      graph,
      asks.map(({ node }) => node),
    ).map(({ kind, message }) => [kind, message]),
  );
  return [...off].map((kind) => ({ kind, message: messages.get(kind) ?? '' }));
}

const kindOf = ({ kind }: { readonly kind: string }) => kind;
