/** Said in a list of options that has none: an entry of the list, for a list without entries is a fault to screen readers. */
import type { ReactNode } from 'react';

export function NothingFound({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and the keys
    <div role="option" aria-selected={false} aria-disabled>
      {children}
    </div>
  );
}
