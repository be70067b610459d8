import { scaleLinear } from 'd3-scale';
import { locale } from '../../_words/locale';

/** The size of every chart in its own units; it is scaled to the width that the page has for it. */
export const PLOT = { width: 360, height: 190, left: 36, right: 8, top: 10, bottom: 24 } as const;

/** Places a bar for each of so many values over the plot's breadth. */
export function columns(count: number, right: number = PLOT.right) {
  const step = (PLOT.width - PLOT.left - right) / count;
  const width = Math.max(1, step * (step > 12 ? 0.72 : 0.82));
  const left = (place: number) => PLOT.left + step * place + (step - width) / 2;
  return { width, left, middle: (place: number) => PLOT.left + step * (place + 0.5) };
}

/** From what is counted to its height on the plot, with a few round marks. */
export function heights(most: number, marks = 4) {
  const scale = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(marks)
    .range([PLOT.height - PLOT.bottom, PLOT.top]);
  const ticks = scale.ticks(marks).filter(Number.isInteger);
  return { y: (value: number) => scale(value), ticks, zero: PLOT.height - PLOT.bottom };
}

/** From shares to their height on the plot: from a round share under the lowest up to all. */
export function shareHeights(lowest: number) {
  const from = Math.min(0.8, Math.max(0, Math.floor(lowest * 10 - 0.5) / 10));
  const scale = scaleLinear()
    .domain([from, 1])
    .range([PLOT.height - PLOT.bottom, PLOT.top]);
  return { y: (value: number) => scale(value), ticks: scale.ticks(4), from };
}

const plain = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });

/** "12,345" */
export const inFull = (count: number) => plain.format(count);

/** "12K", where there is little room. */
export const inShort = (count: number) =>
  count < 10_000 ? plain.format(count) : compact.format(count);

/** "91 %" */
export const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Where labels begin to be left out: the first or the last is always written. */
export type LabelledFrom = 'start' | 'end';

/** Which of so many labels along a side are written: about so many, evenly spread. */
export function isLabelled(place: number, count: number, wanted: number, from: LabelledFrom) {
  const every = Math.ceil(count / wanted);
  return (from === 'start' ? place : count - 1 - place) % every === 0;
}
