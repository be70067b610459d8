import { describe, expect, test } from 'vitest';
import { clozeNumbersIn, clozeShown } from './cloze-text';
import { type Filling, renderTemplate, showsAnything } from './render';
import { parseCardTemplate } from './template';

function rendered(template: string, fields: Record<string, string>, more: Partial<Filling> = {}) {
  const filling = { fields: new Map(Object.entries(fields)), number: 1, isAnswer: false, ...more };
  return renderTemplate(parseCardTemplate(template), filling);
}

describe('a card template', () => {
  test.each([
    ['{{A}} and {{ B }}', '1 and 2'],
    ['{{#A}}yes{{/A}}{{^A}}no{{/A}}', 'yes'],
    ['{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}', 'no'],
    ['{{#A}}{{#Empty}}x{{/Empty}}y{{/A}}', 'y'],
    ['a<!-- {{A}} -->b', 'ab'],
    ['{{=<% %>=}}<%A%> and <%#B%>two<%/B%>', '1 and two'],
    ['{{Unknown}}{{FrontSide}}.', '.'],
    ['{{text:Html}}', 'bold'],
    ['{{furigana:Kanji}} {{kanji:Kanji}} {{kana:Kanji}}', '漢字 (かんじ) 漢字 かんじ'],
    ['{{kanji:Sound}}', '[sound:a.mp3]'],
    ['{{hint:A}}{{type:A}}{{tts en_US:A}}.', '.'],
    ['{{add-on:A}}', '1'],
    // Sections that cross or do not close, as old decks have them.
    ['{{#A}}{{#B}}x{{/A}}{{/B}}y', 'xy'],
    ['{{#A}}x{{/Z}}y', 'xy'],
    ['{{', '{{'],
  ])('%s gives %s', (template, html) => {
    const fields = {
      A: '1',
      B: '2',
      Empty: '<div><br></div>&nbsp;',
      Html: '<b>bold</b>',
      Kanji: ' 漢字[かんじ]',
      Sound: '[sound:a.mp3]',
    };
    expect(rendered(template, fields)).toBe(html);
  });

  test('shows on the answer’s side what was to be typed or asked for', () => {
    expect(rendered('{{hint:A}} {{type:A}}', { A: '1' }, { isAnswer: true })).toBe('1 1');
  });

  test('that shows no field that is not empty makes no card', () => {
    const shows = (template: string, a: string) =>
      showsAnything(parseCardTemplate(template), {
        fields: new Map([['A', a]]),
        number: 1,
        isAnswer: false,
      });
    expect(shows('What is {{A}}?', '')).toBe(false);
    expect(shows('What is {{A}}?', 'x')).toBe(true);
    expect(shows('{{^A}}no{{/A}}', '')).toBe(false);
  });
});

// The examples of Anki's own tests of its cloze filter (rslib/src/template_filters.rs and cloze.rs).
describe('a cloze text', () => {
  const plain = (html: string) => html.replace(/<[^>]*>/g, '');

  test.each([
    ['{{c1::one}} {{c2::two::hint}}', 1, false, '[...] two'],
    ['{{c1::one}} {{c2::two::hint}}', 2, false, 'one [hint]'],
    ['{{c1::one}} {{c2::two::hint}}', 2, true, 'one two'],
    ['{{c1::one}} {{c2::two::hint}}', 3, true, ''],
    ['{{c1::foo {{c2::bar}} baz}}', 1, false, '[...]'],
    ['{{c1::foo {{c2::bar}} baz}}', 2, false, 'foo [...] baz'],
    ['{{c1,2::both}} {{c2::second}}', 2, false, '[...] [...]'],
    ['{{c1::x}} }} {{c2::', 1, true, 'x }} {{c2::'],
  ] as const)('%s for number %i', (text, number, isAnswer, shown) => {
    expect(plain(clozeShown(text, number, isAnswer))).toBe(shown);
  });

  test('has each of its numbers once', () => {
    expect(clozeNumbersIn('{{c3::a}} {{c1,2::b}} {{c3::c}}')).toEqual([1, 2, 3]);
  });
});
