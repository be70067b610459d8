import type { Plain } from './plain';
import { upTo } from './plain';

/** The weights of a layer with these inputs and units, counted one by one by their ends. */
function layer(inputs: number, units: number, bias = true): number {
  return upTo(units).reduce((count) => count + inputs + (bias ? 1 : 0), 0);
}

const recurrent = (D: number, H: number) => layer(D + H, H);

export const counts: Readonly<Record<string, Plain>> = {
  'count-rnn-parameters': ({ scalar }) => {
    const R = recurrent(scalar('D'), scalar('H'));
    const Y = layer(scalar('H'), scalar('O'));
    return { R, Y, N: R + Y };
  },
  'count-lstm-parameters': ({ scalar }) => {
    const B = recurrent(scalar('D'), scalar('H'));
    return { B, N: layer(scalar('D') + scalar('H'), 4 * scalar('H')) };
  },
  'count-gru-parameters': ({ scalar }) => {
    const joined = scalar('D') + scalar('H');
    const N = layer(joined, 3 * scalar('H'));
    const M = layer(joined, 4 * scalar('H'));
    return { N, M, S: layer(joined, scalar('H')) };
  },
  'count-bidirectional-parameters': ({ scalar }) => {
    const R = 2 * recurrent(scalar('D'), scalar('H'));
    const Y = layer(2 * scalar('H'), scalar('O'));
    return { R, Y, N: R + Y };
  },
  'count-deep-parameters': ({ scalar }) => {
    const sizes = upTo(scalar('K')).map((k) => (k === 1 ? scalar('D') : scalar('H')));
    const layers = sizes.map((inputs) => recurrent(inputs, scalar('H')));
    const N = layers.reduce((sum, one) => sum + one, 0);
    return { A: layers[0] ?? 0, B: layers[1] ?? 0, N };
  },
  'count-window-parameters': ({ scalar }) => ({
    F: layer(scalar('T') * scalar('D'), scalar('H')),
    R: recurrent(scalar('D'), scalar('H')),
  }),
  'count-multiply-adds': ({ scalar }) => {
    const M = layer(scalar('D') + scalar('H'), scalar('H'), false);
    const pairs = scalar('T') * scalar('T');
    return { M, S: M * scalar('T'), A: pairs * scalar('D') };
  },
  'count-bptt-memory': ({ scalar, size }) => {
    const V = scalar('H') * scalar('T') * scalar('B');
    const R = V * size('bytes');
    return { V, R, L: R + R + R + R + R + R };
  },
  'state-against-cache': ({ scalar, size }) => {
    const R = scalar('K') * scalar('H') * size('bytes');
    const C = scalar('T') * (R + R);
    return { R, C, q: 2 * scalar('T') };
  },
  'steps-until-vanished': ({ scalar, size }) => {
    const left = (steps: number) => scalar('g') * scalar('u') ** steps;
    const [n, m] = [size('n'), size('m')];
    const s = Math.log(scalar('eps') / scalar('g')) / Math.log(scalar('u'));
    return { [`D_${n}`]: left(n), [`D_${m}`]: left(m), s };
  },
};
