import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { root } from './support/place';

/** By version, so that a newer package is unpacked anew. */
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
) as { version: string };
const folder = join(root, `.test/browser-${version}`);

/** Browsers that a system may have, for machines that the carried one is not made for. */
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * How Playwright starts a browser without having downloaded one: the headless Chromium carried by an npm
 * package, unpacked once into .test/, or one that is installed, or Playwright's own.
 */
export function launchOptions(): LaunchOptions {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const carried = carriedBrowser();
  if (runs(carried)) return { args, ...carried };
  const installed = INSTALLED.find((executablePath) => runs({ executablePath }));
  if (!installed) return { args };
  const executablePath = execFileSync('which', [installed], { encoding: 'utf8' }).trim();
  return { args, executablePath };
}

interface Browser {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

function carriedBrowser(): Browser {
  if (!existsSync(folder)) unpack();
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_FILE: fontList(),
    },
  };
}

/**
 * Names the font that comes with the browser, and those of the system: without any, Chromium shows no
 * text and crashes at the first entry field. The list that is carried names places of a cloud's machine.
 */
function fontList(): string {
  const path = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const places = folders.map((one) => `<dir>${one}</dir>`).join('');
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(path, `<fontconfig>${places}${cache}</fontconfig>\n`);
  return path;
}

/** Into a folder of its own first, so that one that is there is whole. */
function unpack(): void {
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  execFileSync(process.execPath, [join(root, 'e2e/extract-browser.mjs')], {
    env: { ...process.env, TMPDIR: partial },
  });
  renameSync(partial, folder);
}

function runs({ executablePath, env }: Browser): boolean {
  return spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}
