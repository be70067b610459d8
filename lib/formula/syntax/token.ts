import type { Place } from '../../network/graph';

export interface Token {
  readonly kind:
    | 'number'
    | 'name'
    /** A subscript's word with its underscore: `_t`. */
    | 'subscript'
    | 'symbol'
    | 'newline'
    /** A character that means nothing. */
    | 'bad'
    | 'end';
  /** In one spelling: `−` is `-`, `⊙` is `.*`, `σ` is `sigma`. */
  readonly text: string;
  readonly place: Place;
  /** White space stands before it. */
  readonly spaced: boolean;
}
