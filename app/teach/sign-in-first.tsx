import { Anchor } from '../_ui/anchor';
import { teachWords } from '../_words/teach';

const { account, signInFirst } = teachWords;

/** What a guest is told on a page for authors. */
export function SignInFirst() {
  return (
    <div className="told">
      <h1>{signInFirst.title}</h1>
      <p>{signInFirst.text}</p>
      <p>
        <Anchor href="/account?new">{account.create}</Anchor> {account.or}{' '}
        <Anchor href="/account">{account.signInAfter}</Anchor>.
      </p>
    </div>
  );
}
