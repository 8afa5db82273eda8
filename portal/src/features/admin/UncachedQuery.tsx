/** A standard as it is now and not as some page remembers it; who edits it can have it read again. */
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { request } from '../../shared/api/client.ts';
import { Answer } from '../../shared/ui/states.tsx';

interface UncachedQueryProps<T> {
  readonly path: string;
  readonly what: string;
  /** `again` reads it anew, and the form begins anew. */
  readonly children: (data: T, again: () => void) => ReactNode;
}

export function UncachedQuery<T>({ path, what, children }: UncachedQueryProps<T>) {
  const [time, setTime] = useState(1);
  const answer = useQuery({
    queryKey: [path, 'fresh', time],
    queryFn: ({ signal }) => request<T>(path, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answer of={answer} what={what}>
      {data => <Fragment key={time}>{children(data, () => setTime(time + 1))}</Fragment>}
    </Answer>
  );
}
