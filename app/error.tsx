'use client';

import { Button } from './_ui/button';
import { Card } from './_ui/card';

interface ErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Something broke. Answers already given are stored or wait in the browser, so nothing is lost. */
export default function ErrorPage({ error, retry }: ErrorProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <Card className="told">
      <h1>Something went wrong</h1>
      <p>
        This page could not be shown. Answers that you have given are kept. Try again, and if it
        stays like this, tell whoever runs this server{digest && ` the number ${digest}`}.
      </p>
      <Button look="main" onClick={retry}>
        Try again
      </Button>
    </Card>
  );
}
