import type { Attributes, Node, OpName } from '../../network/graph';
import type { Nested, Shape } from '../../network/tensor';
import {
  JUXTAPOSITION,
  NEGATION,
  numeral,
  type Phrase,
  POSTFIX,
  POWER,
  PRIMARY,
  SUM,
  TERM,
  within,
} from './phrase';

/** What is known of the node that is written: its inputs as nodes and as they are written. */
interface Written {
  readonly node: Node;
  readonly inputs: readonly Node[];
  readonly parts: readonly Phrase[];
}
type Write = (written: Written) => Phrase;

/** A call, with what stands behind the values. */
function call(name: string, more: (attributes: Attributes) => readonly string[] = () => []): Write {
  return ({ node, parts }) => {
    const list = [...parts.map(({ text }) => text), ...more(node.attributes)];
    return { text: `${name}(${list.join(', ')})`, level: PRIMARY };
  };
}

/** `a b` where the second begins with a letter, else `a * b`. */
const product: Write = ({ parts: [a, b] }) => {
  const second = within(b!, POWER);
  return /^[A-Za-z]/.test(second)
    ? { text: `${within(a!, JUXTAPOSITION)} ${second}`, level: JUXTAPOSITION }
    : { text: `${within(a!, TERM)} * ${second}`, level: TERM };
};

const constant: Write = ({ node }) => {
  const value = node.attributes.value as Nested;
  if (typeof value === 'number') return numeral(value);
  const rows = value.map((row: number | readonly number[]) =>
    typeof row === 'number' ? `${row}` : row.join(', '),
  );
  const isMatrix = node.shape.length === 2;
  // Of one row or one column it is a matrix only with a `;` at its end.
  const end = isMatrix && node.shape.includes(1) ? ';' : '';
  return { text: `[${rows.join(isMatrix ? '; ' : ', ')}${end}]`, level: PRIMARY };
};

const add: Write = ({ inputs, parts }) => {
  const [first, ...rest] = parts as [Phrase, ...Phrase[]];
  // Without brackets the terms of an inner sum would be terms of this one.
  const isSum = inputs[0]?.op === 'add' && first.level === SUM;
  const terms = rest.map((part) => within(part, TERM));
  return { text: [isSum ? `(${first.text})` : first.text, ...terms].join(' + '), level: SUM };
};

const subtract: Write = ({ parts: [a, b] }) => {
  const first = a!.text === '1' ? '(1)' : a!.text;
  return { text: `${first} - ${within(b!, TERM)}`, level: SUM };
};

const negate: Write = ({ parts: [a] }) => {
  const isNumber = /^[\d.e+-]+$/.test(a!.text);
  return { text: `-${isNumber ? `(${a!.text})` : within(a!, TERM)}`, level: NEGATION };
};

const power: Write = ({ node, parts: [a] }) => {
  const operator = node.shape.length === 2 ? ' .^ ' : '^';
  const exponent = within(numeral(node.attributes.exponent as number), PRIMARY);
  return { text: `${within(a!, POSTFIX)}${operator}${exponent}`, level: POWER };
};

function postfix(write: (attributes: Attributes) => string): Write {
  return ({ node, parts: [a] }) => ({
    text: within(a!, POSTFIX) + write(node.attributes),
    level: POSTFIX,
  });
}

function over({ axis }: Attributes): readonly string[] {
  return axis === undefined ? [] : [`over: ${axis === 1 ? 'columns' : 'rows'}`];
}

/** As `over`, of an op that goes along the rows where nothing is said. */
function across({ axis }: Attributes): readonly string[] {
  return axis === 1 ? ['over: columns'] : [];
}

function ctcOptions({ labels, blank }: Attributes): readonly string[] {
  const list = labels === undefined ? [] : [`[${(labels as readonly number[]).join(', ')}]`];
  return [...list, `blank: ${blank}`];
}

const inRange = postfix(({ from, to }) => `[${(from as number) + 1}..${to}]`);
const sliceAcross = call('slice', (attributes) => [
  `${(attributes.from as number) + 1}`,
  `${attributes.to}`,
  ...across(attributes),
]);

const WRITERS: Readonly<Record<OpName, Write>> = {
  input: ({ node }) => ({ text: node.attributes.name as string, level: PRIMARY }),
  constant,
  product,
  scale: product,
  transpose: postfix(() => "'"),
  outer: call('outer'),
  dot: call('dot'),
  add,
  subtract,
  hadamard: ({ parts: [a, b] }) => ({
    text: `${within(a!, TERM)} .* ${within(b!, JUXTAPOSITION)}`,
    level: TERM,
  }),
  divide: ({ parts: [a, b] }) => ({
    text: `${within(a!, TERM)} / ${within(b!, POWER)}`,
    level: TERM,
  }),
  negate,
  'one-minus': ({ parts: [a] }) => ({ text: `1 - ${within(a!, TERM)}`, level: SUM }),
  sigmoid: call('sigmoid'),
  tanh: call('tanh'),
  relu: call('relu'),
  heaviside: call('heaviside'),
  softmax: call('softmax'),
  'log-softmax': call('log_softmax'),
  exp: call('exp'),
  log: call('log'),
  sin: call('sin'),
  cos: call('cos'),
  round: call('round', ({ places }) => [`${places}`]),
  power,
  sum: call('sum', over),
  mean: call('mean', over),
  norm: call('norm'),
  fill: call('fill', (attributes) => [
    ...(attributes.shape as Shape).map(String),
    ...over(attributes),
  ]),
  concatenate: call('concat', across),
  slice: (written) => (written.node.attributes.axis === 1 ? sliceAcross : inRange)(written),
  row: postfix(({ index }) => `[${(index as number) + 1}]`),
  shift: call('shift', ({ by }) => [`${by}`]),
  stack: call('stack'),
  ctc: call('ctc', ctcOptions),
  'ctc-gradient': call('ctc_gradient', ctcOptions),
};

/** The expression of a node; `nameOf` tells which nodes below it are named. */
export function printExpression(
  node: Node,
  nodeAt: (id: number) => Node,
  nameOf: (node: Node) => string | undefined,
): Phrase {
  const inputs = node.inputs.map(nodeAt);
  const parts = inputs.map((input): Phrase => {
    const name = nameOf(input);
    return name === undefined
      ? printExpression(input, nodeAt, nameOf)
      : { text: name, level: PRIMARY };
  });
  return WRITERS[node.op]({ node, inputs, parts });
}
