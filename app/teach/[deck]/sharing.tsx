'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { sharingWords as words } from '@/app/_words/teach-deck';
import { VISIBILITIES, type Visibility } from '@/lib/authoring/decks/visibilities';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Field } from '../field';
import { Problem } from '../problem';
import { send } from '../send';
import styles from '../teach.module.css';

interface SharingProps {
  readonly deck: string;
  readonly visibility: string;
  readonly link: string | null;
  readonly collaborators: readonly { readonly userId: string; readonly email: string }[];
}

/** Who may open a deck, and who works on it. */
export function Sharing({ deck, visibility, link, collaborators }: SharingProps) {
  const id = useId();
  const router = useRouter();
  const [shown, setShown] = useState({ visibility, link });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [said, setSaid] = useState('');

  async function share(wanted: Visibility, fresh: boolean) {
    const before = shown;
    setShown({ ...shown, visibility: wanted });
    const body = { deck, visibility: wanted, fresh };
    const reply = await send<{ link: string | null }>('deck/share', body);
    if (!('done' in reply)) {
      setShown(before);
      return setProblems(reply.problems);
    }
    setProblems([]);
    setShown({ visibility: wanted, link: reply.done.link });
    setSaid(words.now(words.kinds[wanted].name));
    router.refresh();
  }

  return (
    <>
      <fieldset className={styles.options}>
        <legend className="unseen">{words.title}</legend>
        {VISIBILITIES.map((one) => (
          <label key={one} className={styles.option}>
            <input
              type="radio"
              name={`${id}-visibility`}
              checked={shown.visibility === one}
              onChange={() => share(one, false)}
            />
            <span>
              <b>{words.kinds[one].name}</b>
              <span className={styles.hint}>{words.kinds[one].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {shown.visibility === 'link' && shown.link !== null && (
        <LinkField deck={deck} link={shown.link} onFresh={() => share('link', true)} />
      )}
      <Problem id={`${id}-problem`} problems={problems} field={null} />
      <p role="status" className={styles.saved}>
        {said}
      </p>
      <Collaborators deck={deck} collaborators={collaborators} />
    </>
  );
}

interface LinkFieldProps {
  readonly deck: string;
  readonly link: string;
  readonly onFresh: () => void;
}

function LinkField({ deck, link, onFresh }: LinkFieldProps) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const path = `/decks/${deck}?link=${link}`;
  const address = typeof location === 'undefined' ? path : `${location.origin}${path}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.link.label}</label>
      <input
        id={id}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        suppressHydrationWarning
      />
      <div className={styles.buttons}>
        <Button
          onClick={async () => {
            await navigator.clipboard.writeText(address);
            setCopied(true);
          }}
        >
          {copied ? words.link.copied : words.link.copy}
        </Button>
        <Button look="quiet" onClick={onFresh}>
          {words.link.fresh}
        </Button>
      </div>
      <p className={styles.hint}>{words.link.hint}</p>
    </div>
  );
}

function Collaborators({ deck, collaborators }: Pick<SharingProps, 'deck' | 'collaborators'>) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function act(path: string, body: object) {
    const reply = await send(path, { deck, ...body });
    setProblems('done' in reply ? [] : reply.problems);
    if (!('done' in reply)) return;
    setEmail('');
    // Somebody who is removed takes the button along; somebody invited makes place for the next.
    field.current?.focus();
    router.refresh();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    act('deck/invite', { email });
  }

  return (
    <>
      <h3>{words.together.title}</h3>
      {collaborators.length > 0 && (
        <ul className={styles.people}>
          {collaborators.map((person) => (
            <li key={person.userId}>
              <span>{person.email}</span>
              <Button
                look="quiet"
                aria-label={words.together.removeWhom(person.email)}
                onClick={() => act('deck/dismiss', { userId: person.userId })}
              >
                {words.together.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <Field
          ref={field}
          label={words.together.field}
          field="email"
          type="email"
          problems={problems}
          value={email}
          hint={words.together.hint}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button type="submit">{words.together.invite}</Button>
      </form>
    </>
  );
}
