import { describe, expect, it } from 'vitest';
import { complaints, problemsOf } from './testing/compiled-text';

describe('what is wrong with a formula', () => {
  it('is said for each line, and not again for what follows from it', () => {
    const text = `given W: matrix(2, 3); x: vector(2)
y = W x
z = tahn(x)
u = y + z
v = x 3
w = (x
ask q, u, v to 3 decimals`;
    expect(complaints(text)).toEqual([
      '2:5 Product of matrix(2, 3) and vector(2): the left side has 3 columns, the right side 2 entries.',
      '3:5 “tahn” is not defined. Did you mean “tanh”?',
      '5:7 Expected an operator or the end of the line, but there is “3”.',
      '6:7 Expected “)”, but the line ends.',
      '7:5 “q” is not defined.',
    ]);
  });

  it('says what was expected', () => {
    expect(problemsOf('given x scalar\nask')).toMatchObject([
      { line: 1, column: 9, expected: ['“:”'] },
      { line: 2, column: 4, expected: ['a name'] },
    ]);
    expect(problemsOf('y = 2 +\nask y to many')).toMatchObject([
      { line: 1, column: 8, expected: ['a number', 'a name', '“(”', '“[”'] },
      { line: 2, column: 10, expected: ['how many, such as “3”'] },
    ]);
  });

  const oneOf = (text: string, problem: string, sizes = {}) =>
    expect(complaints(text, sizes), text).toEqual([problem]);

  it('is found in givens', () => {
    const rest = '\ny = 1\nask y';
    oneOf(`given x: vectr(2)${rest}`, '1:10 “vectr” is no type. Did you mean “vector”?');
    oneOf(`given x: matrix(2)${rest}`, '1:10 matrix takes 2 sizes, not 1.');
    oneOf(`given x: vector(d)${rest}`, "1:17 “d” is no size and no loop's variable.");
    oneOf(`given x: vector(0)${rest}`, '1:17 Here a whole number of at least 1 is needed, not 0.');
    oneOf(
      `given x: vector(1/2)${rest}`,
      '1:17 Here a whole number of at least 1 is needed, not 0.5.',
    );
    oneOf(
      `given x, x: scalar${rest}`,
      '1:10 “x” is defined already; a name is given one value only.',
    );
    oneOf(`given tanh: scalar${rest}`, '1:7 “tanh” is a function and cannot be a name.');
    oneOf(`given in: scalar${rest}`, '1:7 “in” is a word of the language and cannot be a name.');
    oneOf(`given n: scalar${rest}`, "1:7 “n” is a size or a loop's variable already.", { n: 2 });
    oneOf(
      `given x_3..x_1: scalar${rest}`,
      '1:7 A run of names is written x_1..x_3, the lower number first.',
    );
    oneOf(
      `given x: scalar in 0..1${rest}`,
      '1:17 Say the step: “step 0.1”, or “integer in” for whole numbers.',
    );
    oneOf(
      `given x: scalar in 1..0 step 0.1${rest}`,
      '1:17 A range goes up, in steps above zero, and not too many.',
    );
    oneOf(`given x: scalar in {0} nonzero${rest}`, '1:10 No number is left that is not zero.');
    oneOf(`given x: matrix(2, 3) symmetric${rest}`, '1:10 Only a square matrix can be symmetric.');
    oneOf(`given x: labels(3)${rest}`, '1:10 Write labels(n of k): n numbers from 0 to k - 1.');
    oneOf(
      `given x: probability(3) in {1}${rest}`,
      '1:10 “probability” says already what the numbers are.',
    );
    oneOf(
      `given x: scalar as wait${rest}`,
      '1:20 Expected weight, bias, input or state, but there is “wait”.',
    );
    oneOf(`given x: vector(3 of 4)${rest}`, '1:22 Only labels are so many of so many.');
  });

  it('is found in loops', () => {
    const head = 'given x_1..x_2, h_0: scalar\n';
    oneOf(
      `${head}for t in 1..3 { h_t = 2 x_t }\nask h_1`,
      '2:25 “x_t” stands for x_3 here, which is not defined. Did you mean “x_1”?',
    );
    oneOf(
      `${head}for t in 1..2 { s = 2 x_t }\nask s`,
      '2:17 “s” is defined already; in a loop write “s_t”.',
    );
    oneOf(
      `${head}for t in 2..T { h_t = 2 x_t }\nask h_2`,
      "2:13 “T” is no size and no loop's variable.",
    );
    oneOf(
      `${head}for t in 3..1 { h_t = 2 x_t }\nask h_2`,
      '2:1 This loop makes no turn; to count down, write “step -1” behind the bounds.',
    );
    oneOf(`${head}for t 1..2 { h_t = 2 x_t }\nask h_2`, '2:7 Expected “in”, but there is “1”.');
    oneOf(`${head}for t in 1..2 { h_t = 2 x_t\nask h_2`, '2:1 The “{” of this loop is not closed.');
    oneOf(`${head}y = 2 x_1 }\nask y`, '2:11 There is no “{” for this “}”.');
    oneOf(
      `${head}for t in 1..2 { h_t = t + (x_t }\nask h_1`,
      '2:32 Expected “)”, but there is “}”.',
    );
    oneOf(
      `${head}for t in 1..2 { for t in 1..2 { h_t = x_t } }\nask h_1`,
      '2:21 The loop around this one has the variable “t” already.',
    );
  });

  it('is found in cells', () => {
    const head = 'given x: vector(3); h_0, c_0: vector(2)\n';
    oneOf(`${head}h = lstm(x, h_0)\nask h`, '2:5 lstm takes 3 arguments, not 2.');
    oneOf(`${head}h = gru(h_0, h_0, reset: later)\nask h`, '2:26 “reset” is before or after.');
    oneOf(
      `${head}h = rnn(x, 1)\nask h`,
      '2:5 rnn takes an input vector and state vectors, not vector(3), scalar.',
    );
    oneOf(`${head}h, c = gru(x, h_0)\nask h`, '2:8 This gives 1 value, not 2.');
    oneOf(
      `${head}given W: matrix(2, 2)\nh = rnn(x, h_0)\nask h`,
      '3:5 rnn needs W to be a matrix(2, 3), but it is a matrix(2, 2).',
    );
  });

  it('is found where a cell needs a name that is taken, or a sequence is of many shapes', () => {
    oneOf(
      'given x, h_0: vector(2)\nU = rnn(x, h_0)\ny = 2 U\nask y',
      '2:1 “U” is defined already; a name is given one value only.',
    );
    oneOf(
      'given x_1, h_0: vector(2); x_2: scalar\nh = rnn(x, h_0)\nask h',
      '2:5 rnn takes an input vector and state vectors, not vector(2), scalar, vector(2).',
    );
  });

  it('is found in gradients and asks', () => {
    const head = 'given x, y: vector(2)\nL = dot(x, x)\n';
    oneOf(`${head}g = grad(x, L)\nask g`, '3:5 The gradient is of a scalar, not of a vector(2).');
    oneOf(
      `${head}g = grad(L, y)\nask g`,
      '3:5 The first does not depend on the second, so there is no gradient.',
    );
    oneOf(`${head}ask x`, '3:5 “x” is given; ask for something that is computed.');
    oneOf(`${head}ask L, L`, '3:8 “L” is asked already.');
    oneOf(`${head}ask L to 0 figures`, '3:10 Nothing can be rounded to 0 figures; choose 1 to 12.');
    oneOf(`${head}hide x\nask L`, '3:6 “x” is given and cannot be hidden.');
    oneOf(head, '1:1 The formula asks nothing: add a line such as “ask y to 3 decimals”.');
    oneOf('', '1:1 The formula asks nothing: add a line such as “ask y to 3 decimals”.');
  });

  it('is a character that means nothing, once', () => {
    oneOf('given x: scalar\ny = x § 2 § 3\nask y', '2:7 “§” means nothing here.');
    oneOf('given x: scalar\ny = x 😀\nask y', '2:7 “😀” means nothing here.');
  });
});
