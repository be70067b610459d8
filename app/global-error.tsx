'use client';

import { errorWords } from './_words/errors';
import { language } from './_words/locale';
import { siteWords } from './_words/site';

const words = errorWords.site;

/** Even the page's frame could not be made; this one needs nothing of it. */
export default function GlobalError({ error }: { readonly error: unknown }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <html lang={language}>
      <body
        style={{ font: '1.125rem/1.6 system-ui, sans-serif', padding: '3rem', maxWidth: '36rem' }}
      >
        <title>{siteWords.name}</title>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        {digest && (
          <p>
            {words.beforeNumber} <code>{digest}</code>
            {words.afterNumber}
          </p>
        )}
      </body>
    </html>
  );
}
