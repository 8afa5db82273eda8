/** A decision in words: its outcome, what each ballot said, and the approved figures. */
import type { Baseline } from '../project/baselines/baseline.ts';
import type { ProjectFact } from '../project/facts.ts';
import { formatMinor } from '../values/currency.ts';
import { isolated } from '../values/isolated.ts';
import { dayInWords } from '../values/time.ts';
import { item } from './phrases.ts';

export const outcomeWords = {
  go: 'go',
  'conditional-go': 'conditional go',
  hold: 'hold',
  recycle: 'recycle (rework and come back)',
  kill: 'kill',
} as const;

/** What each ballot said and why, the dissent too, and who broke a tie. */
export function reasonLines(
  { reasons = [], tieBrokenBy }: Extract<ProjectFact, { type: 'gate-outcome-recorded' }>,
  person: (id: string) => string,
): string[] {
  const said = reasons.map(({ member, by, outcome, reason }) => {
    const who = member === by ? person(member) : `${person(member)}, by ${person(by)}`;
    const word = outcome === 'abstain' ? 'abstains' : outcomeWords[outcome];
    return item(`${who}: ${word}${reason === undefined ? '' : `. ${isolated(reason)}`}`);
  });
  return [
    ...(tieBrokenBy === undefined ? [] : [`The ballot of the chair, ${person(tieBrokenBy)}, broke the tie.`]),
    ...(said.length === 0 ? [] : ['What the members said:', ...said]),
  ];
}

export function figures({ cost, end }: Baseline, currency: string): string {
  const parts = [
    cost === undefined ? 'no cost' : `cost ${formatMinor(cost, currency, { locale: 'en-GB' })}`,
    end === undefined ? 'no end' : `end ${dayInWords(end)}`,
  ];
  return parts.join(', ');
}
