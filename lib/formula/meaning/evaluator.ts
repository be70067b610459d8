import type { Expression } from '../syntax/ast';
import type { Scope } from './scope';
import type { Operand, Value } from './value';

/** How functions evaluate their arguments, without knowing how that is done. */
export interface Evaluator {
  readonly scope: Scope;
  /** A value; a sequence counts as the matrix of its members, of a tuple the first part counts. */
  value(expression: Expression): Value | undefined;
  /** A column: a value that is no transposed vector. */
  column(expression: Expression): Value | undefined;
  operand(expression: Expression): Operand | undefined;
}
