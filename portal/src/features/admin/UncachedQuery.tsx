/** A standard as it is now and not as some page remembers it; who edits it can have it read again. */
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { ask } from '../../shared/api/client.ts';
import { Answer } from '../../shared/ui/states.tsx';

interface FreshProps<T> {
  readonly path: string;
  readonly what: string;
  /** `again` reads it anew, and the form begins anew. */
  readonly children: (data: T, again: () => void) => ReactNode;
}

export function UncachedQuery<T>({ path, what, children }: FreshProps<T>) {
  const [time, setTime] = useState(1);
  const answer = useQuery({
    queryKey: [path, 'fresh', time],
    queryFn: ({ signal }) => ask<T>(path, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answer of={answer} what={what}>
      {data => <Fragment key={time}>{children(data, () => setTime(time + 1))}</Fragment>}
    </Answer>
  );
}
