/**
 * What the address says, and its changes. A change is made to what the address says now: what React has drawn may be a moment older, and a
 * change built on that would lose the one before.
 */
import { useSearchParams } from 'react-router';

export const queryNow = (): URLSearchParams => new URLSearchParams(window.location.search);

export function useAddress() {
  const [query, setQuery] = useSearchParams();
  const change = (next: (now: URLSearchParams) => URLSearchParams) => setQuery(next(queryNow()), { replace: true });
  /** Parts by their names; an empty one is taken away. */
  const set = (parts: Readonly<Record<string, string>>) =>
    change(now => {
      for (const [name, value] of Object.entries(parts)) {
        if (value === '') now.delete(name);
        else now.set(name, value);
      }
      return now;
    });
  return { query, change, set };
}
