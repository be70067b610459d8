/** What a piece of TeX stands for: `[]` a scalar, `[n]` a column, `[m, n]` a matrix, row by row. */
export interface TexValue {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

type Unary = (value: TexValue) => TexValue;

const TOKEN =
  /\\begin\{bmatrix\}|\\end\{bmatrix\}|\\operatorname\{[a-z]+\}|\\mathbf\{1\}|\\left|\\right|\\\\|\\,|\\[a-z]+|\d+(?:\.\d+)?|[-+^_{}()[\]&>,]/gy;

const scalar = (value: number): TexValue => ({ shape: [], data: [value] });
const vector = (data: readonly number[]): TexValue => ({ shape: [data.length], data });
const total = (data: readonly number[]) => data.reduce((sum, value) => sum + value, 0);
const each =
  (of: (value: number) => number): Unary =>
  ({ shape, data }) => ({
    shape,
    data: data.map(of),
  });

const FUNCTIONS: Readonly<Record<string, Unary>> = {
  '\\tanh': each(Math.tanh),
  '\\sigma': each((value) => 1 / (1 + Math.exp(-value))),
  '\\ln': each(Math.log),
  '\\exp': each(Math.exp),
  '\\sin': each(Math.sin),
  '\\operatorname{relu}': each((value) => Math.max(0, value)),
  '\\operatorname{sum}': ({ data }) => scalar(total(data)),
  '\\operatorname{mean}': ({ data }) => scalar(total(data) / data.length),
  '\\operatorname{softmax}': ({ data }) => {
    const powers = data.map((value) => Math.exp(value));
    return vector(powers.map((power) => power / total(powers)));
  },
};

/**
 * Reads a line of a worked solution as a person does who knows matrix notation and nothing of how the
 * line came about: by a recursive descent over the TeX, with JavaScript's own elementary functions.
 */
export function texValue(tex: string): TexValue {
  const tokens = tokensOf(tex);
  let at = 0;
  const sees = (...wanted: string[]) => wanted.every((token, i) => tokens[at + i] === token);
  const takes = (...wanted: string[]) => {
    const seen = sees(...wanted);
    if (seen) at += wanted.length;
    return seen;
  };
  const expect = (...wanted: string[]) => {
    if (!takes(...wanted)) throw new Error(`${wanted.join('')} expected at ${at} in ${tex}`);
  };

  function sum(): TexValue {
    let left = takes('-') ? negated(product()) : product();
    for (;;) {
      if (takes('+')) left = zip(left, product(), (a, b) => a + b);
      else if (takes('-')) left = zip(left, product(), (a, b) => a - b);
      else return left;
    }
  }

  function product(): TexValue {
    let left = power();
    for (;;) {
      if (takes('\\cdot')) left = dot(left, power());
      else if (takes('\\odot')) left = zip(left, power(), (a, b) => a * b);
      else if (takes('\\,', '\\mathbf{1}')) left = repeated(left);
      else if (takes('\\,')) left = matrixProduct(left, power());
      else return left;
    }
  }

  function power(): TexValue {
    let value = primary();
    while (takes('^')) {
      if (takes('\\top')) value = transposed(value);
      else {
        expect('{');
        takes('\\odot');
        const { data } = sum();
        expect('}');
        value = each((base) => base ** (data[0] as number))(value);
      }
    }
    return value;
  }

  function primary(): TexValue {
    const token = tokens[at] as string;
    if (/^\d/.test(token)) {
      at++;
      return scalar(Number(token));
    }
    if (takes('\\frac') || takes('\\tfrac')) {
      const above = braced();
      const below = braced();
      return zip(above, below, (a, b) => a / b);
    }
    if (takes('\\begin{bmatrix}')) return matrix();
    if (takes('\\left', '[')) return bracket();
    if (sees('(') || sees('\\left', '(')) return parenthesis();
    at++;
    if (token === '\\operatorname{shift}') {
      expect('_');
      const [by] = braced().data;
      return shifted(parenthesis(), by as number);
    }
    const apply = FUNCTIONS[token];
    if (!apply) throw new Error(`“${token}” is unknown at ${at} in ${tex}`);
    return apply(parenthesis());
  }

  function braced(): TexValue {
    expect('{');
    const value = sum();
    expect('}');
    return value;
  }

  function parenthesis(): TexValue {
    const grows = takes('\\left');
    expect('(');
    const value = sum();
    expect(...(grows ? ['\\right', ')'] : [')']));
    return value;
  }

  /** An entry or row, `[v]_{2}`, or a condition, which is 1 where it holds. */
  function bracket(): TexValue {
    const value = sum();
    if (takes('>')) {
      const other = sum();
      expect('\\right', ']');
      return zip(value, other, (a, b) => (a > b ? 1 : 0));
    }
    expect('\\right', ']', '_');
    const place = (braced().data[0] as number) - 1;
    const [, columns] = value.shape;
    return columns === undefined
      ? scalar(value.data[place] as number)
      : vector(value.data.slice(place * columns, (place + 1) * columns));
  }

  function matrix(): TexValue {
    const rows: TexValue[][] = [[]];
    do {
      rows.at(-1)?.push(sum());
      if (takes('\\\\')) rows.push([]);
      else if (!takes('&')) break;
    } while (at < tokens.length);
    expect('\\end{bmatrix}');
    const [first = []] = rows;
    const data = rows.flatMap((row) => row.flatMap((cell) => cell.data));
    return first.length === 1 ? vector(data) : { shape: [rows.length, first.length], data };
  }

  const value = sum();
  if (at < tokens.length) throw new Error(`“${tokens[at]}” is left over in ${tex}`);
  return value;
}

function tokensOf(tex: string): string[] {
  const tokens: string[] = [];
  const text = tex.replace(/ +/g, ' ');
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    if (text[TOKEN.lastIndex] === ' ') {
      TOKEN.lastIndex++;
      continue;
    }
    const from = TOKEN.lastIndex;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Error(`${text.slice(from)} cannot be read`);
    tokens.push(token);
  }
  return tokens;
}

const negated = each((value) => -value);

function zip(a: TexValue, b: TexValue, of: (x: number, y: number) => number): TexValue {
  if (a.shape.length === 0) return each((y) => of(a.data[0] as number, y))(b);
  if (b.shape.length === 0) return each((x) => of(x, b.data[0] as number))(a);
  if (a.shape.join() !== b.shape.join()) throw new Error(`${a.shape} does not fit ${b.shape}`);
  return { shape: a.shape, data: a.data.map((x, i) => of(x, b.data[i] as number)) };
}

function dot(a: TexValue, b: TexValue): TexValue {
  const products = zip(a, b, (x, y) => x * y);
  const isInner = a.shape.length === 1 && b.shape.length === 1;
  return isInner ? scalar(total(products.data)) : products;
}

function transposed({ shape, data }: TexValue): TexValue {
  const [rows = 1, columns = 1] = shape;
  const turned = Array.from(
    { length: rows * columns },
    (_, i) => data[(i % rows) * columns + Math.floor(i / rows)] as number,
  );
  return { shape: [columns, rows], data: turned };
}

function matrixProduct(a: TexValue, b: TexValue): TexValue {
  const [rows = 1, inner = 1] = a.shape;
  const [height = 1, columns = 1] = b.shape;
  if (inner !== height) throw new Error(`${a.shape} times ${b.shape}`);
  const data = Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    return total(
      Array.from(
        { length: inner },
        (_, k) =>
          (a.data[row * inner + k] as number) * (b.data[k * columns + (i % columns)] as number),
      ),
    );
  });
  return b.shape.length === 1 ? vector(data) : { shape: [rows, columns], data };
}

/** A column times a row of ones: a square matrix of the column again and again. */
function repeated({ data }: TexValue): TexValue {
  return {
    shape: [data.length, data.length],
    data: data.flatMap((value) => data.map(() => value)),
  };
}

/** The entries moved down, zeros moving in. */
function shifted({ shape, data }: TexValue, by: number): TexValue {
  return { shape, data: data.map((_, i) => data[i - by] ?? 0) };
}
