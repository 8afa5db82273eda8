/**
 * The tally: a pure function of the frozen roster, the rule and the ballots. docs/deciding.md states the rule with worked
 * examples; test/domain/tally checks them and a second, independent implementation.
 *
 * It is written so that it is cheap on every ballot: instead of trying all ways in which the missing ballots could still fall, it
 * looks at the extreme ones (see `settled`).
 */

import { isolated } from '../values/isolated.ts';
import { type Outcome, outcomes } from '../values/outcome.ts';
import type { Rule, SeatRule } from './rule.ts';

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
  /** Seats that are required, hold a veto, or belong to a group of which one must approve; seats without such a rule are left out. */
  readonly seatRules?: readonly SeatRule[];
  /** What outcomes are called in the words of the result, where the question is not a gate. */
  readonly words?: Readonly<Partial<Record<Outcome, string>>>;
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
  /** Whether the chair's ballot broke a tie: an approval by exactly half, or several other outcomes with the most ballots. */
  readonly chairBrokeTie: boolean;
}

/** Everything the result depends on. */
interface Standing {
  readonly counts: Counts;
  readonly entitled: readonly string[];
  /** The ballots that stand, of entitled members. */
  readonly choices: ReadonlyMap<string, Choice>;
}

type Result = [Outcome | 'lapsed', string];

const approvals: readonly Choice[] = ['go', 'conditional-go'];
/** From the most reversible to the least: the order that decides when the chair does not. */
const nonApprovals: readonly Outcome[] = ['hold', 'recycle', 'kill'];

export function tally(input: TallyInput): Tally {
  const standing = standingOf(input);
  const [result, why] = resultOf(standing, input);
  return {
    result,
    settled: settled(standing, result, input),
    counts: standing.counts,
    why,
    chairBrokeTie: chairBrokeTie(standing, result, input),
  };
}

const noBallots = Object.fromEntries([...outcomes, 'abstain' as const].map(choice => [choice, 0])) as Record<Choice, number>;

function standingOf({ roster, recused, ballots }: TallyInput): Standing {
  const entitled = roster.filter(member => !recused.includes(member));
  const choices = new Map<string, Choice>();
  for (const { member, outcome } of ballots) if (entitled.includes(member)) choices.set(member, outcome);
  const byChoice = { ...noBallots };
  for (const choice of choices.values()) byChoice[choice] += 1;
  return { counts: { ...byChoice, entitled: entitled.length, present: choices.size }, entitled, choices };
}

function resultOf(standing: Standing, input: TallyInput): Result {
  const lapse = lapseOf(standing, input);
  if (lapse !== undefined) return ['lapsed', lapse];
  const { counts } = standing;
  const cast = counts.present - counts.abstain;
  const yes = counts.go + counts['conditional-go'];
  if (approved(approvals, standing, input)) {
    return approved(['go'], standing, input)
      ? ['go', `${counts.go} of ${cast} ballots for ${wordFor('go', input)}`]
      : ['conditional-go', `${yes} of ${cast} ballots approve, ${counts['conditional-go']} of them with conditions`];
  }
  return nonApproval(standing, input, shortOf(standing, input));
}

const wordFor = (outcome: Outcome, { words }: TallyInput) => words?.[outcome] ?? outcome;

/** Why there is no decision, whatever the ballots say; undefined when there is one. */
function lapseOf({ counts, entitled, choices }: Standing, { rule, seatRules = [] }: TallyInput): string | undefined {
  const gone = goneForGood(entitled, seatRules);
  if (gone !== undefined) return gone;
  const absent = seatRules.find(seat => seat.required && !choices.has(seat.member));
  if (absent) return `${absent.member}, whose seat is required, did not take part`;
  if (counts.present < rule.quorum) return `${counts.present} of the ${rule.quorum} members a quorum needs took part`;
  return counts.present === counts.abstain ? 'every member who took part abstained' : undefined;
}

/** Which seat that a decision needs is not there any more. A decision is then impossible, however the others vote. */
export function goneForGood(entitled: readonly string[], seatRules: readonly SeatRule[]): string | undefined {
  const required = seatRules.find(seat => seat.required && !entitled.includes(seat.member));
  if (required) return `the seat of ${required.member} is required, and ${required.member} may not decide`;
  const group = groupsOf(seatRules).find(({ members }) => !members.some(member => entitled.includes(member)));
  return group && `no member of the group ${isolated(group.name)} may decide, and one of them must approve`;
}

function groupsOf(seatRules: readonly SeatRule[]): { name: string; members: string[] }[] {
  const names = [...new Set(seatRules.flatMap(seat => (seat.group === undefined ? [] : [seat.group])))];
  return names.map(name => ({ name, members: seatRules.filter(seat => seat.group === name).map(seat => seat.member) }));
}

/** Whether the ballots for these outcomes approve: enough of them, none against them by a veto, and one in every group. */
function approved(words: readonly Choice[], standing: Standing, { rule, chair, seatRules = [] }: TallyInput): boolean {
  const { counts, choices } = standing;
  const says = (member: string) => words.includes(choices.get(member) ?? 'abstain');
  const yes = words.reduce((sum, word) => sum + counts[word], 0);
  return (
    isEnough(yes, { counts, rule, breaksTie: says(chair) }) &&
    !seatRules.some(({ veto, member }) => veto && choices.has(member) && choices.get(member) !== 'abstain' && !says(member)) &&
    groupsOf(seatRules).every(({ members }) => members.some(says))
  );
}

/** Whether a number of approving ballots is enough. A majority that is exactly half is the chair's to break. */
function isEnough(
  yes: number,
  { counts, rule, breaksTie }: { counts: Counts; rule: TallyInput['rule']; breaksTie: boolean },
): boolean {
  const base = rule.of === 'seats' ? counts.entitled : counts.present - counts.abstain;
  if (yes === 0) return false;
  if (rule.approval === 'unanimous') return yes === base;
  if (rule.approval === 'two-thirds') return yes * 3 >= base * 2;
  return yes * 2 > base || (yes * 2 === base && breaksTie);
}

function chairBrokeTie(standing: Standing, result: Result[0], input: TallyInput): boolean {
  if (result === 'lapsed') return false;
  const [without] = resultOf(standing, { ...input, chair: '' });
  const leaders = leadersOf(standing.counts);
  const tied = !approvals.includes(result) && leaders.length > 1;
  return result !== without || (tied && standing.choices.get(input.chair) === result);
}

/** The outcomes that do not approve with the most ballots; none when there is no such ballot. */
function leadersOf(counts: Counts): readonly Outcome[] {
  const most = Math.max(...nonApprovals.map(outcome => counts[outcome]));
  return most === 0 ? [] : nonApprovals.filter(outcome => counts[outcome] === most);
}

/** Why it is not approved, in words. */
function shortOf({ counts, choices }: Standing, { rule, chair, seatRules = [] }: TallyInput): string {
  const yes = counts.go + counts['conditional-go'];
  const said = `${yes} of ${counts.present - counts.abstain} ballots approve`;
  const breaksTie = approvals.includes(choices.get(chair) ?? 'abstain');
  if (!isEnough(yes, { counts, rule, breaksTie })) return `${said}, which is not enough`;
  const veto = seatRules.find(seat => seat.veto && nonApprovals.some(outcome => outcome === choices.get(seat.member)));
  if (veto) return `${said}, and ${veto.member} has a veto and does not`;
  const group = groupsOf(seatRules).find(
    ({ members }) => !members.some(member => approvals.includes(choices.get(member) ?? 'abstain')),
  );
  return `${said}, but nobody of the group ${isolated(group?.name ?? '')} does`;
}

/** The outcome of a round that does not approve: the one with the most ballots; a tie is the chair's, else the most reversible. */
function nonApproval({ counts, choices }: Standing, input: TallyInput, short: string): Result {
  const { offered, chair } = input;
  const [first, ...others] = leadersOf(counts);
  if (first === undefined)
    return [nonApprovals.find(outcome => offered?.includes(outcome)) ?? 'hold', `${short}, and no ballot says what else`];
  if (others.length === 0) return [first, `${short}; ${counts[first]} for ${wordFor(first, input)}`];
  const word = [first, ...others].find(outcome => outcome === choices.get(chair));
  return word
    ? [word, `${short}; the chair broke the tie for ${wordFor(word, input)}`]
    : [first, `${short}; tied, so the most reversible: ${wordFor(first, input)}`];
}

/**
 * Whether the result is the same however the missing members behave. More ballots for one outcome never hurt that outcome, so it is enough to
 * let all missing members do the same extreme thing: stay away (which gives `result`), step back, or choose one outcome.
 */
function settled(standing: Standing, result: Result[0], input: TallyInput): boolean {
  const missing = standing.entitled.filter(member => !standing.choices.has(member));
  if (missing.length === 0 || goneForGood(standing.entitled, input.seatRules ?? []) !== undefined) return true;
  if (standing.counts.present + missing.length < input.rule.quorum) return true;
  if (standing.counts.present < input.rule.quorum) return false;
  const withAll = (outcome: Choice): TallyInput => ({
    ...input,
    ballots: [...input.ballots, ...missing.map(member => ({ member, outcome }))],
  });
  const stepBack = { ...input, recused: [...input.recused, ...missing] };
  const extremes = [stepBack, ...[...(input.offered ?? outcomes), 'abstain' as const].map(withAll)];
  return extremes.every(extreme => resultOf(standingOf(extreme), extreme)[0] === result);
}
