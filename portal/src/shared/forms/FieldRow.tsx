/** Fields beside each other where there is room for them, below each other on a phone. */
import type { ReactNode } from 'react';

export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
