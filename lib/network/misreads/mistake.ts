import type { Node, NodeId, OpName } from '../graph';
import type { Edit } from './edit';

/** One way to get a node wrong, the same wherever it is met. */
export interface Mistake {
  /** In kebab case; means the same everywhere. */
  readonly kind: string;
  /** From 1, far-fetched, to 10, made by everybody once: the likeliest are looked for first. */
  readonly weight: number;
  /** For the learner, in Markdown with TeX: what was mixed up, and how to keep it apart. */
  readonly message: string;
  /** The ops it happens to, or ... */
  readonly ops?: readonly OpName[];
  /** ... the parts of a cell or of a backward pass, e.g. `gru.hidden`. */
  readonly parts?: readonly string[];
  /** Whether it happens to nodes of a backward pass; else only to the others. */
  readonly backward?: boolean | 'too';
  /** Whether it is made in all nodes of a time step together or not at all. */
  readonly together?: boolean;
  /** Appends what is computed instead and returns it; `undefined` where it cannot happen. */
  instead(node: Node, edit: Edit): NodeId | undefined;
}
