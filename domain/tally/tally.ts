/**
 * The tally: a pure function of the frozen roster, the rule and the ballots. docs/deciding.md states the rule with worked
 * examples; test/domain/tally checks them and a second, independent implementation.
 *
 * It is written so that it is cheap on every ballot: instead of trying all ways in which the missing ballots could still fall, it
 * looks at the extreme ones (see `settled`).
 */
import { type Outcome, outcomes } from '../values/outcome.ts';
import type { Rule } from './rule.ts';

export type Choice = Outcome | 'abstain';

export interface TallyInput {
  readonly rule: Pick<Rule, 'quorum' | 'approval' | 'of'>;
  /** Outcomes the gate offers; all when left out. */
  readonly offered?: readonly Outcome[];
  /** Who may cast a ballot at all; recused members are taken out by `recused`. */
  readonly roster: readonly string[];
  readonly chair: string;
  readonly recused: readonly string[];
  /** At most one ballot a member counts: the caller passes the latest. */
  readonly ballots: readonly { readonly member: string; readonly outcome: Choice }[];
}

export interface Counts extends Readonly<Record<Choice, number>> {
  /** Members who may still vote or have voted. */
  readonly entitled: number;
  /** Ballots cast, abstentions included. */
  readonly present: number;
}

export interface Tally {
  /** The result if nobody else voted; `lapsed` means no decision. */
  readonly result: Outcome | 'lapsed';
  /** Whether no missing ballot, abstention or recusal could change the result any more. */
  readonly settled: boolean;
  readonly counts: Counts;
  /** The result in words. */
  readonly why: string;
}

/** Everything the result depends on. `chair` is the chair's own choice, when there is one. */
interface Count {
  readonly counts: Counts;
  readonly chair: Choice | undefined;
}

const approvals: readonly Outcome[] = ['go', 'conditional-go'];
/** From the most reversible to the least: the order that decides when the chair does not. */
const nonApprovals: readonly Outcome[] = ['hold', 'recycle', 'kill'];

export function tally(poll: TallyInput): Tally {
  const entitled = poll.roster.filter(member => !poll.recused.includes(member));
  const counted = poll.ballots.filter(ballot => entitled.includes(ballot.member));
  const number = (choice: Choice) => counted.filter(ballot => ballot.outcome === choice).length;
  const byChoice = Object.fromEntries([...outcomes, 'abstain' as const].map(choice => [choice, number(choice)])) as Record<
    Choice,
    number
  >;
  const count: Count = {
    counts: { ...byChoice, entitled: entitled.length, present: counted.length },
    chair: counted.find(ballot => ballot.member === poll.chair)?.outcome,
  };
  const missing = entitled.filter(member => !counted.some(ballot => ballot.member === member));
  const [result, why] = resultOf(count, poll);
  return { result, settled: settled(count, poll, missing), counts: count.counts, why };
}

function resultOf(
  { counts, chair }: Count,
  { rule, offered }: Pick<TallyInput, 'rule' | 'offered'>,
): [Outcome | 'lapsed', string] {
  if (counts.present < rule.quorum) return ['lapsed', `${counts.present} of the ${rule.quorum} members a quorum needs took part`];
  const cast = counts.present - counts.abstain;
  if (cast === 0) return ['lapsed', 'every member who took part abstained'];
  const yes = counts.go + counts['conditional-go'];
  const breaksTie = chair !== undefined && approvals.includes(chair as Outcome);
  if (reaches(yes, { counts, rule, breaksTie })) {
    const plain = reaches(counts.go, { counts, rule, breaksTie: chair === 'go' });
    return plain
      ? ['go', `${counts.go} of ${cast} ballots for go`]
      : ['conditional-go', `${yes} of ${cast} ballots approve, ${counts['conditional-go']} of them with conditions`];
  }
  const most = Math.max(...nonApprovals.map(outcome => counts[outcome]));
  const short = `${yes} of ${cast} ballots approve, which is not enough`;
  if (most === 0)
    return [nonApprovals.find(outcome => offered?.includes(outcome)) ?? 'hold', `${short}, and no ballot says what else`];
  const leaders = nonApprovals.filter(outcome => counts[outcome] === most);
  if (leaders.length === 1) return [leaders[0] as Outcome, `${short}; ${most} for ${leaders[0]}`];
  const word = leaders.find(outcome => outcome === chair);
  return word
    ? [word, `${short}; the chair broke the tie for ${word}`]
    : [leaders[0] as Outcome, `${short}; tied, so the most reversible: ${leaders[0]}`];
}

/** Whether a number of approving ballots is enough. A majority that is exactly half is the chair's to break. */
function reaches(
  yes: number,
  { counts, rule, breaksTie }: { counts: Counts; rule: TallyInput['rule']; breaksTie: boolean },
): boolean {
  const base = rule.of === 'seats' ? counts.entitled : counts.present - counts.abstain;
  if (yes === 0) return false;
  if (rule.approval === 'unanimous') return yes === base;
  if (rule.approval === 'two-thirds') return yes * 3 >= base * 2;
  return yes * 2 > base || (yes * 2 === base && breaksTie);
}

/**
 * Whether the result is the same however the missing members behave. More ballots for one outcome never hurt that outcome, so it is enough to
 * let all missing members, the chair among them if missing, do the same extreme thing: stay away, step back, or choose one outcome.
 */
function settled(count: Count, poll: TallyInput, missing: readonly string[]): boolean {
  if (missing.length === 0) return true;
  if (count.counts.present + missing.length < poll.rule.quorum) return true;
  if (count.counts.present < poll.rule.quorum) return false;
  const withAll = (choice: Choice): Count => ({
    counts: { ...count.counts, [choice]: count.counts[choice] + missing.length, present: count.counts.present + missing.length },
    chair: missing.includes(poll.chair) ? choice : count.chair,
  });
  const stepBack: Count = { ...count, counts: { ...count.counts, entitled: count.counts.entitled - missing.length } };
  const extremes = [count, stepBack, ...[...(poll.offered ?? outcomes), 'abstain' as const].map(withAll)];
  const results = new Set(extremes.map(extreme => resultOf(extreme, poll)[0]));
  return results.size === 1;
}
