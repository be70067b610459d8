import { err, ok, type Result } from '../../result';
import { ctcInput, runCtc } from './ctc';
import type { Json } from './json';
import { markovInput, runMarkov } from './markov';
import { networkInput } from './network-input';
import { readAs } from './reading';
import { runNetwork } from './run-network';

/**
 * What `recurrent compute` does, as CLI.md describes it: the text of a JSON value in, a value for JSON
 * out. The error is one line that names the field and, for shapes, both shapes.
 */
export function computeJson(text: string): Result<Json, string> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return err(`not JSON: ${(error as SyntaxError).message.replaceAll('\n', ' ')}`);
  }
  const result = computed(input);
  return result.ok && !allFinite(result.value)
    ? err('the numbers grow beyond what a double holds')
    : result;
}

function computed(input: unknown): Result<Json, string> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return err('expected an object with "cell", "markov" or "loss": "ctc"');
  }
  if ('markov' in input) return through(readAs(markovInput, input), runMarkov);
  if ('loss' in input && input.loss === 'ctc') return through(readAs(ctcInput, input), runCtc);
  return through(readAs(networkInput, input), runNetwork);
}

function through<T>(input: Result<T, string>, run: (input: T) => Json): Result<Json, string> {
  return input.ok ? ok(run(input.value)) : input;
}

function allFinite(value: Json | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === undefined || Object.values(value).every(allFinite);
}
