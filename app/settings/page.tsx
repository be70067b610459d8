import type { Metadata } from 'next';
import { dayOf } from '@/lib/scheduling/day';
import { now } from '../_server/clock';
import { learnerSettings } from '../_server/learner-settings';
import styles from './settings.module.css';
import { SettingsForm } from './settings-form';
import { words } from './words';
import { zonesWith } from './zones';

export const metadata: Metadata = { title: words.title };

export default async function Page() {
  const settings = await learnerSettings();
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
    </div>
  );
}
