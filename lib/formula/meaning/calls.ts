import type { Attributes, OpName } from '../../network/graph';
import type { Call, Expression } from '../syntax/ast';
import type { Evaluator } from './evaluator';
import { suggestion } from './near-miss';
import { evaluateInteger } from './numbers';
import type { Operand, Sequence, Value } from './value';

/** What a function of the language works with while one call of it is turned into nodes. */
export interface Calling extends Evaluator {
  readonly call: Call;
  /** Appends an op at the call's place; what an input lacks, the result lacks. */
  emit(
    op: OpName,
    inputs: readonly (Value | undefined)[],
    attributes?: Attributes,
  ): Value | undefined;
  /** Reports something about the call as a whole. */
  refuse(message: string): undefined;
}

/** Turns a call into nodes; where something is wrong it reports that and gives nothing. */
export type Apply = (evaluator: Evaluator, call: Call) => Operand | undefined;

/** What an argument is read as. */
export type Reader<T> = (evaluator: Evaluator, expression: Expression) => T | undefined;

/** What an option is read as, also where it is not given. */
export type OptionReader<T> = (
  evaluator: Evaluator,
  expression: Expression | undefined,
  option: string,
) => T | undefined;

type Readers<Args> = { readonly [I in keyof Args]: Reader<Args[I]> };
export type OptionReaders<Options> = {
  readonly [Name in keyof Options]: OptionReader<Options[Name]>;
};

/**
 * A function of the language: how its arguments and its options are read, and what it makes of them.
 * It takes an argument for each reader unless `counts` says otherwise (then the last reader reads the
 * arguments beyond it too). All of them are read before it is given up for one that failed.
 */
export function define<Args extends readonly unknown[], Options = unknown>(
  readers: Readers<Args>,
  apply: (calling: Calling, args: Args, options: Options) => Operand | undefined,
  options: OptionReaders<Options> = {} as OptionReaders<Options>,
  [least, most]: readonly [least: number, most: number] = [readers.length, readers.length],
): Apply {
  const known = Object.keys(options) as (keyof Options & string)[];
  return (evaluator, call) => {
    const { scope } = evaluator;
    const { name, place } = call;
    const positional: Expression[] = [];
    const given = new Map<string, Expression>();
    for (const { option, value, place } of call.arguments) {
      if (option === undefined) positional.push(value);
      else if (Object.hasOwn(options, option)) given.set(option, value);
      else {
        const others = known.length > 0 ? ` Its options are ${known.join(', ')}.` : '';
        const near = suggestion(option, known) || others;
        return scope.report(place, `${name} has no option “${option}”.${near}`, known);
      }
    }
    const count = positional.length;
    if (count < least || count > most) {
      const bounds = least === most ? least : `${least} to ${most}`;
      const wanted = Number.isFinite(most) ? bounds : `at least ${least}`;
      const noun = least === 1 ? 'argument' : 'arguments';
      return scope.report(place, `${name} takes ${wanted} ${noun}, not ${count}.`);
    }
    const args = positional.map((expression, at) =>
      (readers[at] ?? (readers.at(-1) as Reader<unknown>))(evaluator, expression),
    );
    const chosen = known.map((option) => options[option](evaluator, given.get(option), option));
    if ([...args, ...chosen].includes(undefined)) return undefined;
    const calling: Calling = {
      ...evaluator,
      call,
      emit: (op, inputs, attributes) => scope.emit(op, inputs, place, attributes),
      refuse: (message) => scope.report(place, message),
    };
    const read = Object.fromEntries(known.map((option, at) => [option, chosen[at]]));
    return apply(calling, args as unknown as Args, read as Options);
  };
}

export const value: Reader<Value> = (evaluator, expression) => evaluator.value(expression);

export const column: Reader<Value> = (evaluator, expression) => evaluator.column(expression);

/** A sequence as it is, anything else as a column. */
export const series: Reader<Value | Sequence> = (evaluator, expression) => {
  const operand = evaluator.operand(expression);
  return operand?.kind === 'sequence' ? operand : evaluator.columnOf(operand, expression);
};

/** The expression itself. */
export const written: Reader<Expression> = (_, expression) => expression;

/** A whole number of at least `least`. */
export function integer(least: number): Reader<number> {
  return ({ scope }, expression) => evaluateInteger(expression, scope, least);
}

/** One of some words, the first of them where the option is not given. */
export function oneOf<Word extends string>(
  ...words: readonly [Word, ...Word[]]
): OptionReader<Word> {
  return ({ scope }, expression, option) => {
    if (!expression) return words[0];
    const found = words.find((word) => expression.kind === 'name' && expression.text === word);
    if (found) return found;
    return scope.report(expression.place, `“${option}” is ${words.join(' or ')}.`, words);
  };
}
