/** P21: whose evidence and words count against whom, and who may put something in the place of what another has added. */
import { describe, expect, test } from 'vitest';
import { interestsIn } from '#domain/project/interest.ts';
import { acceptNames, admittedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { say } from '../../support/round-acts.ts';
import { boards, type CriterionInput, people, proposal } from '../../support/standards.ts';

const firstGate = (world: World) => world.office.state.gateModels.standard?.[0]?.gates[0];
const interestOf = (who: string, world: World) => interestsIn(world.project.state, world.office.state, firstGate(world))(who);
const witness = 'gave evidence on which a must criterion of this gate rests';
const add = (more: object = {}) => ({
  type: 'add-evidence' as const,
  evidence: { kind: 'business-case', title: 'Case', text: 'As agreed.', ...more } as never,
});
const asks = (...criteria: CriterionInput[]) => admittedWorld({ first: { criteria } });
const onFile: CriterionInput = { id: 'case', name: 'Case', kind: 'must', check: { evidence: 'business-case' } };

describe('evidence on which a must of the gate rests', () => {
  test.each<[string, CriterionInput, string | undefined]>([
    ['a must that asks for this kind', onFile, witness],
    ['a should that asks for this kind', { ...onFile, kind: 'should' }, undefined],
    ['a must that asks for another kind', { ...onFile, check: { evidence: 'plan' } }, undefined],
    ['a must over the figures', { ...onFile, check: { expression: 'score >= 60.0' } }, undefined],
  ])(
    'whoever added a piece has an interest by it at a gate with %s as its only criterion, or has none',
    (_what, criterion, why) => {
      const world = asks(criterion);
      must(world.toProject(add(), 'petra'));
      expect(interestOf('petra', world)).toBe(why);
    },
  );

  test('a word on one must criterion is no evidence for another, and a word is no piece on file', () => {
    const word = (id: string): CriterionInput => ({ id, name: id, kind: 'must', check: { attestation: 'So.', role: 'auditor' } });
    const auditors = people.map(entry => (entry.id === 'dan' ? { ...entry, roles: ['auditor', 'pmo'] as const } : entry));
    const world = asks(onFile, word('w1'), word('w2'));
    must(world.toOffice({ type: 'set-people', people: auditors as never }, 'ada'));
    must(world.toProject(add({ text: undefined, attests: { criterion: 'w1', confirmed: true } }), 'audrey'));
    must(world.toProject(add({ text: undefined, attests: { criterion: 'w2', confirmed: true } }), 'dan'));
    must(world.toProject(add(), 'petra'));
    expect(['audrey', 'dan', 'petra', 'gail'].map(who => interestOf(who, world))).toEqual([witness, witness, witness, undefined]);
  });
});

describe('since when a change of the standards counts', () => {
  const smaller = (world: World) => {
    const [board] = boards;
    must(world.toOffice({ type: 'set-boards', boards: [{ ...board, seats: ['gail', 'greg', 'gina', 'gus'] }] as never }, 'dan'));
    return world.later(1);
  };
  const changed = 'changed the board of the project since its last gate';
  const askAgain = (world: World) => {
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    return world;
  };
  const all = (outcome: 'go' | 'hold') => ({ gail: outcome, greg: outcome, gina: outcome }) as const;

  test('a gate that was not passed leaves a change in force, and one that was passed ends it', () => {
    expect(interestOf('dan', decideGate(askAgain(withCase(smaller(admittedWorld().later(1)))), all('hold')))).toBe(changed);
    expect(interestOf('dan', decideGate(askAgain(withCase(smaller(admittedWorld().later(1)))), all('go')))).toBeUndefined();
  });

  test('a gate that was passed on a condition ends it, too', () => {
    const world = askAgain(withCase(smaller(admittedWorld().later(1))));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(say('conditional-go'), member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(interestOf('dan', world)).toBeUndefined();
  });

  test('a round about a change of the baseline alone passes no gate', () => {
    const world = smaller(decideGate(atGateWorld(), allGo).later(1));
    must(world.toProject({ type: 'request-change', cost: 120_000_000, reason: 'Steel.', alone: true }, 'manu'));
    expect(interestOf('dan', decideGate(world, all('go')))).toBe(changed);
  });

  test('a sponsor who went on against an advisory board has passed its gate', () => {
    const world = withCase(smaller(admittedWorld({ first: { authority: 'advisory' } }).later(1)));
    decideGate(askAgain(world), all('hold'));
    expect(interestOf('dan', world)).toBe(changed);
    must(world.toProject({ type: 'proceed-against-advice', reason: 'The law asks for it.' }, 'sonia'));
    expect(interestOf('dan', world)).toBeUndefined();
  });

  function withCase(world: World): World {
    must(world.toProject(add(), 'sonia'));
    return world;
  }
});

describe('P21: who replaces a piece of evidence', () => {
  const instead = add({ title: 'Mine', replaces: 'e1' });
  /** A piece by this person; then the manager is another one, who has accepted and acted. */
  function piece(by: string, manager = 'manu'): World {
    const world = admittedWorld();
    must(world.toProject(add(), by));
    if (manager !== 'manu') {
      must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager }) }, 'sonia'));
      acceptNames(world);
    }
    return world;
  }

  test.each([
    ['its author', 'manu', 'manu', 'manu', true],
    ['the sponsor, of what the manager added', 'manu', 'manu', 'sonia', false],
    ['the manager, of what the sponsor added', 'sonia', 'manu', 'manu', false],
    ['the PMO, of what the manager added', 'manu', 'manu', 'petra', false],
    ['another of the PMO, of what the PMO added', 'petra', 'manu', 'dan', true],
    ['the manager, of what the PMO added', 'petra', 'manu', 'manu', false],
    ['the new manager, of what the former one added', 'manu', 'dora', 'dora', true],
    ['the new manager, of what the sponsor added', 'sonia', 'dora', 'dora', false],
    ['the sponsor, of what a former manager added', 'manu', 'dora', 'sonia', false],
    ['the PMO, of what a former manager added', 'manu', 'dora', 'petra', false],
  ] as const)('a piece is replaced or not by %s', (_who, by, manager, actor, may) => {
    const world = piece(by, manager);
    const asked = on(world).when(instead, as(actor, world));
    if (may) asked.thenTypes('evidence-added');
    else asked.thenRefused('not-allowed', 'replaces');
  });

  test('a word takes the place of the own earlier word on the same criterion alone, and nobody else takes it back', () => {
    const word = (id: string): CriterionInput => ({ id, name: id, kind: 'must', check: { attestation: 'So.', role: 'auditor' } });
    const world = asks(word('w1'), word('w2'));
    const gives = (criterion: string, replaces?: string) =>
      add({ text: undefined, attests: { criterion, confirmed: true }, replaces });
    const auditors = people.map(entry => (entry.id === 'dan' ? { ...entry, roles: ['auditor', 'pmo'] as const } : entry));
    must(world.toOffice({ type: 'set-people', people: auditors as never }, 'ada'));
    must(world.toProject(gives('w1'), 'audrey'));
    must(world.toProject(gives('w1'), 'dan'));
    const ask = (criterion: string, replaces: string, by: string) => on(world).when(gives(criterion, replaces), as(by, world));
    expect(ask('w2', 'e1', 'audrey').thenRefused('not-allowed', 'replaces')).toContain('on the same criterion');
    ask('w1', 'e2', 'audrey').thenRefused('not-allowed', 'replaces');
    ask('w1', 'e1', 'audrey').thenTypes('evidence-added');
    const message = on(world).when(instead, as('manu', world)).thenRefused('not-allowed', 'replaces');
    expect(message).toBe('What audrey has attested only audrey takes back; add yours beside it.');
  });
});
