import type { Store } from '../db/client';
import { templateText } from '../db/repositories/templates';
import { makeProblem, type Problem } from '../drills/problem';
import { parseTemplate, type Template } from '../drills/template';
import type { StoredDrill } from './item-body';

/** Which numbers a drill was shown with; the same for ever. */
export interface Draw {
  readonly template: string;
  readonly version: number;
  readonly level: number;
  readonly seed: number;
}

const parsed = new Map<string, Template>();

/** A template at a version, read once: versions never change. */
async function templateAt(db: Store, id: string, version: number): Promise<Template> {
  const key = `${id}.v${version}`;
  const known = parsed.get(key);
  if (known) return known;
  const text = await templateText(db, id, version);
  const template = text === null ? null : parseTemplate(text, id);
  // What is stored was parsed before, so this is a database that somebody took a template out of.
  if (!template?.ok) throw new Error(`The template ${key} can't be read.`);
  parsed.set(key, template.value);
  return template.value;
}

/** The template that a drill is asked from. */
export async function templateOf(db: Store, body: StoredDrill): Promise<Template> {
  return templateAt(db, body.template, body.templateVersion);
}

/** The problem of a draw. Throws where the template has no fit draw: publishing it made sure that it has. */
export async function problemOf(
  db: Store,
  { template, version, level, seed }: Draw,
): Promise<Problem> {
  const made = makeProblem(await templateAt(db, template, version), { seed, level });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** The numbers of a drill's showing. */
export async function drawOf(db: Store, body: StoredDrill, seed: number): Promise<Draw> {
  const { id, version } = await templateOf(db, body);
  return { template: id, version, level: body.level, seed };
}
