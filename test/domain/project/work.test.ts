/** Work between gates: evidence, reports, waits. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import type { EvidenceInput } from '#domain/project/delivery/evidence.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectFindings } from '#domain/project/findings.ts';
import { modelOf, nextGate } from '#domain/project/gates/next-gate.ts';
import { admittedWorld, atGateWorld, must, openRoundWorld, projectNeeds, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { type CriterionInput, proposal } from '../../support/standards.ts';

const link = 'https://example.org/plan';
const plan: EvidenceInput = { kind: 'plan', title: 'Plan', link };
const add = (evidence: EvidenceInput) => ({ type: 'add-evidence' as const, evidence });
const safety: CriterionInput = {
  id: 'safe',
  name: 'Safe',
  kind: 'must',
  check: { attestation: 'It is safe.', role: 'auditor' },
};
const word = (confirmed = true): EvidenceInput => ({ kind: 'word', title: 'Safe', attests: { criterion: 'safe', confirmed } });
function gate({ project: told, office }: World) {
  const model = modelOf(told.state, office.state);
  const next = model && nextGate(told.state, model);
  if (!next) throw new Error('the example has no next gate');
  return next;
}
const verdictOf = (world: World) =>
  projectFindings(world.project.state, gate(world).criteria, { now: world.now, office: world.office.state })[0];

/** What had happened to the project before intake answered. */
const beforeAdmission = (world: World) => world.project.past.slice(0, -1);

describe('evidence', () => {
  test('evidence is added with a number, who and when', () => {
    const world = admittedWorld();
    on(world)
      .when(add(plan), as('manu', world))
      .then([{ type: 'evidence-added', evidence: { ...plan, id: 'e1', by: 'manu', at: world.now } }]);
  });

  test('evidence replaces an older piece, whose number is never given again', () => {
    const world = admittedWorld();
    must(world.toProject(add(plan), 'manu'));
    must(world.toProject(add({ ...plan, title: 'Plan B', replaces: 'e1' }), 'manu'));
    must(world.toProject(add({ ...plan, title: 'Plan C', replaces: 'e2' }), 'manu'));
    expect(world.project.state.evidence.map(item => [item.id, item.title])).toEqual([['e3', 'Plan C']]);
  });

  test('P21: evidence is replaced by its author or by who has the same duty now, never by the sponsor', () => {
    const world = admittedWorld();
    must(world.toProject(add(plan), 'manu'));
    const instead = add({ ...plan, title: 'Mine', replaces: 'e1' });
    for (const by of ['sonia', 'petra']) on(world).when(instead, as(by, world)).thenRefused('not-allowed', 'replaces');
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'sonia'));
    on(world).when(instead, as('dora', world)).thenTypes('evidence-added');
    const office = admittedWorld();
    must(office.toProject(add(plan), 'petra'));
    on(office).when(instead, as('dan', office)).thenTypes('evidence-added');
  });

  test.each([
    ['from somebody who is not of the project', 'dora', plan, 'not-allowed'],
    ['without a link, a text or a file', 'manu', { kind: 'plan', title: 'Plan' }, 'reason-required'],
    ['in the place of what is not there', 'manu', { ...plan, replaces: 'e7' }, 'unknown-reference'],
    ['a word on a criterion nobody asks', 'carl', word(), 'unknown-reference'],
  ] as const)('evidence is refused %s', (_what, by, evidence, code) => {
    const world = admittedWorld();
    on(world).when(add(evidence), as(by, world)).thenRefused(code);
  });

  test('200 pieces are the most; after that one takes the place of another', () => {
    const world = admittedWorld();
    for (let index = 0; index < 200; index += 1) must(world.toProject(add(plan), 'manu'));
    on(world).when(add(plan), as('manu', world)).thenRefused('too-many');
    on(world)
      .when(add({ ...plan, replaces: 'e9' }), as('manu', world))
      .thenTypes('evidence-added');
  });

  test('P13: Evidence is refused while a round is asked for or open, with what to do instead; a revision too', () => {
    for (const world of [atGateWorld(), openRoundWorld()]) {
      const { proposal } = world.project.state;
      const revision = { type: 'revise-proposal' as const, proposal: { ...proposal, title: 'Another' } };
      for (const edit of [add(plan), add({ ...plan, replaces: 'e1' }), revision])
        expect(on(world).when(edit, as('manu', world)).thenRefused('round-is-open')).toMatch(/questions.*withdraw/);
    }
  });

  test('P13: a role’s word on a criterion waits for the end of the round like any evidence', () => {
    const world = admittedWorld({ first: { criteria: [safety] } });
    on(world).when(add(word()), as('audrey', world)).thenTypes('evidence-added');
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    on(world).when(add(word()), as('audrey', world)).thenRefused('round-is-open');
  });

  test('P13: status reports go on while a board decides', () => {
    const world = openRoundWorld();
    on(world)
      .when({ type: 'file-report', report: reportSchema.parse({ progress: 10 }) }, as('manu', world))
      .thenTypes('report-filed');
  });

  test('evidence is no longer taken when the project was declined', () => {
    const world = admittedWorld();
    const declined = { type: 'proposal-declined' as const, revision: 1, reasons: ['no'] };
    given(project, [...beforeAdmission(world), declined])
      .when(add(plan), as('manu', world))
      .thenRefused('wrong-status');
  });

  test('evidence must wait while a decision is being recorded', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    on(world).when(add(plan), as('manu', world)).thenRefused('decision-being-recorded');
  });
});

describe("a named role's word on a criterion", () => {
  const asking = () => admittedWorld({ first: { criteria: [safety] } });

  test('a named role’s word on a criterion counts from somebody who holds the role', () => {
    const world = asking();
    on(world).when(add(word()), as('audrey', world)).thenTypes('evidence-added');
  });

  test('a named role’s word on a criterion does not count from anybody else, even the manager of the project', () => {
    const world = asking();
    on(world).when(add(word()), as('manu', world)).thenRefused('not-allowed', 'attests.criterion');
  });

  test('a named role’s word on a criterion cannot take the place of a document, nor of another person’s word', () => {
    const world = asking();
    must(world.toProject(add(plan), 'manu'));
    on(world)
      .when(add({ ...word(), replaces: 'e1' }), as('audrey', world))
      .thenRefused('not-allowed', 'replaces');
  });

  test('a named role’s word on a criterion is no document: it does not satisfy a criterion that asks for one', () => {
    const needs: CriterionInput = { id: 'doc', name: 'Plan', kind: 'must', check: { evidence: 'word' } };
    const world = admittedWorld({ first: { criteria: [safety, needs] } });
    must(world.toProject(add(word()), 'audrey'));
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.pack.criteria.map(finding => finding.verdict)).toEqual(['pass', 'unknown']);
  });

  test('P21: a word on a criterion does not count from somebody with an interest who holds the role too', () => {
    const world = admittedWorld({ first: { criteria: [{ ...safety, check: { attestation: 'Safe.', role: 'manager' } }] } });
    const said = on(world).when(add(word()), as('manu', world)).thenRefused('conflict-of-interest', 'attests.criterion');
    expect(said).toContain('manu manages the project');
    on(world).when(add(word()), as('dora', world)).thenTypes('evidence-added');
  });

  test('P21: a word on a criterion does not count any more when the interest comes later: the criterion is unknown, and says why', () => {
    const world = admittedWorld({ first: { criteria: [{ ...safety, check: { attestation: 'Safe.', role: 'manager' } }] } });
    must(world.toProject(add(word()), 'dora'));
    expect(verdictOf(world)).toMatchObject({ verdict: 'pass' });
    const taken = { ...world.project.state, authors: ['sonia', 'dora'] };
    expect(projectFindings(taken, gate(world).criteria, { now: world.now, office: world.office.state })).toMatchObject([
      { verdict: 'unknown', why: 'no word of the project manager that counts yet: dora wrote the proposal' },
    ]);
  });

  test('P21: a word on a criterion is taken back only by who gave it: no plain note of another person takes its place', () => {
    const world = asking();
    must(world.toProject(add(word(false)), 'audrey'));
    for (const by of ['sonia', 'manu', 'petra'])
      on(world)
        .when(add({ ...plan, replaces: 'e1' }), as(by, world))
        .thenRefused('not-allowed', 'replaces');
  });

  test('a named role’s word on a criterion may change: the last word counts', () => {
    const world = asking();
    must(world.toProject(add(word(true)), 'audrey'));
    must(world.toProject(add(word(false)), 'audrey'));
    expect(world.project.state.failing).toMatchObject([{ criterion: 'safe', gate: 'g1', value: 'denied by audrey' }]);
  });
});

describe('status reports', () => {
  const report = reportSchema.parse({
    progress: 40,
    forecast: 100_000_000,
    risks: [{ risk: 'Late supplier', probability: 5, impact: 4 }],
  });

  test('status reports are filed by the people of the project and become a point of its trend', () => {
    const world = admittedWorld();
    must(world.toProject({ type: 'file-report', report }, 'manu'));
    expect(world.project.state.trend).toEqual([
      expect.objectContaining({ at: world.now, forecast: 100_000_000, progress: 40, highRisks: 1 }),
    ]);
  });

  test('status reports are refused from others, and for a project that does not run', () => {
    const world = admittedWorld();
    on(world).when({ type: 'file-report', report }, as('gail', world)).thenRefused('not-allowed');
    const returned = { type: 'proposal-returned' as const, revision: 1, reasons: ['why?'] };
    given(project, [...beforeAdmission(world), returned])
      .when({ type: 'file-report', report }, as('manu', world))
      .thenRefused('wrong-status');
  });

  test('status reports do not disturb an open round', () => {
    const world = openRoundWorld();
    on(world).when({ type: 'file-report', report }, as('manu', world)).thenTypes('report-filed');
  });
});

describe('waits of a workflow', () => {
  test('waits of a workflow are noted by the digest of their token, once', () => {
    const world = admittedWorld();
    const note = { type: 'record-wait' as const, wait: 'customer', token: 'digest' };
    on(world)
      .when(note, projectNeeds(world))
      .then([{ type: 'wait-started', wait: 'customer', token: 'digest' }]);
    must(world.toProject(note));
    on(world).when(note, projectNeeds(world)).thenNothing();
    on(world)
      .when({ ...note, token: 'other' }, projectNeeds(world))
      .thenTypes('wait-started');
  });
});
