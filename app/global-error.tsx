'use client';

/** Even the page's frame could not be made; this one needs nothing of it. */
export default function GlobalError({ error }: { readonly error: unknown }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <html lang="en">
      <body
        style={{ font: '1.125rem/1.6 system-ui, sans-serif', padding: '3rem', maxWidth: '36rem' }}
      >
        <title>Recurrent</title>
        <h1>Recurrent cannot answer just now</h1>
        <p>Answers that you have given are kept. Please load the page again in a moment.</p>
        {digest && (
          <p>
            If it stays like this, tell whoever runs this server the number <code>{digest}</code>.
          </p>
        )}
      </body>
    </html>
  );
}
