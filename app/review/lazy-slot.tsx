import { type ComponentType, lazy, Suspense, useState, useSyncExternalStore } from 'react';

/**
 * A component whose script is loaded when it is needed, or ahead by `load`: who begins with cards does
 * not wait for it. Once loaded it is shown without the blink that a lazy component's first showing has.
 * In a page as it comes from the server it has no boundary: what is large in one is sent behind the page
 * and put in its place by a script, and it is to be read before any script.
 */
export function lazySlot<Props extends object>(
  imported: () => Promise<ComponentType<Props>>,
): { Slot: ComponentType<Props>; load: () => Promise<ComponentType<Props>> } {
  let loaded: ComponentType<Props> | null = null;
  async function load() {
    loaded ??= await imported();
    return loaded;
  }
  const Loading = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;

  function Slot(props: Props) {
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Loading);
    const [isFirst] = useState(useSyncExternalStore(never, no, yes));
    if (isFirst) return <Shown {...props} />;
    return (
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    );
  }
  return { Slot, load };
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
