'use client';

import type { Settings, Theme } from '@/lib/study/settings';
import { LIMITS } from '@/lib/study/settings-limits';
import { Card } from '../_ui/card';
import { dayName } from '../_ui/day';
import { settingsWords as words } from '../_words/settings';
import { Field, Options, Switch } from './fields';
import { NumberField } from './number-field';
import styles from './settings.module.css';
import { useSaving } from './use-saving';
import { ZoneField } from './zone-field';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly zones: readonly string[];
  readonly day: string;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Every setting; each is saved at once. */
export function SettingsForm({ settings, zones, day }: SettingsFormProps) {
  const saving = useSaving(day);
  const { save, refuse } = saving;
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Card className={styles.group}>
        <h2>{words.groups.day}</h2>
        <NumberField
          {...words.newPerDay}
          value={settings.newPerDay}
          limits={LIMITS.newPerDay}
          onChange={(newPerDay) => newPerDay !== null && save({ newPerDay })}
          onRefuse={refuse}
        />
        <NumberField
          {...words.reviewsPerDay}
          value={settings.reviewsPerDay}
          limits={LIMITS.reviewsPerDay}
          optional
          onChange={(reviewsPerDay) => save({ reviewsPerDay })}
          onRefuse={refuse}
        />
        <NumberField
          {...words.minutes}
          value={settings.minutes}
          limits={LIMITS.minutes}
          optional
          onChange={(minutes) => save({ minutes })}
          onRefuse={refuse}
        />
        <Field {...words.dayStartHour}>
          {({ id, hintId }) => (
            <select
              id={id}
              aria-describedby={hintId}
              defaultValue={settings.clock.dayStartHour}
              onChange={({ target }) => save({ dayStartHour: Number(target.value) })}
            >
              {hours.map((hour) => (
                <option key={hour} value={hour}>
                  {`${String(hour).padStart(2, '0')}:00`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ZoneField
          zone={settings.clock.zone}
          zones={zones}
          onChange={(zone) => save({ zone })}
          onRefuse={refuse}
        />
        <p className={styles.day}>{words.today(dayName(saving.day))}</p>
      </Card>
      <Card className={styles.group}>
        <h2>{words.groups.reviewing}</h2>
        <Options {...words.order} value={settings.order} onChange={(order) => save({ order })} />
        <Options
          {...words.buttons}
          value={settings.buttons}
          onChange={(buttons) => save({ buttons })}
        />
        <Switch {...words.timed} on={settings.timed} onChange={(timed) => save({ timed })} />
        <Switch {...words.fuzz} on={settings.fuzz} onChange={(fuzz) => save({ fuzz })} />
      </Card>
      <Card className={styles.group}>
        <h2>{words.groups.look}</h2>
        <Options
          {...words.theme}
          value={settings.theme}
          onChange={(theme) => {
            showTheme(theme);
            save({ theme });
          }}
        />
        <Switch
          {...words.shortcuts}
          on={settings.shortcuts}
          onChange={(shortcuts) => {
            showShortcuts(shortcuts);
            save({ shortcuts });
          }}
        />
      </Card>
      <p role="status" className={styles.told} data-state={saving.state}>
        {saving.message}
      </p>
    </form>
  );
}

/** The page that is open follows at once; the next one comes so from the server. */
function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

function showShortcuts(on: boolean): void {
  const { dataset } = document.documentElement;
  if (on) delete dataset.shortcuts;
  else dataset.shortcuts = 'off';
}
