import type { Op } from './op';

export const product: Op = {
  shape: (inputs) => {
    const [a, b] = inputs;
    if (inputs.length !== 2 || a?.length !== 2 || !b || b.length === 0) {
      return 'a product takes a matrix and a vector, or two matrices';
    }
    if (a[1] !== b[0]) {
      return `the left side has ${a[1]} columns, the right side ${b[0]} ${b.length === 1 ? 'entries' : 'rows'}`;
    }
    return [a[0] as number, ...b.slice(1)];
  },
};
