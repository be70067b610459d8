import { fromNested, type Nested } from '../tensor';
import { nestedText } from './numbers';
import type { Op } from './op';

export const constant: Op = {
  shape: (_, attributes) => fromNested(attributes.value as Nested).shape,
  kernel: (output, _, attributes) => {
    output.data.set(fromNested(attributes.value as Nested).data);
    return () => {};
  },
  backward: () => [],
  write: (_, { tex, attributes }) => nestedText(fromNested(attributes.value as Nested), tex),
};
