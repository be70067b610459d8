import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../item';
import { mediaAddress } from '../html/media-address';
import type { Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import { anyItem, anyText, deckOf } from '../shared/testing/any-deck';
import { anyCarriedItem, carriedBy } from '../shared/testing/carried';
import { troubles } from '../shared/testing/mutants';
import { parseXml } from '../xml/parse-xml';
import { within } from '../xml/xml-node';
import { archiveOf } from '../zip/testing/archive-of';
import { readQti, readQtiFile } from './read-qti';
import { writeQti } from './write-qti';

const readBytes = (bytes: Uint8Array) => {
  const archive = archiveOf(bytes);
  return archive.ok ? readQti(archive.value) : archive;
};

function read(bytes: Uint8Array): Read {
  const result = readBytes(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function readText(text: string): Read {
  const result = readQtiFile(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const anyItems = fc.array(anyCarriedItem, { minLength: 1, maxLength: 4 });

describe('a package that we wrote', () => {
  test('read again shows the same', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        const media = [{ name: 'a.png', bytes: () => Uint8Array.of(1, 2, 3) }];
        const deck = deckOf(some, { media });
        const result = read(writeQti(deck).bytes);
        expect(result.skipped).toEqual([]);
        expect(result.deck.items.map(carriedBy)).toEqual(deck.items.map(carriedBy));
        expect(result.deck.items.map((item) => item.concepts)).toEqual(
          deck.items.map((item) => item.concepts),
        );
        expect(result.deck.title).toBe(deck.title);
      }),
      { numRuns: 100 },
    );
  });

  test('names in its manifest each of its files, and no other', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        const files = unzipSync(writeQti(deckOf(some)).bytes);
        const manifest = parseXml(strFromU8(files['imsmanifest.xml']!));
        const named = manifest.ok
          ? within(manifest.value, 'file').map(({ attributes }) => attributes.href!)
          : [];
        expect(['imsmanifest.xml', ...named].sort()).toEqual(Object.keys(files).sort());
      }),
      { numRuns: 50 },
    );
  });

  test('declares every response, outcome and feedback that its items use, each once', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        for (const [name, bytes] of Object.entries(unzipSync(writeQti(deckOf(some)).bytes))) {
          if (!name.startsWith('items/')) continue;
          const item = parseXml(strFromU8(bytes));
          if (!item.ok) throw new Error(item.error);
          const all = (element: string, attribute: string) =>
            within(item.value, element).map(({ attributes }) => attributes[attribute]!);
          const responses = all('responseDeclaration', 'identifier');
          const outcomes = all('outcomeDeclaration', 'identifier');
          const uses = ['textEntry', 'choice', 'extendedText'].flatMap((kind) =>
            all(`${kind}Interaction`, 'responseIdentifier'),
          );
          expect(uses.sort()).toEqual(responses.sort());
          expect(new Set(responses).size).toBe(responses.length);
          expect(outcomes).toEqual(
            expect.arrayContaining([
              ...all('setOutcomeValue', 'identifier'),
              ...all('modalFeedback', 'outcomeIdentifier'),
            ]),
          );
          // XML Schema's identifiers: a letter first, then letters, digits, hyphens and dots.
          for (const identifier of [
            ...responses,
            ...outcomes,
            ...all('simpleChoice', 'identifier'),
          ])
            expect(identifier).toMatch(/^[A-Za-z_][\w.-]*$/);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('brings its pictures along, whatever they are called', () => {
    const anyName = fc.stringMatching(/^[a-zA-Zäß& ()%'"][a-zA-Zäß& ()%'"]{0,9}\.png$/);
    fc.assert(
      fc.property(anyName, fc.uint8Array({ maxLength: 50 }), (name, bytes) => {
        const card: Item = {
          ...{ id: 'a', kind: 'flashcard', concepts: ['sum'] },
          ...{ front: `See ![this](${mediaAddress(name)})`, back: 'x' },
        };
        const deck = deckOf([card], { media: [{ name, bytes: () => bytes }] });
        const result = read(writeQti(deck).bytes).deck;
        expect(result.media.map((medium) => [medium.name, [...medium.bytes()]])).toEqual([
          [name, [...bytes]],
        ]);
        expect(result.items.map(carriedBy)).toEqual(deck.items.map(carriedBy));
      }),
      { numRuns: 50 },
    );
  });

  test('keeps the numbers and the hints of a cloze, and a unit', () => {
    const items: Item[] = [
      {
        id: 'a',
        kind: 'cloze',
        concepts: ['sum'],
        text: '{{c2::a::letter}} or {{c1::b}}, {{c2::c}}.',
      },
      {
        ...{ id: 'b', kind: 'numeric', concepts: ['sum'], prompt: 'How far?', answer: -1.5e-7 },
        ...{ tolerance: 0.1, unit: '$m$/s' },
      },
    ];
    expect(read(writeQti(deckOf(items)).bytes).deck.items).toEqual(deckOf(items).items);
  });
});

/** An item of QTI 2 in the form of IMS's examples. */
const item2 = (declaration: string, body: string, rest = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="Sum">
  <responseDeclaration identifier="RESPONSE" ${declaration}</responseDeclaration>
  <itemBody>${body}</itemBody>${rest}</assessmentItem>`;
const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`;
const SINGLE = 'cardinality="single" baseType="identifier">';
const CHOICES =
  '<simpleChoice identifier="A">3</simpleChoice><simpleChoice identifier="B">4<feedbackInline outcomeIdentifier="F" identifier="B">Right.</feedbackInline></simpleChoice>';
const choice = (max = 1) =>
  `<p>Look.</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="${max}"><prompt>What is <b>2 + 2</b>?</prompt>${CHOICES}</choiceInteraction>`;

describe('an item of QTI 2', () => {
  const first = (text: string) => readText(text).deck.items[0];
  const when = (value: string, outcome: string, set: string) =>
    `<responseIf><match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${value}</baseValue></match><setOutcomeValue identifier="${outcome}">${set}</setOutcomeValue></responseIf>`;

  test('of several options', () => {
    expect(first(item2(SINGLE + correct('B'), choice()))).toEqual({
      ...{
        id: 'sum',
        kind: 'choice',
        concepts: ['imported'],
        prompt: 'Look.\n\nWhat is **2 + 2**?',
      },
      options: [
        { text: '3', correct: false, why: 'The file gives no reason.' },
        { text: '4', correct: true, why: 'Right.' },
      ],
      explanation: 'The file gives no explanation.',
    });
  });

  test('whose conditions say what is right, and what is said of each option', () => {
    const processing = `<responseProcessing><responseCondition>${when('B', 'SCORE', '<baseValue baseType="float">1</baseValue>')}</responseCondition><responseCondition>${when('A', 'FEEDBACK', '<baseValue baseType="identifier">low</baseValue>')}</responseCondition></responseProcessing><modalFeedback outcomeIdentifier="FEEDBACK" identifier="low" showHide="show">Too low.</modalFeedback><modalFeedback outcomeIdentifier="X" identifier="all" showHide="show">Count.</modalFeedback>`;
    expect(first(item2(SINGLE, choice(), processing))).toMatchObject({
      options: [{ correct: false, why: 'Too low.' }, { correct: true }],
      explanation: 'Count.',
    });
  });

  test('with several right options is a card that lists them', () => {
    const declaration = `cardinality="multiple" baseType="identifier">${correct('A', 'B')}`;
    expect(first(item2(declaration, choice(0)))).toMatchObject({
      kind: 'flashcard',
      back: '- 3\n- 4',
    });
  });

  test('with a word missing in a sentence is a cloze', () => {
    const body =
      '<p>Two and two are <textEntryInteraction responseIdentifier="RESPONSE"/>, I say.</p>';
    const declaration = `cardinality="single" baseType="string">${correct('four')}<mapping><mapEntry mapKey="four" mappedValue="1"/><mapEntry mapKey="for" mappedValue="0.5"/></mapping>`;
    expect(first(item2(declaration, body))).toMatchObject({
      kind: 'cloze',
      text: 'Two and two are {{c1::four}}, I say.',
    });
  });

  test('with a place to type at after the question', () => {
    const body = '<p>2 + 2?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    const declaration = `cardinality="single" baseType="string">${correct('four')}<mapping><mapEntry mapKey="four" mappedValue="2"/><mapEntry mapKey="4" mappedValue="2"/></mapping>`;
    expect(first(item2(declaration, body))).toMatchObject({
      ...{ kind: 'flashcard', front: '2 + 2?', back: 'four / 4', answers: ['four', '4'] },
    });
  });

  test.each([
    ['absolute" tolerance="0.5 0.5', 0.5],
    ['relative" tolerance="10', 0.4],
    ['exact', 0],
  ])('of a number with a tolerance that is %s', (mode, tolerance) => {
    const body = '<p>2 + 2? <textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    const processing = `<responseProcessing><responseCondition><responseIf><equal toleranceMode="${mode}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal></responseIf></responseCondition></responseProcessing>`;
    const declaration = `cardinality="single" baseType="float">${correct('4')}`;
    expect(first(item2(declaration, body, processing))).toMatchObject({
      ...{ kind: 'numeric', prompt: '2 + 2? _____', answer: 4, tolerance },
    });
  });

  test('of pairs', () => {
    const set = (...names: string[]) =>
      `<simpleMatchSet>${names.map((name) => `<simpleAssociableChoice identifier="x${name}" matchMax="1">${name}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    const body = `<matchInteraction responseIdentifier="RESPONSE"><prompt>Roots</prompt>${set('4', '9')}${set('2', '3')}</matchInteraction>`;
    const declaration = `cardinality="multiple" baseType="directedPair">${correct('x4 x2', 'x9 x3')}`;
    expect(first(item2(declaration, body))).toMatchObject({
      ...{ front: 'Roots\n\n4', back: '2', more: [{ front: 'Roots\n\n9', back: '3' }] },
    });
  });

  test('with words to drag into gaps', () => {
    const body =
      '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="W" matchMax="1">even</gapText><p>Two is <gap identifier="G"/>.</p></gapMatchInteraction>';
    const declaration = `cardinality="multiple" baseType="directedPair">${correct('W G')}`;
    expect(first(item2(declaration, body))).toMatchObject({ text: 'Two is {{c1::even}}.' });
  });

  test('with MathML keeps the TeX that it was made of', () => {
    const math = (inner: string) =>
      `<p>Is <m:math xmlns:m="x"><m:mi>x</m:mi>${inner}</m:math> even?</p>${choice()}`;
    const tex = '<m:annotation encoding="application/x-tex">x_1</m:annotation>';
    expect(first(item2(SINGLE + correct('B'), math(tex)))).toMatchObject({
      prompt: expect.stringContaining('Is $x_1$ even?'),
    });
    expect(readQtiFile(item2(SINGLE + correct('B'), math('')))).toEqual({
      ok: false,
      error: 'Sum: its formulas are MathML, which cannot be shown here.',
    });
  });

  test.each([
    ['an order', '<orderInteraction responseIdentifier="RESPONSE"/>', /“orderInteraction”/],
    ['nothing', '<p>Read.</p>', /nothing to answer/],
    ['two things', choice() + choice(), /several things/],
    ['an essay', '<extendedTextInteraction responseIdentifier="RESPONSE"/>', /asks nothing|essay/],
  ])('that asks for %s is left out with its reason', (_, body, why) => {
    const result = readQtiFile(
      item2(`${SINGLE}${correct('A')}`, `<p>x</p>${body}`).replace(correct('A'), ''),
    );
    expect(result.ok ? 'read' : result.error).toMatch(why);
  });
});

/** An item of QTI 1.2 in the form in which Canvas exports them. */
const item1 = (kind: string, material: string, responses: string, rules: string, more = '') =>
  `<questestinterop><assessment ident="a" title="Sums"><section><item ident="i" title="Question">
  <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${kind}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
  <presentation>${html(material)}${responses}</presentation>
  <resprocessing>${rules}</resprocessing>${more}</item></section></assessment></questestinterop>`;
const html = (text: string) =>
  `<material><mattext texttype="text/html">${text.replaceAll('<', '&lt;')}</mattext></material>`;
const lid = (ident: string, labels: readonly string[], more = '', cardinality = 'Single') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${more}<render_choice>${labels
    .map((text, at) => `<response_label ident="${ident}${at}">${html(text)}</response_label>`)
    .join('')}</render_choice></response_lid>`;
const rule = (condition: string, score: number | null, feedback = '') =>
  `<respcondition><conditionvar>${condition}</conditionvar>${score === null ? '' : `<setvar action="Set" varname="SCORE">${score}</setvar>`}${feedback === '' ? '' : `<displayfeedback linkrefid="${feedback}"/>`}</respcondition>`;
const equal = (ident: string, value: string) =>
  `<varequal respident="${ident}">${value}</varequal>`;
const fb = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`;
const str =
  '<response_str ident="r"><render_fib><response_label ident="x"/></render_fib></response_str>';

describe('an item of QTI 1.2', () => {
  const first = (text: string) => readText(text).deck.items[0];

  test('of several options with feedback', () => {
    const rules = [
      rule('<other/>', null, 'general_fb'),
      rule(equal('r', 'r0'), null, 'r0_fb'),
      rule(equal('r', 'r1'), 100),
    ].join('');
    const more = fb('general_fb', 'Count.') + fb('r0_fb', 'Too low.');
    const text = item1(
      'multiple_choice_question',
      '<p>2 + 2?</p>',
      lid('r', ['3', '4']),
      rules,
      more,
    );
    expect(readText(text).deck).toMatchObject({
      title: 'Sums',
      items: [
        {
          ...{ id: '2-2', kind: 'choice', prompt: '2 + 2?', explanation: 'Count.' },
          options: [
            { text: '3', correct: false, why: 'Too low.' },
            { text: '4', correct: true, why: 'The file gives no reason.' },
          ],
        },
      ],
    });
  });

  test('with several right options is a card that lists them', () => {
    const all = `<and>${equal('r', 'r0')}<not>${equal('r', 'r1')}</not>${equal('r', 'r2')}</and>`;
    const labels = lid('r', ['2', '3', '4'], '', 'Multiple');
    const text = item1('multiple_answers_question', 'Even?', labels, rule(all, 100));
    expect(first(text)).toMatchObject({ kind: 'flashcard', back: '- 2\n- 4' });
  });

  test('with blanks is a cloze, and with menus one that says what there is to choose', () => {
    const named = (name: string) => `<material><mattext>${name}</mattext></material>`;
    const labels = lid('p', ['is', 'are'], named('one')) + lid('q', ['four', 'five'], named('two'));
    const rules = rule(equal('p', 'p1'), 50) + rule(equal('q', 'q0'), 50);
    const asked = 'Two and two [one] [two].';
    expect(first(item1('fill_in_multiple_blanks_question', asked, labels, rules))).toMatchObject({
      text: 'Two and two {{c1::are}} {{c2::four}}.',
    });
    expect(first(item1('multiple_dropdowns_question', asked, labels, rules))).toMatchObject({
      text: 'Two and two {{c1::are::is / are}} {{c2::four::four / five}}.',
    });
  });

  test('of pairs', () => {
    const labels = lid('p', ['2', '3'], html('4')) + lid('q', ['2', '3'], html('9'));
    const rules = rule(equal('p', 'p0'), 50) + rule(equal('q', 'q1'), 50);
    expect(first(item1('matching_question', 'Roots', labels, rules))).toMatchObject({
      ...{ front: 'Roots\n\n4', back: '2', more: [{ front: 'Roots\n\n9', back: '3' }] },
    });
  });

  test('of a short answer', () => {
    const rules = rule(equal('r', 'four') + equal('r', '4'), 100);
    expect(first(item1('short_answer_question', '2 + 2?', str, rules))).toMatchObject({
      ...{ front: '2 + 2?', back: 'four / 4', answers: ['four', '4'] },
    });
  });

  test.each([
    [
      `<or>${equal('r', '3.14')}<and><vargte respident="r">3.13</vargte><varlte respident="r">3.15</varlte></and></or>`,
      3.14,
      0.01,
    ],
    ['<vargte respident="r">3</vargte><varlte respident="r">4</varlte>', 3.5, 0.5],
  ])('of a number, %s', (condition, answer, tolerance) => {
    expect(
      first(item1('numerical_question', 'How much?', str, rule(condition, 100))),
    ).toMatchObject({
      ...{ kind: 'numeric', answer, tolerance },
    });
  });

  test('to write about is a card where something is said of it', () => {
    const told = item1('essay_question', 'Why?', str, '', fb('general_fb', 'Because.'));
    expect(first(told)).toMatchObject({ kind: 'flashcard', front: 'Why?', back: 'Because.' });
  });

  test('with an equation of Canvas keeps its TeX', () => {
    const image =
      '<img class="equation_image" src="/equation_images/x" data-equation-content="x_1^2">';
    const text = item1(
      'true_false_question',
      `Is ${image} odd?`,
      lid('r', ['True', 'False']),
      rule(equal('r', 'r1'), 100),
    );
    expect(first(text)).toMatchObject({ prompt: 'Is $x_1^2$ odd?' });
  });
});

describe('a package of Canvas', () => {
  const picture = '<img src="$IMS-CC-FILEBASE$/Uploaded%20Media/net%201.png" alt="A net">';
  const quiz = item1(
    'true_false_question',
    picture,
    lid('r', ['True', 'False']),
    rule(equal('r', 'r0'), 100),
  );
  const files = {
    'imsmanifest.xml': strToU8(
      '<manifest><metadata><lom><general><title><string>Course</string></title></general></lom></metadata></manifest>',
    ),
    'non_cc_assessments/a.xml.qti': strToU8(quiz),
    'a/assessment_qti.xml': strToU8(quiz),
    'web_resources/Uploaded Media/net 1.png': strToU8('png'),
  };

  test('holds each quiz twice and is read once, with its pictures', () => {
    const { deck, skipped } = read(zipSync(files));
    expect(skipped).toEqual([]);
    expect(deck.title).toBe('Course');
    expect(deck.items).toMatchObject([{ prompt: '![A net](media:net%201.png)' }]);
    expect(deck.media.map(({ name, bytes }) => [name, strFromU8(bytes())])).toEqual([
      ['net 1.png', 'png'],
    ]);
  });

  test('that lacks a picture says so', () => {
    const { 'web_resources/Uploaded Media/net 1.png': _, ...rest } = files;
    expect(read(zipSync(rest)).skipped).toEqual([
      { where: 'Question', why: expect.stringMatching(/net%201\.png” is not in the package/) },
    ]);
  });
});

describe('a package is refused', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['without questions', { 'readme.txt': 'x' }, /holds no questions/],
    [
      'with XML that is cut off',
      { 'a.xml': '<assessmentItem><p>' },
      /^a\.xml: The file is not valid XML/,
    ],
    [
      'with a bomb of entities',
      { 'a.xml': '<!DOCTYPE a [<!ENTITY b "ha">]><assessmentItem>&b;</assessmentItem>' },
      /defines entities/,
    ],
    ['with a broken manifest', { 'imsmanifest.xml': '<manifest>' }, /^imsmanifest\.xml: /],
  ])('%s', (_, files, why) => {
    const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
    const result = readBytes(zipSync(Object.fromEntries(packed)));
    expect(result.ok ? 'read' : result.error).toMatch(why);
  });

  test('and so is a file of other XML', () => {
    expect(readQtiFile('<rss/>')).toMatchObject({ ok: false });
  });
});

test('no damaged package makes the reader fail', () => {
  const some = fc.sample(fc.array(anyItem(anyText), { minLength: 1, maxLength: 3 }), {
    ...{ numRuns: 4, seed: 17 },
  });
  const packages = some.map((items) => writeQti(deckOf(items)).bytes);
  // What is stored as it is breaks where a letter is changed, and not only where it is unpacked.
  const stored = packages.map((bytes) => zipSync(unzipSync(bytes), { level: 0 }));
  expect(troubles([...packages, ...stored], readBytes)).toEqual([]);
});

test('no damaged file makes the reader fail', () => {
  const files = [
    item2(SINGLE + correct('B'), choice()),
    item1('true_false_question', 'x', lid('r', ['True', 'False']), rule(equal('r', 'r0'), 100)),
    item1('numerical_question', 'x', str, rule(equal('r', '3.14'), 100)),
  ];
  const found = troubles(
    files.map((file) => strToU8(file)),
    (bytes) => {
      const text = decodeText(bytes);
      return text.ok ? readQtiFile(text.value) : text;
    },
  );
  expect(found).toEqual([]);
});
