import type { Metadata } from 'next';
import { dayOf } from '@/lib/scheduling/day';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { learnerSettings } from '../_server/learner-settings';
import { Anchor } from '../_ui/anchor';
import { settingsWords as words } from '../_words/settings';
import styles from './settings.module.css';
import { SettingsForm } from './settings-form';
import { zonesWith } from './zones';

export const metadata: Metadata = { title: words.title };

export default async function Page() {
  const settings = await learnerSettings();
  const { user } = await identity();
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <SettingsForm
        settings={settings}
        zones={zonesWith(settings.clock.zone)}
        day={dayOf(now(), settings.clock)}
      />
      <p className={styles.more}>
        {words.away} <Anchor href="/time-off">{words.timeOff}</Anchor>.
      </p>
      {user === null && <p className={styles.more}>{words.guest}</p>}
    </div>
  );
}
