import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './place';

interface Question {
  readonly prompt: string;
  readonly options: readonly {
    readonly text: string;
    readonly correct?: boolean;
    readonly why: string;
  }[];
  readonly explanation: string;
}

/** Letters and digits alone: what is left of a text however it was typeset. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function readItems(): readonly Record<string, unknown>[] {
  const content = join(root, 'content');
  return (readdirSync(content, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .map((file): unknown => parse(readFileSync(join(content, file), 'utf8')))
    .filter(Array.isArray)
    .flat();
}

/** The questions with options, as the files have them. */
export const questions = readItems().filter(
  (item) => item.kind === 'choice',
) as unknown as readonly Question[];

const byPrompt = new Map(questions.map((question) => [bare(question.prompt), question]));

export function questionAsking(prompt: string): Question {
  const question = byPrompt.get(bare(prompt));
  if (!question) throw new Error(`the bank has no question “${prompt}”`);
  return question;
}
