import type { Examined, KnownMistake } from '../../lib/authoring/formula/examine';
import type { SeedRow } from '../../lib/authoring/formula/seeds';
import type { Problem } from '../../lib/drills/problem';
import { meanwhile, taskOf } from '../../lib/drills/prompt';
import { nameTex } from '../../lib/network/names';
import { tensorTex } from '../../lib/network/ops/numbers';
import type { Tensor } from '../../lib/network/tensor';
import { stepView } from '../../lib/study/shown-drill';
import { texHtml } from '../_ui/tex';
import { typeset, typesetLine } from '../_ui/typeset';
import type { ExamineReply, ExampleView, MistakeView, SeedView } from '../teach/_formula/view';
import { stepHtml } from './item-view';
import { problemView } from './problem-view';

/** What was found out about a formula's text, typeset for its editor. */
export function examineView(examined: Examined): ExamineReply {
  const { problems, shapes, levels, level, example, unfit, mistakes, off } = examined;
  return {
    problems: problems.map(problemView),
    ...{ shapes, levels, level, unfit },
    example: example && exampleView(example),
    mistakes: mistakes.map((mistake) => mistakeView(mistake, example)),
    off: off.map(({ kind, message }) => ({ kind, messageHtml: typeset(message) })),
  };
}

function exampleView(problem: Problem): ExampleView {
  const { seed, steps, plan, given, draw, draws, ask } = problem;
  const answer = ask.map(({ name, value, decimals }) => equation(name, value, decimals));
  return {
    ...{ seed, draws },
    promptHtml: typeset(taskOf(plan, given)),
    meanwhileHtml: typesetLine(meanwhile(draw).trim()),
    steps: steps.map((step) => stepHtml(stepView(step))),
    answerHtml: answer.map(texHtml).join(', '),
  };
}

function mistakeView(mistake: KnownMistake, example: Problem | null): MistakeView {
  const { kinds, at, message, byHand, answer } = mistake;
  const lines = Object.entries(answer ?? {}).map(([name, value]) => {
    const decimals = example?.ask.find((asked) => asked.name === name)?.decimals;
    return texHtml(equation(name, value, decimals));
  });
  return {
    ...{ kinds, message, byHand },
    atHtml: at === 'every' ? null : texHtml(nameTex(at)),
    messageHtml: typeset(message),
    answerHtml: answer && lines.join(', '),
  };
}

const equation = (name: string, value: Tensor, decimals: number | undefined) =>
  `${nameTex(name)} = ${tensorTex(value, decimals).text}`;

/** A problem in a line of plain text, for a table of many. */
export function seedView({ seed, given, asked, draws, mistakes }: SeedRow): SeedView {
  return {
    ...{ seed, draws, mistakes },
    given: Object.entries(given)
      .map(([name, value]) => `${name} = ${inLine(value)}`)
      .join('; '),
    answer: asked
      .map(({ name, value, decimals }) => `${name} = ${inLine(value, decimals)}`)
      .join('; '),
  };
}

/** `0.5`, `[1, −2]`, `[1, 0; 0, 1]`. */
function inLine({ shape, data }: Tensor, decimals?: number): string {
  const texts = Array.from(data, (value) => {
    const text = decimals === undefined ? String(value) : value.toFixed(decimals);
    return text.replace('-', '−');
  });
  if (shape.length === 0) return texts[0] ?? '';
  const width = shape.length === 1 ? texts.length : (shape[1] ?? 1);
  const rows = texts.flatMap((_, at) =>
    at % width === 0 ? [texts.slice(at, at + width).join(', ')] : [],
  );
  return `[${rows.join('; ')}]`;
}
