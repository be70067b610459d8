import 'katex/dist/katex.min.css';
import './_ui/tokens.css';
import './_ui/base.css';
import './_ui/prose.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { identity } from './_server/identity';
import { learnerSettings } from './_server/learner-settings';
import { pathHeader } from './_server/path-header';
import { requestIdOf } from './_server/request-id';
import { KeysSheet } from './_ui/keys-sheet';
import { hasOwnKeys } from './_ui/navigation';
import { SiteHeader } from './_ui/site-header';
import { SiteKeys } from './_ui/site-keys';
import { ZoneCookie } from './_ui/zone-cookie';

export const metadata: Metadata = {
  title: { default: 'Recurrent', template: '%s · Recurrent' },
  description: 'Spaced repetition for everything that can be computed.',
};

const paper = { light: '#f8f6f1', dark: '#141619' };

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await learnerSettings();
  if (theme !== 'system') return { themeColor: paper[theme] };
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: paper.light },
      { media: '(prefers-color-scheme: dark)', color: paper.dark },
    ],
  };
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const { user } = await identity();
  const { theme, shortcuts } = await learnerSettings();
  const requestHeaders = await headers();
  const path = requestHeaders.get(pathHeader) ?? '';
  return (
    <html
      lang="en"
      data-request={requestIdOf(requestHeaders)}
      data-theme={theme === 'system' ? undefined : theme}
      data-shortcuts={shortcuts ? undefined : 'off'}
    >
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <ZoneCookie />
        <SiteHeader email={user?.email ?? null} path={path} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {!hasOwnKeys(path) && <SiteKeys />}
        <KeysSheet />
      </body>
    </html>
  );
}
