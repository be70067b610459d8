import type { Call } from '../syntax/ast';
import { readArguments } from './arguments';
import type { Evaluator } from './evaluator';
import { keepRow } from './operators';
import type { Value } from './value';

type Derivative = (evaluator: Evaluator, value: Value, call: Call) => Value | undefined;

function ofOne(derivative: Derivative) {
  return (evaluator: Evaluator, call: Call): Value | undefined => {
    const read = readArguments(evaluator, call, [1, 1]);
    const value = read && evaluator.value(call.arguments[0]!.value);
    return value && keepRow(derivative(evaluator, value, call), value.row);
  };
}

/** The activations' derivatives at a pre-activation. */
export const derivatives = {
  /** sigmoid(a) .* (1 - sigmoid(a)) */
  sigmoid_prime: ofOne(({ scope }, a, { place }) => {
    const s = scope.emit('sigmoid', [a], place);
    const rest = s && scope.emit('one-minus', [s], place);
    return rest && scope.emit('hadamard', [s, rest], place);
  }),
  /** 1 - tanh(a)^2 */
  tanh_prime: ofOne(({ scope }, a, { place }) => {
    const t = scope.emit('tanh', [a], place);
    const square = t && scope.emit('power', [t], place, { exponent: 2 });
    return square && scope.emit('one-minus', [square], place);
  }),
  /** [a > 0] */
  relu_prime: ofOne(({ scope }, a, { place }) => scope.emit('heaviside', [a], place)),
};
