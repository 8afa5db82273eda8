/** What a page offers to a person is what the decision would not refuse that person, in whatever state and whoever asks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '#domain/decision/decider.ts';
import type { RefusalCode } from '#domain/decision/refusals.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { reviewAsked } from '../support/benefit-situations.ts';
import { must, officeWorld, openRoundWorld, type World } from '../support/fixtures.ts';
import {
  type Offer,
  officeOffer,
  projectCommands,
  projectOffer,
  reviewCommands,
  reviewOffer,
} from '../support/offered-actions.ts';
import { grownWorld } from '../support/sized-worlds.ts';
import { type CriterionInput, overCost, people, proposal } from '../support/standards.ts';

/** Who has most to do with a project, and so comes up more often. */
const busy = ['manu', 'manu', 'petra', 'carl', 'carl', 'sonia', 'gail', 'gwen'];
const everybody = [...people.map(entry => entry.id), 'stranger'];

/** Refusals that say that this person, or this status, does not allow it; any other is about what the command says. */
const againstPersonOrStatus: ReadonlySet<RefusalCode> = new Set([
  'not-found',
  'not-allowed',
  'conflict-of-interest',
  'not-on-the-board',
  'delegation-not-valid',
  'one-person-one-ballot',
  'round-is-open',
  'round-is-closed',
  'deadline-passed',
  'pack-changed',
  'decision-being-recorded',
  'wrong-status',
  'too-often',
  'too-many',
  'nothing-left-to-ask',
  'condition-open',
]);

/** A round that is void because its pack changed takes no recusal: what is stored then is only that it is void. */
function isPossible(decision: Decision<{ type: string }>): boolean {
  if ('refusal' in decision) return !againstPersonOrStatus.has(decision.refusal.code);
  return decision.facts.length > 0 && decision.facts[0]?.type !== 'round-voided';
}

function expectExact(where: string, { offered, answers }: Offer): void {
  const possible = Object.entries(answers).flatMap(([action, decisions]) => (decisions.some(isPossible) ? [action] : []));
  expect([where, [...offered].sort()]).toEqual([where, possible.sort()]);
}

/** What everything in this world offers to somebody; a round only once it is opened. */
function offersTo(world: World, who: string): readonly (readonly [where: string, Offer])[] {
  return [
    [`office to ${who}`, officeOffer(world, who)],
    [`project to ${who} while ${world.project.state.status}`, projectOffer(world, who)],
    ...(world.round.state.id === undefined ? [] : ([[`round to ${who}`, reviewOffer(world, who)]] as const)),
  ];
}

const word = {
  id: 'word',
  name: 'Clinical safety',
  kind: 'should' as const,
  check: { attestation: 'The design is safe.', role: 'manager' as const },
};

/** A proposal that intake has not looked at, and an open round of a gate that only advises, or binds. */
const asked: CriterionInput['duties'] = [
  { what: 'Say why', who: 'manager', after: { days: 30 } },
  { what: 'No further spending', who: 'board', after: { days: 60 }, otherwise: 'hold' },
];

const beginnings: readonly (() => World)[] = [
  () => {
    const world = officeWorld({ second: { criteria: [word] } });
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
    return world;
  },
  () => openRoundWorld({ first: { authority: 'advisory', criteria: [word] } }),
  () => openRoundWorld({ tripwires: [{ ...overCost, kind: 'must', duties: asked }], second: { criteria: [word] } }),
  () =>
    openRoundWorld({
      first: { rule: { quorum: 2, approval: 'majority', of: 'cast' }, repeatable: true },
      second: { criteria: [word] },
      boundary: {},
    }),
  () => grownWorld({ second: { criteria: [word] } }),
  () => reviewAsked({ model: { second: { criteria: [word] } } })[0],
];

/** What workflows and time do in between. */
const course: readonly ((world: World) => unknown)[] = [
  world => world.toProject({ type: 'score-proposal', revision: world.project.state.revision }),
  world => world.toProject({ type: 'screen-proposal', revision: world.project.state.revision, duplicates: [] }),
  world => world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }),
  world => world.toProject({ type: 'record-round', review: world.project.state.open?.review ?? '' }),
  world => world.toProject({ type: 'request-closing-review', number: world.project.state.closure?.number ?? 0 }),
  end,
  world => world.toRound({ type: 'close-round' }),
  world => world.later(11),
  world => world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'greg' && id !== 'sam') }, 'ada'),
  world => grant(world, 'gus', 'manu'),
  world => grant(world, 'gina', 'dora'),
  withdrawal,
  world => world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast: 999_999_999 }) }, 'manu'),
  world => round(world, 'conditional-go'),
  world =>
    world.toProject({ type: 'note-need', need: 'w1', project: 'p8', title: 'Ferries', what: 'A dry quay', by: '2099-01-01' }),
  world => observedLongAgo(world),
  world => round(world, 'go'),
  world => round(world, 'hold'),
  world => round(world, 'kill'),
];

/** A report's outlook was noted, and fifteen months later no report has told what came of it. */
function observedLongAgo(world: World): void {
  world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast: 100_000_000, confidence: 'amber' }) }, 'manu');
  world.toProject({ type: 'watch-criteria' });
  world.later(460).toProject({ type: 'watch-criteria' });
}

function grant(world: World, from: string, to: string): void {
  world.toOffice({ type: 'grant-delegation', from, to, starts: world.now, ends: '2027-01-01T00:00:00.000Z' }, from);
}

/** A member said a ballot at a meeting, and the chair has recorded it. */
function said(world: World): void {
  const ballot = { meeting: 'm1', outcome: 'hold' as const, reason: 'As said.', conditions: [] };
  for (const member of ['gus', 'greg']) world.toRound({ type: 'record-ballot', member, ...ballot }, 'gail');
}

/** Somebody has voted when the manager wants to withdraw the request: the chair is asked. */
function withdrawal(world: World): void {
  world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'Soon.', conditions: [] }, 'gwen');
  world.toRound({ type: 'withdraw', reason: 'The offer is gone.' }, 'manu');
}

/** A round from the request to its end, all its members of one opinion. */
function round(world: World, outcome: 'go' | 'conditional-go' | 'hold' | 'kill'): void {
  world.toProject({ type: 'request-gate' }, 'petra');
  const review = world.project.state.open?.review ?? '';
  world.toRound({ type: 'open-round', review });
  const signed = [{ text: 'Sign the contract.', due: '2026-04-30', owner: 'manager' as const }];
  const conditions = outcome === 'conditional-go' ? signed : [];
  for (const id of ['gail', 'gwen', 'gina']) world.toRound({ type: 'cast-ballot', outcome, reason: 'Soon.', conditions }, id);
  world.toProject({ type: 'record-round', review });
}

/** What is left of closing a project, as far as its customer and its board agree. */
function end(world: World): void {
  const number = world.project.state.closure?.number ?? 0;
  world.toProject({ type: 'answer-closure', accepted: true }, 'carl');
  world.toProject({ type: 'request-closing-review', number });
  round(world, 'go');
  world.toProject({ type: 'archive', number, key: 'a', sha256: 'b'.repeat(64) });
  world.toProject({ type: 'close', number });
}

/** One step: time or a workflow, or somebody tries one of the commands that pages offer. */
function step(world: World, [kind, who, choice]: readonly [number, string, number]): void {
  const pick = <T>(entries: readonly T[]) => entries[choice % entries.length];
  if (kind < 3) return void pick(course)?.(world);
  if (kind < 5) {
    const command = pick(Object.values(projectCommands(world)).flat());
    return void (command && world.toProject(command, who));
  }
  const command = pick(Object.values(reviewCommands(world)).flat());
  if (command && world.round.state.id !== undefined) world.toRound(command, who);
}

const walk = fc.record({
  beginning: fc.nat({ max: beginnings.length - 1 }),
  steps: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.constantFrom(...everybody, ...busy), fc.nat({ max: 200 })), {
    maxLength: 60,
    size: 'max',
  }),
});

function worldAfter({ beginning, steps }: { beginning: number; steps: readonly (readonly [number, string, number])[] }): World {
  const world = (beginnings[beginning] ?? officeWorld)();
  for (const one of steps) step(world, one);
  return world;
}

describe('the actions that are offered', () => {
  test('an action is offered to a person exactly when the decision would not refuse it for who that person is or how things stand', () => {
    fc.assert(
      fc.property(walk, way => {
        const world = worldAfter(way);
        for (const who of everybody) for (const [where, offer] of offersTo(world, who)) expectExact(where, offer);
      }),
      { numRuns: 250 },
    );
  });

  test('the random histories reach every status of a project, and offer every action to somebody', () => {
    const statuses = new Set<string>();
    const offered = new Set<string>();
    for (const way of fc.sample(walk, { numRuns: 250, seed: 4 })) {
      const world = worldAfter(way);
      statuses.add(world.project.state.status);
      for (const who of everybody)
        for (const [, offer] of offersTo(world, who)) for (const action of offer.offered) offered.add(action);
    }
    expect([...statuses].sort()).toEqual([
      'active',
      'closed',
      'closing',
      'declined',
      'killed',
      'on-hold',
      'submitted',
      'withdrawn',
    ]);
    expect(offered.size).toBe(77);
  });

  test('a member whose ballot was recorded at a meeting is offered the word on it, and nobody else is', () => {
    const world = openRoundWorld({ second: { criteria: [word] } });
    said(world);
    const answering = everybody.filter(who => reviewOffer(world, who).offered.includes('answer-recorded-ballot'));
    expect(answering.sort()).toEqual(['greg', 'gus']);
    for (const who of everybody) for (const [where, offer] of offersTo(world, who)) expectExact(where, offer);
  });

  test('a chair is offered to record a ballot as long as there is anybody else whose ballot could be recorded', () => {
    const world = openRoundWorld();
    const offered = () => reviewOffer(world, 'gail').offered.includes('record-ballot');
    expect(offered()).toBe(true);
    for (const member of ['greg', 'gina', 'gus', 'gwen'])
      must(
        world.toRound(
          { type: 'record-ballot', member, meeting: 'm1', outcome: 'go', reason: 'As said.', conditions: [] },
          'gail',
        ),
      );
    expect(offered()).toBe(false);
  });

  test('P17: A person who does not belong to the office is offered nothing', () => {
    const world = openRoundWorld();
    expect(offersTo(world, 'stranger').map(([, { offered }]) => offered)).toEqual([[], [], []]);
  });
});
