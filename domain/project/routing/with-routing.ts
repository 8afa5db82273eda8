/** What a project keeps of how its gate model was found: by its size, or by the word of the PMO. */
import type { Route } from '../../office/routing/routing.ts';
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

/** The word of the PMO, and what the table of sizes said then. */
export interface ChosenModel {
  readonly model: string;
  readonly ruled: Route;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface WithRouting {
  readonly bySize?:
    | {
        /** Why it was admitted under its gate model, where its size decided. */
        readonly because?: string | undefined;
        /** Its size says another gate model now, and the PMO has not answered. */
        readonly asked?: (Route & { readonly at: Instant }) | undefined;
        readonly chosen?: ChosenModel | undefined;
      }
    | undefined;
}

/** The choice of the PMO, where it differs from what the size said. */
export function overridden({ bySize }: WithRouting): ChosenModel | undefined {
  const chosen = bySize?.chosen;
  return chosen && chosen.model !== chosen.ruled.model ? chosen : undefined;
}

/** What waits for the PMO: its size says another gate model, and no gate is passed yet. */
export function askedNow({ bySize, passed }: WithRouting & { readonly passed: readonly unknown[] }) {
  return passed.length === 0 ? bySize?.asked : undefined;
}
