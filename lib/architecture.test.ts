import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms a room may import from, besides itself; lib/result.ts is everybody's. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  network: [],
  formula: ['network'],
  drills: ['formula', 'network'],
  grading: ['drills', 'formula', 'network'],
  scheduling: [],
  bank: [],
  db: [],
  authoring: ['scheduling', 'grading', 'drills', 'formula', 'network', 'bank', 'db'],
  study: ['authoring', 'scheduling', 'grading', 'drills', 'network', 'bank', 'db'],
  cli: [
    ...['study', 'authoring', 'scheduling', 'grading', 'drills', 'formula', 'network'],
    ...['bank', 'db'],
  ],
  app: [
    'study',
    'authoring',
    'scheduling',
    'grading',
    'drills',
    'formula',
    'network',
    'bank',
    'db',
  ],
};

/** Rooms that run the same in a browser, and the packages that each may use. */
const ENGINES: Readonly<Record<string, readonly string[]>> = {
  network: ['zod'],
  formula: [],
  drills: ['pure-rand', 'yaml', 'zod'],
  grading: [],
  scheduling: [],
  bank: [
    ...['yaml', 'zod', 'csv-parse', 'fast-xml-parser', 'fflate', 'fzstd', 'gift-pegjs', 'pbf'],
    ...['marked', 'sanitize-html', 'turndown', '@joplin/turndown-plugin-gfm'],
  ],
};

interface Import {
  readonly from: string;
  /** A file of ours, from the project's folder, or the name of a package. */
  readonly to: string;
}

const files = ['lib', 'app', 'pages'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('lib/db/generated/')),
);
const imports = files.flatMap(importsOf);
const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|\/test-[a-z-]+\.ts$/.test(path);

function importsOf(from: string): Import[] {
  const text = readFileSync(join(ROOT, from), 'utf8');
  const named = text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm);
  const bare = text.matchAll(/\bimport\(?\s*'([^']+)'/g);
  return [...named, ...bare].map(([, name]) => ({ from, to: resolved(from, name!) }));
}

function resolved(from: string, name: string): string {
  if (!/^(\.|@\/)/.test(name)) return name;
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(from), name);
  const endings = ['', '.ts', '.tsx', '/index.ts'];
  const isFile = (ending: string) =>
    /\.\w+$/.test(path + ending) && existsSync(join(ROOT, path + ending));
  return path.split(sep).join('/') + (endings.find(isFile) ?? '');
}

/** `lib/network/ops/add.ts` is in the room `network`, `app/page.tsx` and `pages/review.tsx` in `app`. */
function roomOf(path: string): string | undefined {
  const [top, second, ...rest] = path.split('/');
  if (top === 'app' || top === 'pages') return 'app';
  return top === 'lib' && rest.length > 0 ? second : undefined;
}

/** The package of an import's name: `pure-rand/generator/x` is of `pure-rand`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

const listed = (wrong: readonly Import[]) => wrong.map(({ from, to }) => `${from} -> ${to}`);

test('the rooms are those of the design, and imports were found in each', () => {
  const rooms = new Set(
    imports.map(({ from }) => roomOf(from)).filter((room) => room !== undefined),
  );
  expect([...rooms].sort()).toEqual(Object.keys(ARROWS).sort());
  expect(imports.length).toBeGreaterThan(files.length);
});

test('every import points the way that the design draws', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, target] = [roomOf(from), roomOf(to)];
    return room && target && room !== target && !ARROWS[room]?.includes(target);
  });
  expect(listed(wrong)).toEqual([]);
});

test('the arrows between rooms make no circle', () => {
  const reaches = (room: string, seen: readonly string[] = []): readonly string[] =>
    ARROWS[room]!.flatMap((next) =>
      seen.includes(next) ? [] : [next, ...reaches(next, [...seen, next])],
    );
  expect(Object.keys(ARROWS).filter((room) => reaches(room).includes(room))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  let circle = imports.filter(({ to }) => files.includes(to));
  // What imports nothing that is left, or is imported by nothing that is left, is in no circle; leaving
  // it out may free others.
  for (let before = Infinity; circle.length < before; ) {
    before = circle.length;
    const importing = new Set(circle.map(({ from }) => from));
    const imported = new Set(circle.map(({ to }) => to));
    circle = circle.filter(({ from, to }) => imported.has(from) && importing.has(to));
  }
  expect(listed(circle)).toEqual([]);
});

test('an engine imports no framework, no database and nothing of Node', () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = ENGINES[roomOf(from) ?? ''];
    return allowed && !isTest(from) && roomOf(to) === undefined && !to.startsWith('lib/')
      ? !allowed.includes(packageOf(to))
      : false;
  });
  expect(listed(wrong)).toEqual([]);
});

test('an engine asks for neither the time nor chance', () => {
  const wrong = files.filter((path) => {
    if (!ENGINES[roomOf(path) ?? ''] || isTest(path)) return false;
    const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\./.test(
      code,
    );
  });
  expect(wrong).toEqual([]);
});

test('nothing but lib/db imports Prisma or the driver', () => {
  const databases = ['@prisma/', 'prisma', 'better-sqlite3', 'lib/db/generated/'];
  const wrong = imports.filter(
    ({ from, to }) =>
      roomOf(from) !== 'db' && !isTest(from) && databases.some((name) => to.startsWith(name)),
  );
  expect(listed(wrong)).toEqual([]);
});

test('nothing but the app imports React or Next', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      roomOf(from) !== 'app' && ['react', 'react-dom', 'next'].includes(packageOf(to)),
  );
  expect(listed(wrong)).toEqual([]);
});
