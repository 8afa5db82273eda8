/**
 * When judgements may become weights: up to a consistency ratio of 0.10, or with the reason why a greater one is accepted. The one place of this rule,
 * for scoring models, for the goals of an office, and for what several people have judged.
 */
import { type Fault, faultAt } from '../fault.ts';
import { consistentUpTo } from './priorities.ts';
import { largestMatrix } from './random-index.ts';

/** The judgement that a person is asked to think over, and what the others imply for it. */
interface ToMend {
  readonly item: string;
  readonly over: string;
  readonly suggested: string;
}

interface Judged {
  /** Null where no ratio is known. */
  readonly ratio: number | null;
  readonly acceptedBecause?: string | undefined;
  readonly mostInconsistent?: ToMend | undefined;
}

export function needsReason({ ratio }: Pick<Judged, 'ratio'>): boolean {
  return ratio === null || ratio > consistentUpTo;
}

/** The fault stands at the field of the reason. */
export function faultInConsistency(judged: Judged, field = 'acceptedBecause'): Fault | undefined {
  if (judged.acceptedBecause !== undefined || !needsReason(judged)) return undefined;
  return faultAt(field, tooInconsistent(judged)).fault;
}

function tooInconsistent({ ratio, mostInconsistent: worst }: Judged): string {
  if (ratio === null)
    return `There are more than ${largestMatrix} goals, for which no consistency ratio is known; put them into groups, or say why it is accepted.`;
  const which = worst ? ` (${worst.item} over ${worst.over}: the others say ${worst.suggested})` : '';
  return `The judgements contradict each other: their consistency ratio is ${ratio.toFixed(3)} and ${consistentUpTo} is the most. Mend the most inconsistent one${which}, or say why it is accepted.`;
}
