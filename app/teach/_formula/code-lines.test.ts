import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLines } from './code-lines';

const problem = (line: number, start: number, end: number, message = 'No.') => ({
  ...{ line, column: 1, start, end, message },
});
const drawn = (text: string, ...problems: ReturnType<typeof problem>[]) =>
  codeLines(text, problems, []).map(({ pieces }) =>
    pieces.map((piece) => (piece.isWrong ? `<${piece.text}>` : piece.text)).join(''),
  );

test('a mistake is marked where it is, in its line', () => {
  expect(drawn('y = 1\nz = q + 1\n', problem(2, 10, 11))).toEqual(['y = 1', 'z = <q> + 1', '']);
});

test('a mistake behind a line’s last sign marks that sign', () => {
  expect(drawn('y = 1 +\nz = 2', problem(1, 7, 8))).toEqual(['y = 1 <+>', 'z = 2']);
});

test('two mistakes in a line are both marked, and said one after the other', () => {
  const [line] = codeLines('p + q', [problem(1, 4, 5, 'Q.'), problem(1, 0, 1, 'P.')], []);
  expect(line!.pieces.map(({ isWrong }) => isWrong)).toEqual([true, false, true]);
  expect(line!.problem).toBe('Q. P.');
});

test('a line without a mistake shows its shape', () => {
  const [line] = codeLines('y = x', [], [{ line: 1, text: 'y: scalar' }]);
  expect(line).toMatchObject({ shape: 'y: scalar', problem: null });
});

test('whatever is marked, what is drawn has each sign of the text at its place', () => {
  const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), places, (text, marks) => {
      const problems = marks.map(([start, length]) => {
        const at = Math.min(start, text.length);
        return problem(text.slice(0, at).split('\n').length, at, at + length);
      });
      const lines = codeLines(text, problems, []);
      const again = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
      expect(again.join('\n')).toBe(text);
    }),
  );
});
