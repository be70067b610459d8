import { type ComponentType, lazy, Suspense, useState } from 'react';

/**
 * A component whose script is loaded when it is needed, or ahead by `load`: who begins with cards does
 * not wait for it. Once loaded it is shown without the blink that a lazy component's first showing has.
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
    return (
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    );
  }
  return { Slot, load };
}
