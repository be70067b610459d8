import { type ComponentProps, type ComponentType, lazy, Suspense, useState } from 'react';
import type { Drill } from './drill';

type Props = ComponentProps<typeof Drill>;

let loaded: ComponentType<Props> | null = null;

/** Loads the drill's script, as soon as a drill is among the cards held. */
export async function loadDrill(): Promise<ComponentType<Props>> {
  loaded ??= (await import('./drill')).Drill;
  return loaded;
}

const Loading = lazy(async () => ({ default: await loadDrill() }));

/**
 * A drill, whose entry fields and number reader are a script of their own: who begins with cards does
 * not wait for them. Once loaded it is shown without the blink that a lazy component's first showing has.
 */
export function DrillSlot(props: Props) {
  const [Shown] = useState(() => loaded ?? Loading);
  return (
    <Suspense fallback={null}>
      <Shown {...props} />
    </Suspense>
  );
}
