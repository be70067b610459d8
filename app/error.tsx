'use client';

import { Button } from './_ui/button';
import { Card } from './_ui/card';
import { useNumber } from './_ui/use-number';

interface ErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Something broke. Answers already given are stored or wait in the browser, so nothing is lost. */
export default function ErrorPage({ error, retry }: ErrorProps) {
  const number = useNumber(error);
  return (
    <Card className="told">
      <h1>Something went wrong</h1>
      <p>
        This page could not be shown. Answers that you have given are kept. Try again, and if it
        stays like this, tell whoever runs this server{number && ' the number '}
        {number && <code>{number}</code>}.
      </p>
      <Button look="main" onClick={retry}>
        Try again
      </Button>
    </Card>
  );
}
