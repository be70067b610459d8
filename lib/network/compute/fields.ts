import { z } from 'zod';
import { DEFAULT_CONVENTION } from '../cells/convention';
import { lossInput } from './loss-input';
import { matrix } from './reading';

/** The fields of a network's input; what weights and states look like depends on the others. */
export const fields = z.strictObject({
  cell: z.enum(['feedforward', 'rnn', 'lstm', 'gru']),
  weights: z.unknown().optional(),
  layers: z.array(z.unknown()).min(1, 'must not be empty').optional(),
  x: matrix,
  h0: z.unknown().optional(),
  c0: z.unknown().optional(),
  activation: z.enum(['tanh', 'relu', 'sigmoid']).default('tanh'),
  convention: z
    .strictObject({
      z: z.enum(['new', 'keep']).default(DEFAULT_CONVENTION.z),
      reset: z.enum(['before', 'after']).default(DEFAULT_CONVENTION.reset),
    })
    .default(DEFAULT_CONVENTION),
  direction: z.enum(['forward', 'reverse', 'bidirectional']).default('forward'),
  loss: lossInput.optional(),
});

export type Fields = z.output<typeof fields>;

/** Fields that a cell has no use for: given, they are refused, since ignored they would mislead. */
export function checkRelevance(input: Fields, context: z.RefinementCtx): void {
  const { cell, convention } = input;
  const refuse = (field: keyof Fields, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (cell === 'lstm' || cell === 'gru') {
    if (input.activation !== 'tanh') refuse('activation', 'only of rnn and feedforward');
  }
  if (cell !== 'gru' && (convention.z !== 'new' || convention.reset !== 'before')) {
    refuse('convention', 'only of gru');
  }
  if (cell !== 'lstm' && input.c0 !== undefined) refuse('c0', 'only of lstm');
  if (cell === 'feedforward') {
    if (input.direction !== 'forward') refuse('direction', 'a feedforward network has none');
    if (input.layers !== undefined) refuse('layers', 'feedforward takes weights W1 b1 W2 b2 alone');
    if (input.h0 !== undefined) refuse('h0', 'a feedforward network has no state');
  }
  if (input.weights !== undefined && input.layers !== undefined) {
    refuse('layers', 'give either weights or layers');
  }
  if (input.weights === undefined && input.layers === undefined) refuse('weights', 'is missing');
}
