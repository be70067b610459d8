import type { Route } from 'next';

export interface DrillPlace {
  readonly template: string;
  readonly level: number;
  readonly seed: number;
  readonly stepwise: boolean;
  /** What opens a deck that is shared by link. */
  readonly link?: string | null;
}

/** Where a problem to practise is found, by everybody and at any time. */
export function drillAddress({ template, level, seed, stepwise, link }: DrillPlace): Route {
  const steps = stepwise ? '&steps=1' : '';
  const opened = link ? `&link=${encodeURIComponent(link)}` : '';
  return `/drills/${template}?level=${level}&seed=${seed}${steps}${opened}` as Route;
}

type Parameter = string | string[] | undefined;

/** A whole number from an address; undefined where there is none or it is out of bounds. */
export function wholeNumber(text: Parameter, most: number): number | undefined {
  return typeof text === 'string' && /^\d{1,10}$/.test(text) && Number(text) <= most
    ? Number(text)
    : undefined;
}
