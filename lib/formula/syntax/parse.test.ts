import { describe, expect, it } from 'vitest';
import { expressionProblems, shapeOfExpression as read } from '../testing/compiled-text';

/** Pairs of an expression and the operations it stands for. */
function reads(pairs: Readonly<Record<string, string>>) {
  for (const [expression, operations] of Object.entries(pairs)) {
    expect(`${expression} is ${read(expression)}`).toBe(`${expression} is ${operations}`);
  }
}

describe('what an expression means', () => {
  it('multiplies what stands side by side, from the left, and closer than any sign', () => {
    reads({
      'A v': 'product(A, v)',
      'A B v': 'product(product(A, B), v)',
      's v': 'scale(s, v)',
      '2 v': 'scale(2, v)',
      'v * 2': 'scale(2, v)',
      's t': 'scale(s, t)',
      'A u .* v': 'hadamard(product(A, u), v)',
      'u .* A v': 'hadamard(u, product(A, v))',
      's u / t': 'divide(scale(s, u), t)',
      's * t / 2': 'divide(scale(s, t), 2)',
      'u ⊙ v': 'hadamard(u, v)',
      A·v: 'product(A, v)',
    });
  });

  it('reads 2.*x as 2 .* x, and a Hadamard product with a scalar as a scaling', () => {
    reads({ '2.*v': 'scale(2, v)', '2.5.*v': 'scale(2.5, v)', 's.*t': 'hadamard(s, t)' });
  });

  it('takes f (x) for a call if f is a function, whatever the spaces, else for a product', () => {
    reads({
      'tanh(v)': 'tanh(v)',
      'tanh (v)': 'tanh(v)',
      'σ(v)': 'sigmoid(v)',
      'sigma(v)': 'sigmoid(v)',
      'A (u + v)': 'product(A, add(u, v))',
      'A(u + v)': 'product(A, add(u, v))',
      's (t)': 'scale(s, t)',
    });
  });

  it('lets a minus reach over the whole product or power behind it', () => {
    reads({
      '-v^2': 'negate(power{"exponent":2}(v))',
      '-A v': 'negate(product(A, v))',
      '-s * t': 'negate(scale(s, t))',
      's * -t': 'scale(s, negate(t))',
      's / -t': 'divide(s, negate(t))',
      's -t': 'subtract(s, t)',
      's − t': 'subtract(s, t)',
      '-2': '-2',
      '-(2)': 'negate(2)',
      'v^-1': 'power{"exponent":-1}(v)',
      '--s': 'negate(negate(s))',
    });
  });

  it('always takes the dash for the transpose, and binds it closest', () => {
    reads({
      "A' v": 'product(transpose(A), v)',
      "u' v": 'dot(u, v)',
      "u v'": 'outer(u, v)',
      "u' A v": 'dot(product(transpose(A), u), v)',
      "(u' A)'": 'product(transpose(A), u)',
      "(A B)' v": 'product(transpose(product(A, B)), v)',
      'transpose(A)': 'transpose(A)',
      Aᵀ: 'transpose(A)',
      "2 s'": 'scale(2, s)',
    });
  });

  it('takes a bracket for an index if no space stands before it, counting from 1', () => {
    reads({
      'v[2]': 'row{"index":1}(v)',
      'A[2]': 'row{"index":1}(A)',
      'A[2, 1]': 'row{"index":0}(row{"index":1}(A))',
      'A[1..2, 1]': 'row{"index":0}(transpose(slice{"from":0,"to":2}(A)))',
      'R[2..3]': 'slice{"from":1,"to":3}(R)',
      's [2, 3]': 'scale(s, [2,3])',
      'R[1 + 1]': 'row{"index":1}(R)',
    });
  });

  it('has one op for 1 - z, and one for all terms between which only plus stands', () => {
    reads({
      '1 - v': 'one-minus(v)',
      '1 - A v': 'one-minus(product(A, v))',
      '(1) - s': 'subtract(1, s)',
      '1 - s - t': 'subtract(one-minus(s), t)',
      'u + v + w': 'add(u, v, w)',
      'u + (v + w)': 'add(u, add(v, w))',
      '(u + v) + w': 'add(add(u, v), w)',
      'u - v + w': 'add(subtract(u, v), w)',
      'u + v - w': 'subtract(add(u, v), w)',
    });
  });

  it('adds a scalar to every entry', () => {
    reads({
      'v + 1': 'add(v, fill{"shape":[2]}(1))',
      's - v': 'subtract(fill{"shape":[2]}(s), v)',
      '1 / v': 'divide(fill{"shape":[2]}(1), v)',
      'v / s': 'divide(v, s)',
    });
  });

  it('writes vectors and matrices in brackets, and joins vectors below each other', () => {
    reads({
      '[1, -2]': '[1,-2]',
      '[1; 2]': '[1,2]',
      '[1, 2; 3, 4]': '[[1,2],[3,4]]',
      '[1, 2;]': '[[1,2]]',
      '[1; 2;]': '[[1],[2]]',
      '[s, t]': 'stack(s, t)',
      '[s, 1; t, 2]': 'stack(stack(s, 1), stack(t, 2))',
      '[u; v]': 'concatenate(u, v)',
      '[u; 1]': 'concatenate(u, stack(1))',
      '[s, -t]': 'stack(s, negate(t))',
    });
  });

  it('knows every function', () => {
    reads({
      'ReLU(v)': 'relu(v)',
      'heaviside(v)': 'heaviside(v)',
      'softmax(v)': 'softmax(v)',
      'log_softmax(v)': 'log-softmax(v)',
      'exp(v)': 'exp(v)',
      'ln(v)': 'log(v)',
      'sin(pi s)': 'sin(scale(3.141592653589793, s))',
      'cos(v)': 'cos(v)',
      'sqrt(s)': 'power{"exponent":0.5}(s)',
      'sum(v)': 'sum(v)',
      'sum(A, over: rows)': 'sum{"axis":0}(A)',
      'mean(A, over: columns)': 'mean{"axis":1}(A)',
      'norm(v)': 'norm(v)',
      'dot(u, v)': 'dot(u, v)',
      'outer(u, v)': 'outer(u, v)',
      'concat(u, v, w)': 'concatenate(u, v, w)',
      'concat(A, B, over: columns)': 'concatenate{"axis":1}(A, B)',
      'stack(u, v)': 'stack(u, v)',
      'slice(R, 2, 3)': 'slice{"from":1,"to":3}(R)',
      'slice(R, 2, 2, over: columns)': 'slice{"from":1,"to":2,"axis":1}(R)',
      'row(v, 1)': 'row{"index":0}(v)',
      'entry(v, 1)': 'row{"index":0}(v)',
      'shift(v, -1)': 'shift{"by":-1}(v)',
      'round(v, 2)': 'round{"places":2}(v)',
      'fill(s, 2, 3)': 'fill{"shape":[2,3]}(s)',
      'fill(v, 2, 3, over: columns)': 'fill{"shape":[2,3],"axis":1}(v)',
      'A .^ 2': 'power{"exponent":2}(A)',
      'relu_prime(v)': 'heaviside(v)',
      'tanh_prime(v)': 'one-minus(power{"exponent":2}(tanh(v)))',
      'diag(v) A': 'product(hadamard([[1,0],[0,1]], fill{"shape":[2,2],"axis":1}(v)), A)',
      'mse(u, v)': 'mean(power{"exponent":2}(subtract(u, v)))',
      'half_squared(u, v)': 'scale(0.5, sum(power{"exponent":2}(subtract(u, v))))',
      'cross_entropy(u, v)': 'negate(dot(v, log(u)))',
      'cross_entropy_logits(u, v)': 'negate(dot(v, log-softmax(u)))',
      'ctc(R, [1], blank: 0)': 'ctc{"labels":[1],"blank":0}(R)',
      'ctc(R, u, blank: 1)': 'ctc{"blank":1}(R, u)',
    });
  });
});

describe('what an expression cannot mean', () => {
  const refuses = (pairs: Readonly<Record<string, RegExp>>) => {
    for (const [expression, message] of Object.entries(pairs)) {
      const found = expressionProblems(expression);
      expect(found, expression).toHaveLength(1);
      expect(found[0], expression).toMatch(message);
    }
  };

  it('refuses what could be read in two ways', () => {
    refuses({
      's / 2 t': /What is divided here/,
      's / t v': /What is divided here/,
      's^2^3': /Which power comes first/,
      'A^2': /A \.\^ k .* A A/,
      's 2': /there is “2”/,
      'tanh v': /tanh is a function: write tanh\(\.\.\.\)/,
      "tanh'(v)": /“'” is always the transpose; a derivative is written tanh_prime/,
      'u v': /no product of vector\(2\) and vector\(2\).*a' b/,
      'v A': /no product of vector\(2\) and matrix\(2, 2\).*a' A/,
      "u' + v": /row and a column/,
      'mean(u, over: all) + [u, v]': /Between brackets and commas stand scalars/,
    });
  });

  it('names the op and both shapes of what does not fit', () => {
    refuses({
      'R A R': /[Pp]roduct of matrix\(3, 2\) and matrix\(3, 2\)/,
      'u + R': /[Aa]dd of vector\(2\) and matrix\(3, 2\)/,
      'u .* R': /[Hh]adamard of vector\(2\) and matrix\(3, 2\)/,
      'mse(u, A)': /mse of vector\(2\) and matrix\(2, 2\)/,
      'v[3]': /no place 3 of 2/,
      'dot(u, s)': /[Dd]ot of vector\(2\) and scalar/,
    });
  });

  it('says how many arguments and which options there are', () => {
    refuses({
      'dot(u)': /dot takes 2 arguments, not 1/,
      'tanh()': /tanh takes 1 argument, not 0/,
      'sum(u, axiss: rows)': /no option “axiss”/,
      'sum(u, over: diagonal)': /“over” is all or rows or columns or time/,
      'ctc(R, [0], blank: 0)': /Labels are classes/,
      'ctc(R, [1], blank: 2)': /blank 2 is none of the classes/,
      'v[s]': /“s” is only known when the formula runs/,
    });
  });
});
