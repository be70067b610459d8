import 'katex/dist/katex.min.css';
import '@/app/_ui/tokens.css';
import '@/app/_ui/base.css';
import '@/app/_ui/prose.css';
// The styles of the frame, which is in the document: of a document no styles are gathered.
import '@/app/_ui/site-header.module.css';
import '@/app/_ui/key-hint.module.css';
import '@/app/_ui/keys-sheet.module.css';
import type { AppProps } from 'next/app';
import Head from 'next/head';
import { ZoneCookie } from '@/app/_ui/zone-cookie';

export default function App({ Component, pageProps }: AppProps) {
  return (
    <>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <ZoneCookie />
      <Component {...pageProps} />
    </>
  );
}
