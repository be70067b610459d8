import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { add, hadamard, oneMinus, product, sigmoid, tanh } from '../sugar';
import { affine } from './affine';
import { DEFAULT_CONVENTION, type GruConvention } from './convention';
import { called, type Names } from './names';

/** Of each gate W is H by D, U is H by H, b has H entries; so has c_h, the bias inside the reset. */
export type GruWeights = Readonly<Record<`${'W' | 'U' | 'b'}_${'z' | 'r' | 'h'}`, NodeId>> & {
  readonly c_h?: NodeId;
};

/** What a GRU hands on from step to step: its hidden state. */
export interface GruState {
  readonly h: NodeId;
}

/** A step's state, with the update gate, the reset gate and the candidate that led there. */
export interface GruStep extends GruState {
  readonly z: NodeId;
  readonly r: NodeId;
  readonly h_tilde: NodeId;
}

/**
 * One step of a gated recurrent unit, in any of the conventions.
 * Parts `gru.{update,reset}.preactivation`, `gru.update.gate`, `gru.reset.gate`,
 * `gru.candidate.reset` (what the reset gate lets through), `gru.candidate.preactivation`,
 * `gru.candidate` and `gru.hidden`.
 */
export function gruStep(
  b: Builder,
  w: GruWeights,
  x: NodeId,
  { h }: GruState,
  names: Names,
  convention: GruConvention = DEFAULT_CONVENTION,
): GruStep {
  const gate = (name: 'z' | 'r', part: string) => {
    const terms = { W: w[`W_${name}`], U: w[`U_${name}`], b: w[`b_${name}`] };
    const a = affine(b, terms, { x, h }, called(names, `a_${name}`, `gru.${part}.preactivation`));
    return sigmoid(b, a, called(names, name, `gru.${part}.gate`));
  };
  const z = gate('z', 'update');
  const r = gate('r', 'reset');
  const recurrent =
    convention.reset === 'before' ? resetBefore(b, w, r, h) : resetAfter(b, w, r, h);
  const sum = [product(b, w.W_h, x), recurrent, w.b_h];
  const a = append(b, 'add', sum, called(names, 'a_h', 'gru.candidate.preactivation'));
  const candidate = tanh(b, a, called(names, 'h_tilde', 'gru.candidate'));
  const [byRest, byGate] = convention.z === 'new' ? [h, candidate] : [candidate, h];
  const terms = [hadamard(b, oneMinus(b, z), byRest), hadamard(b, z, byGate)];
  return { z, r, h_tilde: candidate, h: append(b, 'add', terms, called(names, 'h', 'gru.hidden')) };
}

/** U_h (r ⊙ h), as published (Cho et al. 2014, eq. 8; Chung et al. 2014). */
function resetBefore(b: Builder, w: GruWeights, r: NodeId, h: NodeId): NodeId {
  return product(b, w.U_h, hadamard(b, r, h, { part: 'gru.candidate.reset' }));
}

/** r ⊙ (U_h h + c_h), as cuDNN, PyTorch and Keras have it. */
function resetAfter(b: Builder, w: GruWeights, r: NodeId, h: NodeId): NodeId {
  const recurrent = product(b, w.U_h, h);
  const inside = w.c_h === undefined ? recurrent : add(b, recurrent, w.c_h);
  return hadamard(b, r, inside, { part: 'gru.candidate.reset' });
}
