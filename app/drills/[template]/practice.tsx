'use client';

import { type FocusEvent, useId, useMemo, useRef } from 'react';
import { Button, ButtonLink } from '@/app/_ui/button';
import { Calculator } from '@/app/_ui/calculator';
import type { Cells } from '@/app/_ui/cells';
import { EntryKeys } from '@/app/_ui/entry-keys';
import { Html } from '@/app/_ui/html';
import { KeyHint } from '@/app/_ui/key-hint';
import { typeInto } from '@/app/_ui/type-into';
import { useKeys } from '@/app/_ui/use-keys';
import item from '@/app/review/item.module.css';
import { drillAddress } from '../address';
import { fieldsOf, firstOpen } from '../fields';
import type { PracticeView } from '../view';
import styles from './practice.module.css';
import { Result } from './result';
import { Solution } from './solution';
import { usePractice } from './use-practice';
import { ValueField } from './value-field';

/** One problem: fields to fill, help on the way, and what the answer comes to. */
export function Practice({ view }: { readonly view: PracticeView }) {
  const fields = useMemo(() => fieldsOf(view), [view]);
  const practice = usePractice(view, fields);
  const { filled, hints, marked, gaveUp, busy, problem } = practice;
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLInputElement | null>(null);
  const hint = useId();
  const stepwise = view.onTheWay.length > 0;
  const another = drillAddress({ ...view, seed: view.seed + 1, stepwise });
  const open = !marked && !busy;

  const inputs = () => [...(form.current?.querySelectorAll('input') ?? [])];

  /** The first entry that keeps the answer from being marked. */
  function firstMissing() {
    const found = firstOpen(fields, filled);
    const field = found && inputs()[found.index];
    return field ? { field, isEmpty: found.isEmpty } : null;
  }

  function check() {
    if (!open) return;
    const missing = firstMissing();
    if (!missing) return void practice.check();
    const what = missing.field.getAttribute('aria-label');
    practice.setProblem(
      missing.isEmpty ? `Fill in ${what} too.` : `${what} can’t be read as a number.`,
    );
    missing.field.focus();
  }

  /** Enter in a value's last entry: on to the next that is empty, or to the marking. */
  function next() {
    const all = inputs();
    const here = all.findIndex((field) => field.matches(':focus'));
    const empty = all.slice(here + 1).find(({ value }) => value.trim() === '');
    if (empty) empty.focus();
    else check();
  }

  function remember({ target }: FocusEvent) {
    if (target instanceof HTMLInputElement) last.current = target;
  }

  function toFields() {
    (firstMissing()?.field ?? inputs()[0])?.focus();
  }
  /** A digit typed anywhere lands in the first empty field. */
  function toEmpty(): 'through' | undefined {
    const missing = firstMissing();
    if (!missing?.isEmpty) return;
    missing.field.focus();
    return 'through';
  }
  const goOn = () => location.assign(another);
  useKeys({
    n: goOn,
    ...(open && Object.fromEntries([...'0123456789.-'].map((key) => [key, toEmpty]))),
    ...(open && { Enter: toFields, h: practice.hint }),
    ...(marked && { Enter: goOn, r: practice.again }),
  });

  const propsFor = (name: string) => ({
    cells: filled[name] ?? [],
    onChange: (cells: Cells) => practice.change(name, cells),
    onDone: next,
    describedBy: hint,
  });
  const verdictOf = (name: string) => (stepwise && !gaveUp ? marked?.verdicts[name] : undefined);

  return (
    <div className={styles.desk}>
      <form
        ref={form}
        className={item.drill}
        onFocus={remember}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Html className={`prose ${item.prompt}`} html={view.promptHtml} />
        {hints.length > 0 && !marked && (
          <section aria-label="Steps shown">
            <Solution solution={hints} />
          </section>
        )}
        {stepwise && (
          <fieldset className={styles.onTheWay}>
            <legend>On the way, if you like</legend>
            {view.onTheWay.map((value) => {
              const verdict = verdictOf(value.name);
              const size = (filled[value.name] ?? []).flat().length;
              const marks = marked && Array<boolean>(size).fill(verdict !== 'wrong');
              return (
                <ValueField
                  key={value.name}
                  value={value}
                  {...propsFor(value.name)}
                  marks={verdict && marks ? marks : marked ? [] : undefined}
                  verdict={verdict}
                />
              );
            })}
          </fieldset>
        )}
        {view.ask.map((value) => (
          <ValueField
            key={value.name}
            value={value}
            rounding={value.rounding}
            {...propsFor(value.name)}
            marks={marked ? (gaveUp ? [] : marked.entries[value.name]) : undefined}
            verdict={verdictOf(value.name)}
          />
        ))}
        {open && <EntryKeys field={() => last.current} />}
        <Html className={item.meanwhile} id={hint} html={view.meanwhileHtml} />
        <p role="alert" className={item.problem}>
          {problem}
        </p>
        {!marked && (
          <div className={item.buttons}>
            <Button type="submit" look="main" large disabled={busy}>
              {busy ? 'One moment …' : 'Check'} <KeyHint>Enter</KeyHint>
            </Button>
            <Button
              large
              aria-keyshortcuts="h"
              disabled={busy || hints.length >= view.steps}
              onClick={practice.hint}
            >
              Show the next step <KeyHint>H</KeyHint>
            </Button>
            <Button look="quiet" large disabled={busy} onClick={practice.giveUp}>
              I don’t know
            </Button>
          </div>
        )}
      </form>
      {marked && (
        <div>
          <Result view={view} marked={marked} gaveUp={gaveUp} />
          <div className={item.buttons}>
            <ButtonLink href={another} look="main" large>
              Another <KeyHint>Enter</KeyHint>
            </ButtonLink>
            {!marked.correct && (
              <Button large aria-keyshortcuts="r" onClick={practice.again}>
                Try again <KeyHint>R</KeyHint>
              </Button>
            )}
          </div>
        </div>
      )}
      <aside className={styles.aside}>
        <Calculator
          onUse={(number) => {
            const field = last.current ?? inputs()[0];
            if (field && !field.readOnly) typeInto(field, number, true);
          }}
        />
      </aside>
    </div>
  );
}
