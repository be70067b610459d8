import type { ReactNode } from 'react';
import type { Settings } from '../../lib/study/settings';
import { frameWords as words } from '../_words/frame';
import { language } from '../_words/locale';
import { KeysSheet } from './keys-sheet';
import { SiteHeader } from './site-header';

/** What the frame of a page shows of its learner. */
export interface FrameView extends Pick<Settings, 'theme' | 'shortcuts'> {
  /** Whose account is open, null for a guest. */
  readonly email: string | null;
}

/** The attributes of a page's `html`: styles and scripts read there what the learner has set. */
export function htmlAttributes(
  { theme, shortcuts }: Pick<FrameView, 'theme' | 'shortcuts'>,
  requestId: string,
) {
  return {
    lang: language,
    'data-request': requestId,
    'data-theme': theme === 'system' ? undefined : theme,
    'data-shortcuts': shortcuts ? undefined : 'off',
  };
}

interface FrameProps extends Pick<FrameView, 'email'> {
  /** The page's path. */
  readonly path: string;
  readonly children: ReactNode;
}

/** What stands around every page. It is made on the server alone, and works before any script has come. */
export function Frame({ email, path, children }: FrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <SiteHeader email={email} path={path} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <KeysSheet />
    </>
  );
}
