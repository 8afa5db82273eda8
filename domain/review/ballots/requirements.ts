/** What a ballot must say besides its outcome: a ballot that lacks it is refused, and a form asks for it while it is filled in. */
import type { Choice } from '../../tally/tally.ts';

export function needsReason(outcome: Choice): boolean {
  return outcome !== 'go';
}

export function needsConditions(outcome: Choice): boolean {
  return outcome === 'conditional-go';
}
