import type { Expression } from '../syntax/ast';
import type { Scope } from './scope';
import type { Operand, Value } from './value';

/** How functions evaluate their arguments, without knowing how that is done. */
export interface Evaluator {
  readonly scope: Scope;
  operand(expression: Expression): Operand | undefined;
  /** A value; a sequence counts as the matrix of its members, of a tuple the first part counts. */
  value(expression: Expression): Value | undefined;
  /** A column: a value that is no transposed vector. */
  column(expression: Expression): Value | undefined;
  /** What an expression has been evaluated to, as a column. */
  columnOf(operand: Operand | undefined, expression: Expression): Value | undefined;
}
