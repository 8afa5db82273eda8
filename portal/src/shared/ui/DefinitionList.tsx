/** Terms and what they are, as a list that reads well on a phone and on paper. */
import type { ReactNode } from 'react';

export function Facts({ items }: { items: readonly (readonly [string, ReactNode] | undefined)[] }) {
  return (
    <dl className="facts">
      {items
        .filter(item => item !== undefined)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
