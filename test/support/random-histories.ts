/**
 * Random days in an office: people vote, delegate, step back, edit, change roles, publish models, and the clock jumps.
 * `play` runs such days against the real decisions; refusals are fine. What was stored is then judged by the properties.
 */
import fc from 'fast-check';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { addDays } from '#domain/values/time.ts';
import { openRoundWorld, type World } from './fixtures.ts';
import { gateModel, people, seats } from './standards.ts';

const somebody = fc.constantFrom(...seats, 'nora', 'dora', 'dan', 'petra', 'sonia', 'manu', 'carl', 'stranger');
/** A gatekeeper without a seat, once somebody has changed the people. */
const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
const member = fc.constantFrom(...seats);
const managers = fc.constantFrom('manu', 'dora', 'greg', 'gus');
const sponsors = fc.constantFrom('sonia', 'sam', 'gina');
const choice = fc.constantFrom<Choice>('go', 'go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain');
const act = <T extends object>(type: string, fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ type: fc.constant(type), ...fields });

const vote = act('vote', { by: somebody, outcome: choice });
const ballots = act('ballots', { by: member, outcome: choice });
/** Without them a quorum of three cannot be met. */
const mostSeats = ['greg', 'gina', 'gwen'];
const standIn = fc.constantFrom('dora', 'dan', 'petra', 'gus', 'sonia', 'manu');
const proxy = act('proxy', { by: standIn, member, outcome: choice, granted: fc.boolean() });
const editor = fc.constantFrom('sonia', 'petra', 'manu', 'carl');
const titles = fc.constantFrom('A', 'B');
const revise = act('revise', { by: editor, sponsor: sponsors, manager: managers, title: titles, again: fc.boolean() });
const rare = [
  act('recuse', { by: member }),
  act('revoke', { by: somebody, number: fc.integer({ min: 1, max: 4 }) }),
  ...[1, 2].map(() => act('clock', { days: fc.constantFrom(-3, -1, 0.5, 1, 4, 11, 25) })),
  act('evidence', { by: somebody }),
  act('people', { gone: fc.oneof(fc.subarray(['greg', 'dora', 'gus', 'dan']), fc.constant(mostSeats)), told: fc.boolean() }),
  act('publish', { quorum: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 2, max: 30 }) }),
  act('close', {}),
  act('seat', { member, to: fc.constantFrom('nora', 'greg', 'gus') }),
  act('close', {}),
  act('withdraw', { by: editor }),
  act('report', { restart: fc.boolean() }),
  act('reply', { by: editor, number: fc.integer({ min: 1, max: 3 }) }),
  act('answer', { by: fc.constantFrom('gail', 'gail', 'gus', 'manu'), agreed: fc.boolean(), first: fc.boolean() }),
];
const day = fc.oneof(
  { weight: 8, arbitrary: ballots },
  { weight: 3, arbitrary: vote },
  { weight: 4, arbitrary: proxy },
  { weight: 2, arbitrary: act('delegate', { member, to: somebody, days: fc.constantFrom(1, 5, 60) }) },
  { weight: 5, arbitrary: act('workflow', {}) },
  { weight: 3, arbitrary: act('ask', {}) },
  { weight: 2, arbitrary: revise },
  ...rare.map(arbitrary => ({ weight: 1, arbitrary: arbitrary as fc.Arbitrary<{ type: string }> })),
);
type Day = { type: string; by?: string; member?: string; to?: string; outcome?: Choice } & Record<string, unknown>;

/** A sequence of days. */
export const randomHistory = fc.array(day, { minLength: 5, maxLength: 60 }) as unknown as fc.Arbitrary<Day[]>;

/** Plays the days in a world whose first round is open; a round needs three ballots at first. */
export function play(days: readonly Day[]): World {
  const world = openRoundWorld({ first: { deadlineDays: 12 } });
  for (const one of days) happen(world, one);
  happen(world, { type: 'workflow' });
  return world;
}

type Deed = (world: World, by: string, one: Day) => unknown;
const cast: Deed = (world, by, one) => world.toRound(ballot(one.outcome), by);

/** How each kind of day goes; what is refused is refused. */
const deeds: Readonly<Record<string, Deed>> = {
  vote: cast,
  ballots: cast,
  proxy(world, by, one) {
    if (one.granted) happen(world, { ...one, type: 'delegate', to: by, days: 5 });
    world.toRound({ ...ballot(one.outcome), onBehalfOf: one.member }, by);
  },
  recuse: (world, by) => world.toRound({ type: 'recuse', reason: 'I know them.' }, by),
  delegate(world, _by, { member: from, to = '', days }) {
    const ends = addDays(world.now, days as number);
    const entry = { type: 'grant-delegation', from, to, starts: world.now, ends } as const;
    if (days !== 60) return world.toOffice(entry, from);
    const proposed = world.toOffice(entry, 'petra');
    const [fact] = 'facts' in proposed ? proposed.facts : [];
    if (fact?.type !== 'delegation-proposed' || to === 'dan') return proposed;
    return world.toOffice({ type: 'accept-delegation', delegation: fact.delegation.id }, from);
  },
  revoke: (world, by, one) => world.toOffice({ type: 'revoke-delegation', delegation: `d${one.number}` }, by),
  clock: (world, _by, one) => world.later(one.days as number),
  evidence: (world, by) => world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'new' } }, by),
  revise(world, by, one) {
    const { sponsor, manager, title } = one as unknown as { sponsor: string; manager: string; title: string };
    if (one.again) for (const type of ['withdraw', 'workflow']) happen(world, { type });
    const proposal = { ...world.project.state.proposal, sponsor, manager, title };
    world.toProject({ type: 'revise-proposal', proposal }, by);
    if (one.again) for (const type of ['workflow', 'ask', 'workflow']) happen(world, { type });
  },
  people(world, _by, one) {
    const gone = one.gone as string[];
    world.toOffice({ type: 'set-people', people: [...people, nora].filter(entry => !gone.includes(entry.id)) }, 'ada');
    if (one.told !== false) world.toRound({ type: 'look-at-roster' });
  },
  publish(world, _by, one) {
    const rule = { quorum: one.quorum as number, approval: 'majority', of: 'cast' } as const;
    const model = gateModel({ first: { rule, deadlineDays: one.days as number } });
    world.toOffice({ type: 'publish-gate-model', model, default: true }, 'petra');
  },
  seat(world, _by, { member: seat = '', to: replacement = '' }) {
    world.toRound({ type: 'change-seat', member: seat, replacement, reason: 'Ill.' }, 'petra');
  },
  withdraw: (world, by) => world.toRound({ type: 'withdraw', reason: 'We must change it.' }, by),
  answer(world, by, one) {
    if (one.first) happen(world, { type: 'withdraw', by: 'petra' });
    world.toRound({ type: 'answer-withdrawal', agreed: one.agreed as boolean, reason: 'I have looked.' }, by);
  },
  reply(world, by, one) {
    world.toRound({ type: 'ask-question', text: 'What does it cost to run?' }, 'petra');
    world.toRound({ type: 'answer-question', question: `q${one.number}`, text: 'As in the case.' }, by);
  },
  report(world, _by, one) {
    world.toProject(
      { type: 'file-report', report: reportSchema.parse({ progress: world.project.state.trend.length % 100 }) },
      'petra',
    );
    if (one.restart) for (const type of ['restart', 'workflow', 'workflow']) happen(world, { type });
  },
  restart: world => world.toRound({ type: 'restart-round', reason: 'There is a newer report.' }, 'gail'),
  close: world => world.toRound({ type: 'close-round' }),
  ask: world => world.toProject({ type: 'request-gate' }, 'petra'),
  workflow,
};

function happen(world: World, one: Day): void {
  const deed = deeds[one.type];
  if (!deed) throw new Error(`nobody knows how to ${one.type}`);
  deed(world, one.by ?? 'sonia', one);
}

/** What the workflow and the reactions would do now: open what was asked for, tell a voided round, record what has ended. */
function workflow(world: World): void {
  const { open } = world.project.state;
  for (const [review, round] of world.rounds)
    if (review !== open?.review && !round.state.outcome)
      world.toRound({ type: 'void-round', reason: 'It was edited.' }, undefined, review);
  if (!open) return;
  if (world.rounds.has(open.review)) return void world.toProject({ type: 'record-round', review: open.review });
  const decision = world.toRound({ type: 'open-round', review: open.review });
  if ('refusal' in decision)
    world.toProject({ type: 'record-refused-round', review: open.review, reason: decision.refusal.message });
}

function ballot(outcome: Choice = 'go') {
  const conditions =
    outcome === 'conditional-go' ? [{ text: 'Sign', due: '2026-04-30', owner: 'manager' as const, blocks: 'none' as const }] : [];
  return { type: 'cast-ballot' as const, outcome, reason: 'As discussed.', conditions };
}
