/** Random rounds for comparing the two tallies, and the translation of one into the other's words. */
import fc from 'fast-check';
import { type Choice, type TallyInput, tally } from '#domain/tally/tally.ts';
import { type Behaviour, type SecondRound, secondTally } from './second-tally.ts';

const letters = 'ABCDEFGHI'.split('');
const choices: readonly Choice[] = ['go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain'];

/** What a member has done so far; `undefined`: nothing. Half of them follow the crowd, so that many rounds are close. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Behaviour>(...choices) },
  { weight: 3, arbitrary: fc.constantFrom<Behaviour>('go', 'hold') },
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant<Behaviour>('back') },
);

const approving = fc.constantFrom<Choice[]>(['go'], ['go', 'conditional-go']);
const other = fc.subarray<Choice>(['hold', 'recycle', 'kill'], { minLength: 1 });
const offer = fc.oneof(
  { weight: 2, arbitrary: fc.constant(choices.slice(0, 5)) },
  { weight: 1, arbitrary: fc.tuple(approving, other).map(([yes, no]) => [...yes, ...no]) },
);

/** Rules of up to three seats: required, with a veto, in one of two groups, or several of these. */
const seatRules = fc.uniqueArray(
  fc.record({
    seat: fc.integer({ min: 0, max: 8 }),
    required: fc.boolean(),
    veto: fc.boolean(),
    group: fc.constantFrom(undefined, undefined, 'finance', 'safety'),
  }),
  { minLength: 1, maxLength: 3, selector: rule => rule.seat },
);

/** Boards of one to nine; the chair may have been left out of the roster; a ballot of somebody without a seat may stray in. */
export const pollArbitrary: fc.Arbitrary<TallyInput> = fc
  .record({
    deeds: fc.array(deed, { minLength: 1, maxLength: 9 }),
    quorum: fc.integer({ min: 1, max: 9 }),
    approval: fc.constantFrom('majority', 'two-thirds', 'unanimous'),
    of: fc.constantFrom('cast', 'seats'),
    chair: fc.integer({ min: 0, max: 9 }),
    stray: fc.boolean(),
    offers: offer,
    seats: fc.oneof({ weight: 2, arbitrary: seatRules.map(() => []) }, { weight: 3, arbitrary: seatRules }),
  })
  .map(({ deeds: wanted, quorum, approval, of, chair, stray, offers, seats }) => {
    const deeds = wanted.map(done => (done === undefined || ['abstain', 'back', ...offers].includes(done) ? done : offers[0]));
    const roster = letters.slice(0, deeds.length);
    const did = roster.map((member, index) => ({ member, outcome: deeds[index] }));
    const ballots = did.filter(
      (entry): entry is TallyInput['ballots'][number] => entry.outcome !== undefined && entry.outcome !== 'back',
    );
    return {
      rule: { quorum: Math.min(quorum, deeds.length), approval, of } as TallyInput['rule'],
      offered: offers as TallyInput['offered'],
      roster,
      chair: roster[chair % (deeds.length + 1)] ?? 'Z',
      recused: did.filter(entry => entry.outcome === 'back').map(entry => entry.member),
      ...(seats.length > 0 && {
        seatRules: seats
          .filter(({ seat }) => seat < roster.length)
          .map(({ seat, ...rule }) => ({ ...rule, member: letters[seat] ?? '' })),
      }),
      ballots: stray ? [...ballots, { member: 'Z', outcome: 'go' as const }] : ballots,
    };
  });

export function asSecondRound(poll: TallyInput): SecondRound {
  const ballotOf = (member: string) => poll.ballots.find(ballot => ballot.member === member)?.outcome;
  const deedOf = (member: string): Behaviour | undefined => (poll.recused.includes(member) ? 'back' : ballotOf(member));
  const offers = poll.offered ?? (choices.slice(0, 5) as Behaviour[]);
  const seats = (poll.seatRules ?? []).map(({ member, required, veto, group }) => ({ member, required, veto, group }));
  return { rule: poll.rule, offers, chair: poll.chair, seats, did: new Map(poll.roster.map(member => [member, deedOf(member)])) };
}

/** How the two tallies differ on a round, in words; undefined when they agree. */
export function difference(poll: TallyInput): string | undefined {
  const first = tally(poll);
  const second = secondTally(asSecondRound(poll));
  if (first.result === second.result && first.settled === second.settled) return undefined;
  const said = (one: { result: string; settled: boolean }) => `${one.result}${one.settled ? ', settled' : ''}`;
  return `domain/tally: ${said(first)}; second tally: ${said(second)}; round: ${JSON.stringify(poll)}`;
}
