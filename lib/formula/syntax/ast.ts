import type { Place } from '../../network/graph';

interface Placed {
  readonly place: Place;
}

/** A subscript: a bare word (`_t`, `_tilde`, `_1`) or an expression between braces (`_{t-1}`). */
export type Subscript =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression };

export interface Name extends Placed {
  readonly kind: 'name';
  /** Greek letters are spelled out: `σ` is `sigma`. */
  readonly base: string;
  readonly subscripts: readonly Subscript[];
  /** As it was written. */
  readonly text: string;
}

/** `x`, or a run of numbered names `x_1..x_T`. */
export interface NameRange extends Placed {
  readonly first: Name;
  readonly last?: Name;
}

export interface Numeral extends Placed {
  readonly kind: 'number';
  readonly value: number;
  /** Written in parentheses: `(1) - x` is a difference where `1 - x` is a one-minus. */
  readonly grouped?: true;
}

export interface Sum extends Placed {
  readonly kind: 'sum';
  /** Terms as they stand side by side; the first has no sign of its own. */
  readonly terms: readonly { readonly sign: '+' | '-'; readonly value: Expression }[];
}

export interface Product extends Placed {
  readonly kind: 'product';
  /** `*` also stands for juxtaposition. */
  readonly operator: '*' | '.*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Power extends Placed {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
  /** Written `.^`, which a matrix needs. */
  readonly dotted: boolean;
}

export interface Index extends Placed {
  readonly kind: 'index';
  readonly value: Expression;
  /** One for each axis; a range has `to`, and both bounds count. */
  readonly indices: readonly { readonly from: Expression; readonly to?: Expression }[];
}

export interface Argument extends Placed {
  /** The `axis` of `axis: columns`. */
  readonly option?: string;
  readonly value: Expression;
}

export interface Call extends Placed {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Argument[];
}

export interface Bracketed extends Placed {
  readonly kind: 'bracketed';
  /** Separated by `;`, entries by `,`. */
  readonly rows: readonly (readonly Expression[])[];
  /** A `;` at the end makes a matrix also of one row or one column. */
  readonly closed: boolean;
}

export type Expression =
  | Numeral
  | Name
  | Sum
  | { readonly kind: 'negation'; readonly value: Expression; readonly place: Place }
  | { readonly kind: 'transpose'; readonly value: Expression; readonly place: Place }
  | Product
  | Power
  | Index
  | Call
  | Bracketed
  /** What could not be read; a problem says so. */
  | { readonly kind: 'unreadable'; readonly place: Place };

export interface Bounds {
  readonly from: Expression;
  readonly to: Expression;
  readonly step?: Expression;
}

/** What `in` says. */
export type Domain =
  | { readonly kind: 'values'; readonly values: readonly Expression[] }
  | ({ readonly kind: 'range'; readonly integer: boolean; readonly place: Place } & Bounds);

/** `W, U: matrix(2, 2) in -0.9..0.9 step 0.1 nonzero`. */
export interface GivenGroup {
  readonly names: readonly NameRange[];
  readonly type: string;
  readonly typePlace: Place;
  readonly sizes: readonly Expression[];
  /** The `k` of `labels(n of k)`. */
  readonly of?: Expression;
  readonly domain?: Domain;
  readonly nonZero: boolean;
  readonly symmetric: boolean;
  readonly role?: string;
}

export interface AskGroup {
  readonly names: readonly NameRange[];
  readonly rounding: 'decimals' | 'figures' | 'exact';
  readonly count: number;
}

export type Statement =
  | { readonly kind: 'given'; readonly groups: readonly GivenGroup[] }
  | { readonly kind: 'ask'; readonly groups: readonly AskGroup[] }
  | { readonly kind: 'hide'; readonly names: readonly NameRange[] }
  | {
      readonly kind: 'assign';
      readonly targets: readonly Name[];
      readonly value: Expression;
    }
  | {
      readonly kind: 'for';
      readonly variable: Name;
      readonly bounds: Bounds;
      readonly body: readonly Statement[];
      readonly place: Place;
    };
