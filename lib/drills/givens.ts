import type { Program } from '../network/run';
import type { Tensor } from '../network/tensor';

/** The numbers of a draw, by the givens' names. */
export type Givens = Readonly<Record<string, Tensor>>;

/** Puts a draw's numbers in place and runs. */
export function load(program: Program, givens: Givens): void {
  for (const name of Object.keys(givens)) program.set(name, givens[name] as Tensor);
  program.run();
}
