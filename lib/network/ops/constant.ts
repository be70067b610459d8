import { fromNested, type Nested } from '../tensor';
import { tensorTex } from './numbers';
import type { Op } from './op';

export const constant: Op = {
  shape: (_, attributes) => fromNested(attributes.value as Nested).shape,
  kernel: (output, _, attributes) => {
    output.data.set(fromNested(attributes.value as Nested).data);
    return () => {};
  },
  backward: () => [],
  write: (_, { attributes }) => tensorTex(fromNested(attributes.value as Nested)),
};
