/** What a project refuses says in which status it is possible, or who may do it, or what has to be done before. */
import { describe, expect, test } from 'vitest';
import { type ProjectAction, projectPreconditions } from '#domain/project/actions.ts';
import { admittedWorld, allGatesPassedWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as } from '../../support/project-acts.ts';
import { say } from '../../support/round-acts.ts';
import { closed, screened, submitted } from '../../support/situations.ts';

describe('what is refused says when it is possible, or who may do it', () => {
  const refusal = (world: World, who: string, action: ProjectAction) => {
    const no = projectPreconditions[action](world.project.state, as(who, world));
    return no && { code: no.refusal.code, message: no.refusal.message };
  };
  const statuses: readonly [ProjectAction, string, string][] = [
    ['revise-proposal', 'A revision', 'submitted or returned or declined or withdrawn or active or on-hold'],
    ['add-evidence', 'Adding evidence', 'submitted or returned or active or on-hold or closing'],
    ['attest', 'Adding evidence', 'submitted or returned or active or on-hold or closing'],
    ['file-report', 'A status report', 'active or on-hold or closing'],
    ['request-gate', 'Asking for a gate', 'active or on-hold'],
    ['report-closure', 'Reporting closure', 'active or on-hold or killed'],
    ['request-change', 'A change request', 'active or on-hold'],
    ['grant-waiver', 'A waiver', 'active or on-hold or closing'],
    ['move-model-version', 'Moving it to another version of its gate model', 'active or on-hold or closing'],
    ['name-people', 'A revision of its people alone', 'killed or closing'],
  ];

  test.each(statuses)('of a closed project “%s” says in which status it is possible', (action, what, when) => {
    expect(refusal(closed(), 'petra', action)).toEqual({
      code: 'wrong-status',
      message: `${what} is possible while a project is ${when}; this one is closed.`,
    });
  });

  test('to go on against the advice of a board says in which status it is possible, and only to the sponsor', () => {
    expect(refusal(closed(), 'sonia', 'proceed-against-advice')?.message).toBe(
      'Going on is possible while a project is active or on-hold; this one is closed.',
    );
    expect(refusal(admittedWorld(), 'manu', 'proceed-against-advice')).toEqual({
      code: 'not-allowed',
      message: "Only the sponsor may go on against a board's advice.",
    });
  });

  test.each([
    ['meet-condition', 'manu', 'wrong-status', 'This project has no condition that waits for its owner.'],
    ['answer-condition', 'gail', 'not-allowed', 'No condition of this project waits for a word of yours.'],
    ['attest', 'audrey', 'not-allowed', 'No gate of this project asks for a word of yours.'],
    ['name-people', 'manu', 'not-allowed', 'While a project closes only the PMO names other people for it.'],
    ['answer-closure', 'manu', 'not-allowed', 'Only the customer of this project (carl) accepts its result.'],
    ['grant-waiver', 'petra', 'not-allowed', 'Only members of the board that decides at the next gate grant a waiver.'],
    [
      'move-model-version',
      'petra',
      'nothing-left-to-ask',
      'No other version of the gate model of this project has the stage where it is.',
    ],
    [
      'move-model-version',
      'manu',
      'not-allowed',
      'Only the PMO or an administrator moves a project to another version of its gate model; ask them.',
    ],
    [
      'request-change',
      'manu',
      'wrong-status',
      'No board has approved a baseline yet: revise the proposal; its first passed gate approves it.',
    ],
  ] as const)(
    'of an admitted project “%s” asked by %s is refused with the code %s and the remedy',
    (action, who, code, message) => {
      expect(refusal(admittedWorld(), who, action)).toEqual({ code, message });
    },
  );

  test('once all gates are passed there is nothing to waive', () => {
    expect(refusal(allGatesPassedWorld(), 'gail', 'grant-waiver')).toMatchObject({ code: 'nothing-left-to-ask' });
  });

  test('a gate that waits for conditions names each of them with its day', () => {
    const world = openRoundWorld();
    const conditions = [
      { text: 'Sign the contract', due: '2026-04-30', owner: 'manager' as const },
      { text: 'Name a supplier', due: '2026-05-01', owner: 'manager' as const },
    ];
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound({ ...say('conditional-go'), conditions }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(refusal(world, 'manu', 'request-gate')).toEqual({
      code: 'condition-open',
      message:
        'Before the next gate these conditions must be met and accepted, or waived by somebody of its board: “Sign the contract” (due 30 Apr 2026); “Name a supplier” (due 1 May 2026).',
    });
  });

  test('a project whose customer has declined is not closed before another is named', () => {
    const world = submitted();
    must(world.toProject({ type: 'answer-naming', role: 'manager', accepted: true }, 'manu'));
    must(world.toProject({ type: 'answer-naming', role: 'customer', accepted: false, reason: 'No.' }, 'carl'));
    screened(world);
    expect(refusal(world, 'manu', 'report-closure')).toEqual({
      code: 'wrong-status',
      message: 'carl has declined to be the customer of this project; name another.',
    });
  });
});
