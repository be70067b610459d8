import { parseDocument } from 'yaml';
import { refusalOf } from '../../drills/acceptance';
import { splitFrontMatter } from '../../drills/front-matter';
import { tooLarge } from '../../drills/size';
import { parseTemplate, type Template } from '../../drills/template';
import { err, type Result } from '../../result';
import type { FieldProblem } from '../refusal';

/**
 * Reads the text of a drill's template and makes sure that it can be asked: every level compiles, and
 * enough of its draws can tell who understood. What is wrong is told with line and column, or with the
 * misreads to blame.
 */
export function templateOfText(
  text: string,
  id: string,
): Result<Template, readonly FieldProblem[]> {
  const template = parseTemplate(text, id);
  if (!template.ok) {
    return err(
      template.error.map(({ line, column, message }) => ({
        ...{ field: 'formula', line, column },
        message: `Line ${line}, column ${column}: ${message}`,
      })),
    );
  }
  const large = template.value.levels.flatMap(({ formula }) => tooLarge(formula) ?? []);
  if (large.length > 0) return err(large.map((message) => ({ field: 'formula', message })));
  const refused = template.value.levels.flatMap((level) => refusalOf(template.value, level) ?? []);
  if (refused.length > 0)
    return err(refused.map(({ message }) => ({ field: 'formula', message: `${message}.` })));
  return template;
}

/** The text with its version written into its header; the rest stays as it was typed. */
export function withVersion(text: string, version: number): string {
  const { yaml, body } = splitFrontMatter(text);
  const document = parseDocument(yaml);
  document.set('version', version);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** The text as its author typed it, without the version that publishing wrote. */
export function withoutVersion(text: string): string {
  const { yaml, body } = splitFrontMatter(text);
  const document = parseDocument(yaml);
  document.delete('version');
  const rest = document.toString({ lineWidth: 0 }).trim();
  return rest === '' || rest === '{}' || rest === 'null' ? body : `---\n${rest}\n---\n${body}`;
}
