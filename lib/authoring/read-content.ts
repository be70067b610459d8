import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Content } from '../bank/deck';
import { parseContent } from '../bank/parse-content';
import type { BankProblem } from '../bank/read-yaml';
import type { Result } from '../result';
import { templateIds } from './read-templates';

/** Reads a folder of content; its drills' templates lie in the folder `drills`. */
export function readContent(folder = 'content'): Result<Content, readonly BankProblem[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8'),
      };
    });
  return parseContent(files, templateIds(join(folder, 'drills')));
}
