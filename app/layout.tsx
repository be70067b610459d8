import 'katex/dist/katex.min.css';
import './_ui/tokens.css';
import './_ui/base.css';
import './_ui/prose.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { identity } from './_server/identity';
import { learnerSettings } from './_server/learner-settings';
import { pageHeaders } from './_server/page-headers';
import { siteDescription, siteName, themeColors } from './_ui/about-site';
import { EarlyKeys } from './_ui/early-keys';
import { Frame, htmlAttributes } from './_ui/frame';
import { hasOwnKeys } from './_ui/navigation';
import { SiteKeys } from './_ui/site-keys';
import { Waiting } from './_ui/waiting/waiting';
import { ZoneCookie } from './_ui/zone-cookie';

export const metadata: Metadata = {
  title: { default: siteName, template: `%s · ${siteName}` },
  description: siteDescription,
};

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await learnerSettings();
  return { themeColor: themeColors(theme) };
}

/** The document of the pages under app/; pages/_document.tsx is that of those under pages/. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const { user } = await identity();
  const email = user?.email ?? null;
  const settings = await learnerSettings();
  const { nonce, path, requestId } = pageHeaders(await headers());
  return (
    <html {...htmlAttributes(settings, requestId)}>
      <head>
        <EarlyKeys nonce={nonce} />
      </head>
      <body>
        <ZoneCookie />
        <Frame email={email} path={path}>
          {children}
          <Waiting />
        </Frame>
        {!hasOwnKeys(path) && <SiteKeys />}
      </body>
    </html>
  );
}
