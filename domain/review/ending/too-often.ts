/** How often rounds of one gate may be ended without a decision: somebody who never lets a board decide is told to wait. */
import { type Refused, refuseUntil } from '../../decision/refusals.ts';
import { addDays, secondsUntil } from '../../values/time.ts';
import type { ReviewContext } from '../context.ts';
import type { Review } from '../state.ts';

export const mostEndings = 3;
export const endingDays = 30;

/** Refuses the fourth withdrawal (or restart) of a gate within thirty days; the round that is open goes on. */
export function requireNotTooOften(
  { gate }: Pick<Review, 'gate'>,
  kind: 'withdrawn' | 'restarted',
  { project, now }: Pick<ReviewContext, 'project' | 'now'>,
): Refused {
  const since = addDays(now, -endingDays);
  const recent = project.gates.filter(entry => entry.gate === gate.id && entry.outcome === kind && entry.at > since);
  const [earliest] = recent.slice(-mostEndings);
  if (recent.length < mostEndings || !earliest) return undefined;
  const again = addDays(earliest.at, endingDays);
  return refuseUntil(
    `Rounds of this gate were ${kind} ${mostEndings} times in ${endingDays} days; let the board decide this one, or wait until ${again}.`,
    secondsUntil(now, again),
  );
}
