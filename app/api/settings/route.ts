import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { type SettingsReply, settingsBody } from '@/app/settings/wire';
import { database } from '@/lib/db/client';
import { dayOf } from '@/lib/scheduling/day';
import { updateSettings } from '@/lib/study/update-settings';

export const POST = jsonRoute(settingsBody, async (changes, { learnerId, zone }) => {
  const at = now();
  const updated = await updateSettings(database(), learnerId, changes, at, zone);
  if (!updated.ok) {
    return Response.json({ problem: updated.error } satisfies SettingsReply, { status: 422 });
  }
  return Response.json({ day: dayOf(at, updated.value.clock) } satisfies SettingsReply);
});
