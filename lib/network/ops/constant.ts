import { fromNested, type Nested } from '../tensor';
import type { Op } from './op';

export const constant: Op = {
  shape: (_, attributes) => fromNested(attributes.value as Nested).shape,
};
