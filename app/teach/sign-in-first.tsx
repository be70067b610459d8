import { Anchor } from '../_ui/anchor';

/** What a guest is told on a page for authors. */
export function SignInFirst() {
  return (
    <div className="told">
      <h1>Sign in to write</h1>
      <p>Decks of one’s own belong to an account. What you answered as a guest comes along.</p>
      <p>
        <Anchor href="/account?new">Create an account</Anchor> or{' '}
        <Anchor href="/account">sign in</Anchor>.
      </p>
    </div>
  );
}
