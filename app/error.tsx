'use client';

import { Button } from './_ui/button';
import { Card } from './_ui/card';
import { useNumber } from './_ui/use-number';
import { errorWords } from './_words/errors';

const words = errorWords.page;

interface ErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Something broke. Answers already given are stored or wait in the browser, so nothing is lost. */
export default function ErrorPage({ error, retry }: ErrorProps) {
  const number = useNumber(error);
  return (
    <Card className="told">
      <h1>{words.title}</h1>
      <p>
        {number ? words.beforeNumber : words.text}
        {number && ' '}
        {number && <code>{number}</code>}
        {number && words.afterNumber}
      </p>
      <Button look="main" onClick={retry}>
        {words.again}
      </Button>
    </Card>
  );
}
