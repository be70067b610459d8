import fc from 'fast-check';

/** An expression's text with every operation in brackets, so that its reading is beyond doubt. */
type Bracketed = fc.Arbitrary<string>;

const exponents = fc.constantFrom('2', '3', '0.5', '(-1)');
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.integer({ min: 1, max: 99 }).map((n) => `${n / 10}`),
  fc.integer({ min: 1, max: 99 }).map((n) => `(-${n / 10})`),
);

/**
 * Random expressions over the scalars s, t, the vectors u, v, w of 2 and the square matrices A, B of 2
 * by 2; all shapes fit.
 */
export const randomExpression: fc.Arbitrary<string> = fc.letrec<Record<string, string>>((tie) => {
  const [scalar, vector, matrix] = ['scalar', 'vector', 'matrix'].map((shape) => tie(shape)) as [
    Bracketed,
    Bracketed,
    Bracketed,
  ];
  const join = (a: Bracketed, operator: string, b: Bracketed): Bracketed =>
    fc.tuple(a, b).map(([left, right]) => `((${left})${operator}(${right}))`);
  const call = (name: string, ...parts: Bracketed[]): Bracketed =>
    fc.tuple(...parts).map((values) => `${name}(${values.join(', ')})`);
  const behind = (a: Bracketed, text: string): Bracketed => a.map((value) => `(${value})${text}`);
  const before = (text: string, a: Bracketed): Bracketed => a.map((value) => `(${text}(${value}))`);
  const same = (own: Bracketed): Bracketed[] => [
    join(own, ' + ', own),
    fc.tuple(own, own, own).map((terms) => `((${terms.join(') + (')}))`),
    join(own, ' - ', own),
    join(own, ' .* ', own),
    join(own, ' / ', scalar),
    join(own, ' / ', own),
    join(scalar, ' * ', own),
    before('-', own),
    before('1 - ', own),
    fc.tuple(own, exponents).map(([base, exponent]) => `((${base}) .^ ${exponent})`),
    call('tanh', own),
    call('sigmoid', own),
    call('round', own, fc.constant('3')),
  ];
  const deep = (leaf: Bracketed, branches: readonly Bracketed[]) =>
    fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, ...branches);
  return {
    any: fc.oneof(scalar, vector, matrix),
    scalar: deep(fc.oneof(fc.constantFrom('s', 't'), numbers), [
      ...same(scalar),
      call('dot', vector, vector),
      call('sum', fc.oneof(vector, matrix)),
      call('norm', vector),
      behind(vector, '[2]'),
      join(behind(vector, "'"), ' * ', vector),
    ]),
    vector: deep(fc.constantFrom('u', 'v', 'w', '[1, -2]'), [
      ...same(vector),
      join(matrix, ' * ', vector),
      call('softmax', vector),
      call('stack', scalar, scalar),
      call('shift', vector, fc.constant('1')),
      call('fill', scalar, fc.constant('2')),
      behind(matrix, '[1]'),
      matrix.map((value) => `mean(${value}, over: columns)`),
      behind(call('concat', vector, vector), '[2..3]'),
    ]),
    matrix: deep(fc.constantFrom('A', 'B', '[1, 2; 3, 4]'), [
      ...same(matrix),
      join(matrix, ' * ', matrix),
      behind(matrix, "'"),
      call('outer', vector, vector),
      call('stack', vector, vector),
      call('fill', vector, fc.constant('2'), fc.constant('2'), fc.constant('over: rows')),
      fc
        .tuple(matrix, matrix)
        .map(([a, b]) => `slice(concat(${a}, ${b}, over: columns), 2, 3, over: columns)`),
    ]),
  };
}).any as fc.Arbitrary<string>;
