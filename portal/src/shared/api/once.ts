/**
 * Work that is under way is not begun again: whoever asks twice, such as by a second tap before the page shows that it works, gets what comes of the first.
 * For work of several requests; one command alone is sent once by its key (`send.ts`).
 */
import { useRef } from 'react';

export function useOnce<Out, In extends readonly unknown[]>(
  work: (...given: In) => Promise<Out>,
): (...given: In) => Promise<Out> {
  const underWay = useRef<Promise<Out>>(undefined);
  return (...given) => {
    underWay.current ??= work(...given).finally(() => {
      underWay.current = undefined;
    });
    return underWay.current;
  };
}
