/** A value on the way, by its name alone. */
export interface StepPlace {
  readonly name: string;
  readonly tex: string;
  readonly shape: readonly number[];
}

/** A line of a worked solution; all but the name are TeX. */
export interface StepView {
  readonly name: string;
  readonly symbolic: string;
  readonly substituted: string;
  readonly value: string;
}

/** A line of a worked solution that can be unfolded. */
export interface UnfoldedStep extends StepView {
  /** TeX: every entry as its single products. */
  readonly unfolded: readonly string[];
}
