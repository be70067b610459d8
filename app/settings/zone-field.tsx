'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { settingsWords as words } from '../_words/settings';
import { Field } from './fields';
import styles from './settings.module.css';

interface ZoneFieldProps {
  readonly zone: string;
  readonly zones: readonly string[];
  readonly onChange: (zone: string) => void;
  readonly onRefuse: (message: string) => void;
}

/** A time zone, found by typing a part of its name. */
export function ZoneField({ zone, zones, onChange, onRefuse }: ZoneFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState(zone);
  const [here, setHere] = useState(zone);
  useEffect(() => setHere(Intl.DateTimeFormat().resolvedOptions().timeZone), []);

  function take(typed: string) {
    const known = zones.find((one) => one.toLowerCase() === typed.trim().toLowerCase());
    if (known === undefined) return onRefuse(words.zone.none);
    if (field.current) field.current.value = known;
    if (known === taken) return;
    setTaken(known);
    onChange(known);
  }

  return (
    <Field label={words.zone.label} hint={words.zone.hint}>
      {({ id, hintId }) => (
        <>
          <input
            ref={field}
            id={id}
            list={`${id}-zones`}
            defaultValue={zone}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={hintId}
            className={styles.zone}
            // A zone picked from the list is whole at once; one that is typed is taken when it is left.
            onChange={({ target }) => zones.includes(target.value) && take(target.value)}
            onBlur={({ target }) => take(target.value)}
          />
          <datalist id={`${id}-zones`}>
            {zones.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          {here !== taken && zones.includes(here) && (
            <Button look="quiet" onClick={() => take(here)}>
              {words.zone.here(here)}
            </Button>
          )}
        </>
      )}
    </Field>
  );
}
