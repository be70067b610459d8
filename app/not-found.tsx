import { ButtonLink } from './_ui/button';
import { Card } from './_ui/card';
import { errorWords } from './_words/errors';

const words = errorWords.notHere;

export default function NotFound() {
  return (
    <Card className="told">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <ButtonLink href="/" look="main">
        {words.today}
      </ButtonLink>
    </Card>
  );
}
