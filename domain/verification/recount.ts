/** Counts the ballots of a board anew, by the same tally that decides, and holds the result against what is on record. */
import type { Review } from '../review/state.ts';
import { inTally } from '../selection/ballots/ballot.ts';
import type { Submission } from '../selection/state.ts';
import { type Tally, type TallyInput, tally } from '../tally/tally.ts';

/** A question to a board, as it is counted; `recused` are the members who stepped back. */
export interface Question extends TallyInput {
  readonly ballots: readonly (TallyInput['ballots'][number] & { readonly by: string })[];
}

export interface Recount extends Pick<Tally, 'result' | 'settled'> {
  /** Whether each number of ballots on record is the one that is counted. */
  readonly agrees: boolean;
  /** People whose seats and ballots were not counted, because the record of the office said that they had an interest. */
  readonly aside?: readonly string[] | undefined;
}

interface OnRecord {
  readonly counts: Readonly<Record<string, number>>;
  readonly result: Tally['result'];
  /** The question ended because nothing could change its result any more. */
  readonly early?: boolean;
}

/**
 * The count with every seat. If it differs from the record, also those without one or two people: whoever came to have an interest while the board decided does not count, and
 * that stands in the record of the office, which this file need not hold. Who was left out is named. An early end asks more: some counts with and without
 * a person are the same, and only without that person nothing was open any more.
 */
export function recount(question: Question, onRecord: OnRecord): Recount {
  const isAsRecorded = ({ agrees, result, settled }: Recount) =>
    agrees && result === onRecord.result && (settled || onRecord.early !== true);
  const whole = countedWithout(question, onRecord, []);
  if (isAsRecorded(whole)) return whole;
  const people = [...new Set([...question.roster, ...question.ballots.map(({ by }) => by)])];
  const few = [...people.map(one => [one]), ...people.flatMap((one, at) => people.slice(at + 1).map(other => [one, other]))];
  for (const aside of few) {
    const counted = countedWithout(question, onRecord, aside);
    if (isAsRecorded(counted)) return { ...counted, aside };
  }
  return whole;
}

function countedWithout(question: Question, { counts: recorded }: OnRecord, aside: readonly string[]): Recount {
  const free = (person: string) => !aside.includes(person);
  const { result, settled, counts } = tally({
    ...question,
    roster: question.roster.filter(free),
    ballots: question.ballots.filter(({ member, by }) => free(member) && free(by)),
  });
  const numbers: Readonly<Record<string, number>> = { ...counts };
  return { result, settled, agrees: Object.entries(recorded).every(([name, number]) => numbers[name] === number) };
}

export function questionOfRound({ gate, roster, chair, recused, ballots, seatRules = [] }: Review): Question {
  return {
    rule: gate.rule,
    offered: gate.outcomes,
    roster,
    chair,
    recused: recused.map(({ member }) => member),
    ballots,
    seatRules,
  };
}

export function questionOfSelection({ rule, roster, chair, recused, ballots, seatRules = [] }: Submission): Question {
  return {
    rule,
    offered: ['go', 'recycle', 'hold'],
    roster,
    chair,
    recused: recused.map(({ member }) => member),
    ballots: ballots.map(({ member, by, choice }) => ({ member, by, outcome: inTally[choice] })),
    seatRules,
  };
}
