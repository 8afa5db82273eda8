/**
 * What a project offers to whom in each of its situations, written apart from the code: what is not offered is refused (`decide` asks the same
 * preconditions).
 */
import { describe, expect, test } from 'vitest';
import { type ProjectAction, projectActionsFor, projectPreconditions } from '#domain/project/actions.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { reviewAsked } from '../../support/benefit-situations.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  atGateWorld,
  decideGate,
  must,
  officeWorld,
  openRoundWorld,
  type World,
} from '../../support/fixtures.ts';
import { as, asWorkflow } from '../../support/project-acts.ts';
import { closed, closing, conditioned, declined, reported, republished, screened, submitted } from '../../support/situations.ts';
import { type CriterionInput, people, proposal } from '../../support/standards.ts';

const board = ['gail', 'greg', 'gina', 'gus', 'gwen'];
const team = ['sonia', 'manu'];
const pmo = ['petra', 'dan'];
const everybody = people.map(({ id }) => id);
const hold = { gail: 'hold', greg: 'hold', gina: 'hold' } as const;
const kill = { gail: 'kill', greg: 'kill', gina: 'kill' } as const;

const audited: CriterionInput = {
  id: 'audit',
  name: 'Audited',
  kind: 'must',
  check: { attestation: 'Audited.', role: 'auditor' },
};

type Offers = Partial<Record<ProjectAction, readonly string[]>>;
const byTeam = (...actions: ProjectAction[]): Offers => Object.fromEntries(actions.map(action => [action, [...pmo, ...team]]));
const waiver = { 'grant-waiver': board };
const hands = byTeam('offer-handover', 'join-programme', 'state-need');
const mayWithdraw = { 'withdraw-proposal': ['sonia'] };
const named = { 'answer-naming': [...pmo, 'manu', 'carl'] };
const work = byTeam('revise-proposal', 'add-evidence', 'file-report', 'request-gate', 'report-closure', 'amend-registers');
const notTheGate = byTeam(
  'revise-proposal',
  'add-evidence',
  'file-report',
  'report-closure',
  'request-change',
  'amend-registers',
);

const situations: readonly [string, () => World, Offers][] = [
  [
    'that was submitted',
    submitted,
    { ...hands, ...byTeam('revise-proposal', 'add-evidence', 'merge-into'), ...mayWithdraw, ...named },
  ],
  [
    'that was returned',
    () => screened(submitted(), { project: 'p2', title: 'Booking', similarity: 0.9 }),
    { ...hands, ...byTeam('revise-proposal', 'add-evidence', 'merge-into'), ...mayWithdraw, ...named },
  ],
  ['that was declined', declined, { ...byTeam('revise-proposal', 'merge-into'), ...named }],
  ['that was admitted', () => admittedWorld(), { ...hands, ...work, ...mayWithdraw, ...waiver }],
  ['on which a board decides', () => openRoundWorld(), { ...hands, ...byTeam('file-report'), ...mayWithdraw, ...waiver }],
  ['on hold', () => decideGate(atGateWorld(), hold), { ...hands, ...work, ...waiver }],
  ['with a condition that waits for its owner', conditioned, { ...hands, ...notTheGate, ...byTeam('meet-condition'), ...waiver }],
  ['with a condition that was reported as met', reported, { ...hands, ...notTheGate, 'answer-condition': ['gail'], ...waiver }],
  [
    'whose board advises against it',
    () => decideGate(atGateWorld({ first: { authority: 'advisory' } }), hold),
    { ...hands, ...work, 'proceed-against-advice': ['sonia'], ...waiver },
  ],
  [
    'for which there is another version of its gate model',
    () => republished(),
    { ...hands, ...work, 'move-model-version': ['ada', ...pmo], ...mayWithdraw, ...waiver },
  ],
  [
    'that a board decides while there is another version of its gate model',
    () => republished(openRoundWorld()),
    { ...hands, ...byTeam('file-report'), ...mayWithdraw, ...waiver },
  ],
  [
    'of which a gate asks for the word of an auditor',
    () => admittedWorld({ first: { criteria: [audited] } }),
    { ...hands, ...work, attest: ['audrey'], ...mayWithdraw, ...waiver },
  ],
  [
    'that has left its tolerance',
    outOfTolerance,
    { ...hands, ...work, ...byTeam('acknowledge-alert', 'request-exception'), ...mayWithdraw, ...waiver },
  ],
  ['with all its gates passed', () => allGatesPassedWorld(), { ...hands, ...notTheGate }],
  [
    'that closes',
    () => closing(),
    {
      ...hands,
      ...byTeam('add-evidence', 'file-report', 'amend-registers'),
      'name-people': pmo,
      'answer-closure': ['carl'],
      ...waiver,
    },
  ],
  [
    'that was killed',
    () => decideGate(atGateWorld(), kill),
    { ...byTeam('offer-handover', 'report-closure', 'request-reopening'), 'name-people': pmo },
  ],
  ['that is closed', () => closed(), { ...byTeam('request-reopening'), 'name-benefit-owner': pmo }],
  [
    'of which a benefit is to be reviewed',
    () => reviewAsked()[0],
    { ...byTeam('request-reopening'), 'name-benefit-owner': pmo, 'review-benefit': ['sonia', 'dora', ...pmo] },
  ],
];

/** Admitted, and half as dear again as it was proposed. */
function outOfTolerance(): World {
  const world = admittedWorld();
  const report = reportSchema.parse({ progress: 10, forecast: 150_000_000 });
  must(world.toProject({ type: 'file-report', report }, 'manu'));
  return world;
}

/** Who may do each thing, in the order of the office's people. */
function offeredBy(world: World): Offers {
  const offers: Record<string, string[]> = {};
  for (const who of everybody)
    for (const action of projectActionsFor(world.project.state, as(who, world)))
      offers[action] = [...(offers[action] ?? []), who];
  return offers;
}
const inOrder = (offers: Offers) =>
  Object.fromEntries(Object.entries(offers).map(([action, who]) => [action, everybody.filter(id => who.includes(id))]));

describe('P17, P21: what a project offers', () => {
  test.each(situations)('a project %s offers each person exactly what that person may do', (_which, make, offers) => {
    expect(offeredBy(make())).toEqual(inOrder(offers));
  });

  test('a project offers nothing to a stranger, even one whom it named in earlier times', () => {
    const world = admittedWorld();
    must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'sonia') }, 'ada'));
    expect(projectActionsFor(world.project.state, as('sonia', world))).toEqual([]);
  });

  test('a workflow may name other people for a project that closes, and move it to another version', () => {
    const may = (world: World) => projectActionsFor(world.project.state, asWorkflow(world));
    expect(may(closing())).toContain('name-people');
    expect(may(republished())).toContain('move-model-version');
  });

  test('nobody who sponsors or manages a project chooses its rules', () => {
    const world = officeWorld();
    const both = people.map(entry =>
      entry.id === 'petra' ? { ...entry, roles: ['pmo', 'sponsor', 'manager'] as const } : entry,
    );
    must(world.toOffice({ type: 'set-people', people: both as never }, 'ada'));
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ sponsor: 'petra' }) }, 'petra'));
    screened(world);
    republished(world);
    const move = (who: string) => projectPreconditions['move-model-version'](world.project.state, as(who, world));
    expect(move('petra')).toMatchObject({ refusal: { code: 'conflict-of-interest' } });
    expect(move('dan')).toBeUndefined();
  });
});
