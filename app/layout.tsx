import 'katex/dist/katex.min.css';
import './_ui/tokens.css';
import './_ui/base.css';
import './_ui/prose.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { identity } from './_server/identity';
import { SiteHeader } from './_ui/site-header';
import { ZoneCookie } from './_ui/zone-cookie';

export const metadata: Metadata = {
  title: { default: 'Recurrent', template: '%s · Recurrent' },
  description: 'Spaced repetition for everything that can be computed.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f6f1' },
    { media: '(prefers-color-scheme: dark)', color: '#141619' },
  ],
};

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const { user } = await identity();
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <ZoneCookie />
        <SiteHeader email={user?.email ?? null} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}
