import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { hadamard, sigmoid, tanh } from '../sugar';
import { affine } from './affine';
import { called, type Names } from './names';

type Gate = 'i' | 'f' | 'g' | 'o';

/** Of each gate W is H by D, U is H by H, b has H entries; so has a peephole p. */
export type LstmWeights = Readonly<Record<`${'W' | 'U' | 'b'}_${Gate}`, NodeId>> & {
  readonly p_i?: NodeId;
  readonly p_f?: NodeId;
  readonly p_o?: NodeId;
};

/** What an LSTM hands on from step to step: its hidden state and its cell state. */
export interface LstmState {
  readonly h: NodeId;
  readonly c: NodeId;
}

/** A step's states, with the gates and the candidate g that led there. */
export interface LstmStep extends LstmState {
  readonly i: NodeId;
  readonly f: NodeId;
  readonly g: NodeId;
  readonly o: NodeId;
}

/**
 * One step of a long short-term memory (Hochreiter & Schmidhuber 1997; the forget gate, Gers et al.
 * 2000): c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t, h_t = o_t ⊙ tanh(c_t). With peepholes (Gers & Schmidhuber
 * 2000) i and f read c_{t-1}, o reads c_t.
 * Parts `lstm.{input,forget,candidate,output}.preactivation` and, of their values, `lstm.input.gate`,
 * `lstm.forget.gate`, `lstm.candidate`, `lstm.output.gate`; then `lstm.cell` and `lstm.hidden`.
 */
export function lstmStep(
  b: Builder,
  w: LstmWeights,
  x: NodeId,
  { h, c: before }: LstmState,
  names: Names,
): LstmStep {
  const preactivation = (gate: Gate, part: string, p?: NodeId, c?: NodeId) => {
    const terms = { W: w[`W_${gate}`], U: w[`U_${gate}`], b: w[`b_${gate}`], p };
    const given = c === undefined ? { x, h } : { x, h, c };
    return affine(b, terms, given, called(names, `a_${gate}`, `lstm.${part}.preactivation`));
  };
  const inputSum = preactivation('i', 'input', w.p_i, before);
  const i = sigmoid(b, inputSum, called(names, 'i', 'lstm.input.gate'));
  const forgetSum = preactivation('f', 'forget', w.p_f, before);
  const f = sigmoid(b, forgetSum, called(names, 'f', 'lstm.forget.gate'));
  const candidateSum = preactivation('g', 'candidate');
  const g = tanh(b, candidateSum, called(names, 'g', 'lstm.candidate'));
  const kept = hadamard(b, f, before);
  const written = hadamard(b, i, g);
  const c = append(b, 'add', [kept, written], called(names, 'c', 'lstm.cell'));
  const outputSum = preactivation('o', 'output', w.p_o, c);
  const o = sigmoid(b, outputSum, called(names, 'o', 'lstm.output.gate'));
  return { i, f, g, o, c, h: hadamard(b, o, tanh(b, c), called(names, 'h', 'lstm.hidden')) };
}
