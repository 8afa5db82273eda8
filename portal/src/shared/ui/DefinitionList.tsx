/** Terms and what they are, as a list that reads well on a phone and on paper. */
import type { ReactNode } from 'react';

export function DefinitionList({ items }: { items: readonly (readonly [string, ReactNode] | undefined)[] }) {
  return (
    <dl className="definitions">
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
