import { ButtonLink } from './_ui/button';
import { Card } from './_ui/card';

export default function NotFound() {
  return (
    <Card className="told">
      <h1>Not here</h1>
      <p>There is no page at this address. It may have been renamed or withdrawn.</p>
      <ButtonLink href="/" look="main">
        To Today
      </ButtonLink>
    </Card>
  );
}
