import type { Call, Expression } from '../syntax/ast';
import type { Evaluator } from './evaluator';
import { suggestion } from './near-miss';
import type { Value } from './value';

/** A call's arguments, those by position apart from the options. */
export interface Arguments {
  readonly call: Call;
  readonly positional: readonly Expression[];
  readonly options: ReadonlyMap<string, Expression>;
}

/** Sorts a call's arguments and checks how many and which there are; "any" number has no `most`. */
export function readArguments(
  { scope }: Evaluator,
  call: Call,
  [least, most]: readonly [least: number, most: number],
  known: readonly string[] = [],
): Arguments | undefined {
  const positional: Expression[] = [];
  const options = new Map<string, Expression>();
  for (const { option, value, place } of call.arguments) {
    if (option === undefined) positional.push(value);
    else if (known.includes(option)) options.set(option, value);
    else {
      const others = known.length > 0 ? ` Its options are ${known.join(', ')}.` : '';
      const near = suggestion(option, known) || others;
      return scope.report(place, `${call.name} has no option “${option}”.${near}`, known);
    }
  }
  if (positional.length >= least && positional.length <= most) {
    return { call, positional, options };
  }
  const bounds = least === most ? `${least}` : `${least} to ${most}`;
  const wanted = Number.isFinite(most) ? bounds : `at least ${least}`;
  const noun = wanted === '1' || wanted === 'at least 1' ? 'argument' : 'arguments';
  return scope.report(
    call.place,
    `${call.name} takes ${wanted} ${noun}, not ${positional.length}.`,
  );
}

/** The values of arguments, if each has one. */
export function columns(
  evaluator: Evaluator,
  expressions: readonly Expression[],
): Value[] | undefined {
  const values = expressions.map((expression) => evaluator.column(expression));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** The word an option says, if it is one of those known; the first of them where it is not given. */
export function word<Word extends string>(
  { scope }: Evaluator,
  { options }: Arguments,
  option: string,
  known: readonly [Word, ...Word[]],
): Word | undefined {
  const expression = options.get(option);
  if (!expression) return known[0];
  const text = expression.kind === 'name' ? expression.text : '';
  const found = known.find((one) => one === text);
  if (found) return found;
  return scope.report(expression.place, `“${option}” is ${known.join(' or ')}.`, known);
}
