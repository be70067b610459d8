import { expect, test } from 'vitest';
import { bankTemplates } from './quality/bank-templates';
import { shareAccused, shareMislabelled, shareNamed } from './quality/learners';

/** The families whose mistakes resemble each other most; the bench takes all, and more runs. */
const RECURRENT = ['hidden-state', 'pre-activation', 'feedforward', 'sentiment', 'gru', 'lstm'];
const templates = bankTemplates().filter(({ family }) => RECURRENT.includes(family));

test('who always drops the bias is found out within four answers', () => {
  expect(shareNamed(templates, 'bias-dropped', 60)).toBeGreaterThanOrEqual(0.95);
}, 60_000);

test('who slips in a fifth of the answers is accused of nothing', () => {
  expect(shareAccused(templates, 40)).toBeLessThanOrEqual(0.02);
}, 60_000);

test('a slip at random is hardly ever called a misread', () => {
  expect(shareMislabelled(bankTemplates(), 1200)).toBeLessThanOrEqual(0.005);
}, 60_000);
