/**
 * Random days in an office: people vote, delegate, step back, edit, change roles, publish models, and the clock jumps.
 * `play` runs such days against the real decisions; refusals are fine. What was stored is then judged by the properties.
 */
import fc from 'fast-check';
import type { Choice } from '#domain/tally/tally.ts';
import { addDays } from '#domain/time.ts';
import { gateModel, people, seats } from './standards.ts';
import { openRoundWorld, type World } from './worlds.ts';

const somebody = fc.constantFrom(...seats, 'dora', 'dan', 'petra', 'sonia', 'manu', 'carl', 'stranger');
const member = fc.constantFrom(...seats);
const managers = fc.constantFrom('manu', 'dora', 'greg', 'gus');
const sponsors = fc.constantFrom('sonia', 'sam', 'gina');
const choice = fc.constantFrom<Choice>('go', 'go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain');
const act = <T extends object>(type: string, fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ type: fc.constant(type), ...fields });

const vote = act('vote', { by: somebody, outcome: choice });
const ballots = act('ballots', { by: member, outcome: choice });
const standIn = fc.constantFrom('dora', 'dan', 'petra', 'gus', 'sonia', 'manu');
const proxy = act('proxy', { by: standIn, member, outcome: choice, granted: fc.boolean() });
const editor = fc.constantFrom('sonia', 'petra', 'manu', 'carl');
const titles = fc.constantFrom('A', 'B');
const revise = act('revise', { by: editor, sponsor: sponsors, manager: managers, title: titles, again: fc.boolean() });
const rare = [
  act('recuse', { by: member }),
  act('revoke', { by: somebody, number: fc.integer({ min: 1, max: 4 }) }),
  act('clock', { days: fc.constantFrom(-3, -1, 0.5, 1, 4, 11, 25) }),
  act('evidence', { by: somebody }),
  act('people', { gone: fc.subarray(['greg', 'dora', 'gus', 'dan']) }),
  act('publish', { quorum: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 2, max: 30 }) }),
  act('close', {}),
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
export const turmoil = fc.array(day, { minLength: 5, maxLength: 60 }) as unknown as fc.Arbitrary<Day[]>;

/** Plays the days in a world whose first round is open; a round needs three ballots at first. */
export function play(days: readonly Day[]): World {
  const world = openRoundWorld({ first: { deadlineDays: 12 } });
  for (const one of days) happen(world, one);
  happen(world, { type: 'workflow' });
  return world;
}

function happen(world: World, one: Day): void {
  const by = one.by ?? 'sonia';
  const { proposal } = world.project.state;
  switch (one.type) {
    case 'vote':
    case 'ballots':
      return void world.toRound(ballot(one.outcome), by);
    case 'proxy':
      if (one.granted) happen(world, { ...one, type: 'delegate', to: by, days: 5 });
      return void world.toRound({ ...ballot(one.outcome), onBehalfOf: one.member }, by);
    case 'recuse':
      return void world.toRound({ type: 'recuse', reason: 'I know them.' }, by);
    case 'delegate': {
      const ends = addDays(world.now, one.days as number);
      return void world.toOffice(
        { type: 'grant-delegation', from: one.member, to: one.to ?? '', starts: world.now, ends },
        'petra',
      );
    }
    case 'revoke':
      return void world.toOffice({ type: 'revoke-delegation', delegation: `d${one.number}` }, by);
    case 'clock':
      return void world.later(one.days as number);
    case 'evidence':
      return void world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'new' } }, by);
    case 'revise': {
      const { sponsor, manager, title } = one as unknown as { sponsor: string; manager: string; title: string };
      world.toProject({ type: 'revise-proposal', proposal: { ...proposal, sponsor, manager, title } }, by);
      if (one.again) for (const type of ['workflow', 'ask', 'workflow']) happen(world, { type });
      return;
    }
    case 'people': {
      const gone = one.gone as string[];
      return void world.toOffice({ type: 'set-people', people: people.filter(entry => !gone.includes(entry.id)) }, 'ada');
    }
    case 'publish': {
      const rule = { quorum: one.quorum as number, approval: 'majority', of: 'cast' } as const;
      const model = gateModel({ first: { rule, deadlineDays: one.days as number } });
      return void world.toOffice({ type: 'publish-gate-model', model, preferred: true }, 'petra');
    }
    case 'close':
      return void world.toRound({ type: 'close-round' });
    case 'ask':
      return void world.toProject({ type: 'request-gate' }, 'petra');
    default:
      workflow(world);
  }
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
    world.toProject({ type: 'note-refused-round', review: open.review, reason: decision.refusal.message });
}

function ballot(outcome: Choice = 'go') {
  const conditions = outcome === 'conditional-go' ? [{ text: 'Sign', due: '2026-04-30', owner: 'manager' as const }] : [];
  return { type: 'cast-ballot' as const, outcome, reason: 'As discussed.', conditions };
}
