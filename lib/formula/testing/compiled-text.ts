import { run } from '../../network/run';
import { fromNested, type Nested, type Tensor, toNested } from '../../network/tensor';
import { compileFormula } from '../compile';
import type { CompiledFormula, FormulaProblem } from '../compiled';

/** Compiles a text that is right. */
export function compiled(text: string, sizes: Record<string, number> = {}): CompiledFormula {
  const result = compileFormula(text, sizes);
  if (result.ok) return result.value;
  const said = result.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
  throw new Error(`${text}\n${said.join('\n')}`);
}

/** What is wrong with a text. */
export function problemsOf(text: string, sizes: Record<string, number> = {}): FormulaProblem[] {
  const result = compileFormula(text, sizes);
  return result.ok ? [] : result.error;
}

/** As `problemsOf`, each as "line:column message". */
export function complaints(text: string, sizes: Record<string, number> = {}): string[] {
  return problemsOf(text, sizes).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The asked values for given numbers. */
export function answers(
  formula: CompiledFormula,
  givens: Readonly<Record<string, Nested>>,
): Record<string, Nested> {
  const tensors: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(givens)) tensors[name] = fromNested(value);
  const values = run(formula.graph, tensors);
  return Object.fromEntries(
    formula.asks.map(({ name, node }) => [name, toNested(values.get(node) as Tensor)]),
  );
}

const OPERANDS = `given s, t: scalar; u, v, w: vector(2); A, B: matrix(2, 2); R: matrix(3, 2)`;

/** The operations of an expression over s, t (scalars), u, v, w (vectors), A, B (2 by 2), R (3 by 2). */
export function shapeOfExpression(expression: string): string {
  const { graph, asks } = compiled(`${OPERANDS}\ny = ${expression}\nask y`);
  const write = (id: number): string => {
    const { op, inputs, attributes } = graph.nodes[id]!;
    if (op === 'input') return attributes.name as string;
    if (op === 'constant') return JSON.stringify(attributes.value);
    const more = Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : '';
    return `${op}${more}(${inputs.map(write).join(', ')})`;
  };
  return write(asks[0]!.node);
}

/** What is wrong with an expression over the same names, without the places. */
export function expressionProblems(expression: string): string[] {
  return problemsOf(`${OPERANDS}\ny = ${expression}\nask y`).map(({ message }) => message);
}
