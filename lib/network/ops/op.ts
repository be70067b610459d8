import type { Attributes } from '../graph';
import type { Shape } from '../tensor';

/** What an op is; `registry.ts` holds one for every name. */
export interface Op {
  /** The shape of the result, or, as a string, what is wrong with the inputs. */
  shape(inputs: readonly Shape[], attributes: Attributes): Shape | string;
}
