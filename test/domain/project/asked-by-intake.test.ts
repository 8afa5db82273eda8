/** What intake asks in which words and at which bounds, and what people may change of a project that ends. */
import { describe, expect, test } from 'vitest';
import { atGateWorld, decideGate, must, officeWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closing, submitted } from '../../support/situations.ts';
import { goals, people, proposal } from '../../support/standards.ts';

type Changed = Parameters<typeof proposal>[0];
type Twin = { project: string; title: string; similarity: number };

/** What intake says to this proposal. */
function reasonsOf(changed: Changed, { twins = [], floor }: { twins?: Twin[]; floor?: number } = {}): readonly string[] {
  const world = officeWorld();
  const scoring = { ...goals.scoring, declineBelow: floor };
  must(world.toOffice({ type: 'set-goals', goals: goals.goals, scoring }, 'petra'));
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, 'sonia'));
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  const facts = must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: twins }));
  return facts.flatMap(fact => ('reasons' in fact ? (fact.reasons as string[]) : []));
}

describe('what intake asks', () => {
  const cost = 'Give its cost by year, or state that it is withheld and why.';
  const aim = 'Say which problem it solves or what it aims for.';
  const goal = 'Say how the project contributes to at least one goal, and why.';
  const kept = (field: 'costs' | 'problem' | 'aims') => [{ field, reason: 'Secret.' }];

  test.each<[string, Changed, string[]]>([
    ['without a cost is asked for it', { costs: [] }, [cost]],
    ['that withholds its cost is not asked for it', { costs: [], withheld: kept('costs') }, []],
    ['that withholds something else is asked for its cost', { costs: [], withheld: kept('problem') }, [cost]],
    ['without a contribution is asked for one', { contributions: [] }, [goal]],
    ['with neither problem nor aims is asked for one of them', { problem: undefined }, [aim]],
    ['with aims instead of a problem is not asked', { problem: undefined, aims: 'Shorter waiting.' }, []],
    ['that withholds its problem is not asked for its aims', { problem: undefined, withheld: kept('problem') }, []],
    ['that withholds its aims is not asked for its problem', { problem: undefined, withheld: kept('aims') }, []],
    [
      'that lacks everything is asked for everything at once',
      { costs: [], contributions: [], problem: undefined },
      [goal, aim, cost],
    ],
  ])('a proposal %s', (_which, changed, asked) => {
    expect(reasonsOf(changed)).toEqual(asked);
  });

  test('the question about a twin quotes its title and how much of it is the same', () => {
    const twins = [{ project: 'p0', title: 'Booking', similarity: 0.904 }];
    expect(reasonsOf({}, { twins })).toEqual([
      'It looks like “Booking” (90 % alike by title and aims). If yours is another project, revise the proposal and say so there.',
    ]);
  });

  test('a title as similar as the limit of the office is asked about, and one below it is not', () => {
    const limit = officeWorld().office.state.scoring.duplicateAbove;
    const twin = { project: 'p0', title: 'Booking', similarity: limit };
    expect(reasonsOf({}, { twins: [twin] })).toHaveLength(1);
    expect(reasonsOf({}, { twins: [{ ...twin, similarity: limit - 0.001 }] })).toEqual([]);
  });

  test('a score below the floor is declined with both figures, and one that is shown as the floor itself as just under it', () => {
    expect(reasonsOf({}, { floor: 71 })).toEqual(['The score 70 is below 71, from which this office admits proposals.']);
    const contributions = [
      { goal: 'growth', points: 79.999, justification: 'It helps.' },
      { goal: 'care', points: 40, justification: 'It helps.' },
    ];
    expect(reasonsOf({ contributions }, { floor: 70 })).toEqual([
      'The score is just under 70, from which this office admits proposals.',
    ]);
    expect(reasonsOf({}, { floor: 70 })).toEqual([]);
  });

  test('a proposal without a score counts as nought where the office has a floor', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-goals', ...goals, scoring: { ...goals.scoring, declineBelow: 1 } }, 'petra'));
    submitted(world);
    const facts = must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
    expect(facts).toMatchObject([{ reasons: ['The score 0 is below 1, from which this office admits proposals.'] }]);
  });

  test.each<[string, Changed]>([
    ['that ends on the day on which it starts', { start: '2026-05-01', end: '2026-05-01' }],
    ['with a start alone', { start: '2026-05-01', end: undefined }],
    ['with an end alone', { start: undefined, end: '2026-05-01' }],
  ])('a proposal %s is taken', (_which, changed) => {
    expect(reasonsOf(changed)).toEqual([]);
  });

  test('an office without a gate model says that none is published, and one with others which it does not have', () => {
    const world = officeWorld();
    const bare = { ...world.office.state, gateModels: {}, defaultModel: undefined };
    const refused = (model: string | undefined) => {
      const context = { ...as('sonia', world), office: bare };
      return on(world)
        .when({ type: 'submit-proposal', project: 'p1', proposal: proposal({ gateModel: model }) }, context)
        .thenRefused('unknown-reference', 'gateModel');
    };
    expect(refused(undefined)).toBe('This office has no gate model (none is published yet).');
    expect(refused('agile')).toBe('This office has no gate model agile.');
  });
});

describe('a returned proposal', () => {
  const returned = () => {
    const world = submitted();
    must(world.toProject({ type: 'score-proposal', revision: 1 }));
    const duplicates = [{ project: 'p0', title: 'Booking', similarity: 0.9 }];
    must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates }));
    return world;
  };

  test('a returned proposal that is sent again unchanged is looked at again, and one that is not returned is not', () => {
    const world = returned();
    const again = { type: 'revise-proposal' as const, proposal: proposal() };
    on(world).when(again, as('sonia', world)).thenTypes('proposal-revised');
    const other = submitted();
    on(other).when(again, as('sonia', other)).thenNothing();
  });
});

describe('a project that ends', () => {
  const killed = () => decideGate(atGateWorld(), { gail: 'kill', greg: 'kill', gina: 'kill' });
  const revise = (changed: Changed) => ({ type: 'revise-proposal' as const, proposal: proposal(changed) });

  test.each([
    ['that was killed', killed],
    ['that closes', () => closing()],
  ])('of a project %s the PMO names other people and changes nothing else', (_which, make: () => World) => {
    const world = make();
    on(world)
      .when(revise({ manager: 'dora' }), as('petra', world))
      .thenTypes('proposal-revised');
    on(world)
      .when(revise({ benefits: [{ name: 'Fewer calls', amount: 250_000_000, owner: 'gwen' }] }), as('petra', world))
      .thenTypes('proposal-revised');
    on(world)
      .when(revise({ title: 'Another', manager: 'dora' }), as('petra', world))
      .thenRefused('wrong-status');
    on(world)
      .when(revise({ benefits: [{ name: 'Fewer calls', amount: 1, owner: 'gwen' }] }), as('petra', world))
      .thenRefused('wrong-status');
    on(world)
      .when(revise({ manager: 'dora' }), as('manu', world))
      .thenRefused('not-allowed');
    on(world)
      .when(revise({ manager: 'carl' }), as('petra', world))
      .thenRefused('unknown-reference', 'proposal.manager');
  });

  test('P21: nobody makes himself the customer of a project that closes, nor its sponsor when it has no customer', () => {
    const world = closing();
    const message = on(world)
      .when(revise({ customer: 'petra' }), as('petra', world))
      .thenRefused('conflict-of-interest', 'proposal.customer');
    expect(message).toBe('Nobody makes himself the customer of a project that closes; name another.');
    on(world)
      .when(revise({ customer: 'petra' }), as('dan', world))
      .thenTypes('proposal-revised');
    const withSponsor = people.map(entry => (entry.id === 'petra' ? { ...entry, roles: ['pmo', 'sponsor'] as const } : entry));
    must(world.toOffice({ type: 'set-people', people: withSponsor as never }, 'ada'));
    on(world)
      .when(revise({ sponsor: 'petra', customer: undefined }), as('petra', world))
      .thenRefused('conflict-of-interest', 'proposal.customer');
  });
});
