import { z } from 'zod';
import { err, ok, type Result } from '../../result';
import type { Nested } from '../tensor';

type Issue = { readonly path: PropertyKey[]; readonly message: string };

/** What is wrong with a value that should be a number, a vector or a matrix; else nothing. */
function tensorProblem(value: unknown): Issue | undefined {
  if (value === undefined) return { path: [], message: 'is missing' };
  if (!Array.isArray(value)) {
    return Number.isFinite(value) ? undefined : { path: [], message: 'expected numbers' };
  }
  if (value.length === 0) return { path: [], message: 'must not be empty' };
  for (const [at, entry] of value.entries()) {
    const inner = tensorProblem(entry);
    if (inner) return { path: [at, ...inner.path], message: inner.message };
  }
  const [first, ...rest] = value;
  if (Array.isArray(first?.[0])) return { path: [], message: 'has more than two dimensions' };
  const length = (entry: unknown) => (Array.isArray(entry) ? entry.length : undefined);
  const odd = rest.find((row) => length(row) !== length(first));
  if (odd === undefined) return undefined;
  const sizes = [first, odd].map((row) => length(row) ?? 'a single number').join(' and ');
  return { path: [], message: `the rows differ in length: ${sizes}` };
}

/** A number, a vector or a matrix with rows of one length; every entry finite. */
export const tensor = z
  .custom<Nested>(() => true)
  .superRefine((value, context) => {
    const problem = tensorProblem(value);
    if (problem) context.addIssue({ code: 'custom', ...problem });
  });

/** A vector of finite numbers, at least one. */
export const vector = z.array(z.number()).min(1, 'must not be empty');

/** A matrix as rows of one length, at least one. */
export const matrix = z
  .array(vector)
  .min(1, 'must not be empty')
  .superRefine((rows, context) => {
    const problem = tensorProblem(rows);
    if (problem) context.addIssue({ code: 'custom', ...problem });
  });

/** `["layers", 1, "W"]` as `layers[1].W`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

/** Reads a part of the input by a schema of its own; what is wrong is told to the `context`. */
export function part<T extends z.ZodType>(
  schema: T,
  value: unknown,
  path: PropertyKey[],
  context: z.RefinementCtx,
): z.output<T> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] });
  }
  return undefined;
}

/** Reads a value by a schema; the error is one line that names the field. */
export function readAs<T extends z.ZodType>(
  schema: T,
  value: unknown,
): Result<z.output<T>, string> {
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  const { path, message } = result.error.issues[0] as z.core.$ZodIssue;
  const missing = message.endsWith('received undefined');
  const words = missing ? 'is missing' : message.replace(/^Invalid (input|option): /, '');
  return err(path.length === 0 ? words : `${pathName(path)}: ${words}`);
}
