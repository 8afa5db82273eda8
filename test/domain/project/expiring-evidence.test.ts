/** Evidence that counts until a day: asked for anew before it, an alert after it, and missing at the gate. */
import { describe, expect, test } from 'vitest';
import { contentDigest } from '#domain/project/content.ts';
import { projectFindings } from '#domain/project/findings.ts';
import { admittedWorld, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';
import { businessCase, type CriterionInput } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

/** Today is 2 March 2026. */
const permit = (more: object = {}) => ({
  type: 'add-evidence' as const,
  evidence: { kind: 'permit', title: 'Building permit', text: 'Granted.', validUntil: '2026-05-01', ...more },
});
const asksForPermit: CriterionInput = { id: 'permit', name: 'Permit on file', kind: 'must', check: { evidence: 'permit' } };
const world = (criteria: readonly CriterionInput[] = []): World => {
  const made = admittedWorld({ first: { criteria: [...criteria] }, tripwires: [] });
  must(made.toProject(permit(), 'manu'));
  return made;
};
const look = (of: World, days: number) => must(of.later(days).toProject({ type: 'look-at-duties' }));
const types = (of: World, days: number) => look(of, days).map(({ type }) => type);

describe('evidence with a last day', () => {
  test('evidence with a last day is asked for anew 30 and 7 days before it and on it, and is an alert the day after', () => {
    const made = world();
    const came = Array.from({ length: 70 }, () => types(made, 1).map(type => `${made.now.slice(5, 10)} ${type}`)).flat();
    expect(came).toEqual([
      ...['04-01 duty-reminded', '04-24 duty-reminded', '05-01 duty-reminded'],
      ...['05-02 evidence-expired', '05-02 criterion-failed'],
    ]);
    expect(made.project.state.failing).toMatchObject([
      { criterion: 'tollgate.evidence-valid', kind: 'should', owner: 'manu', value: 'Building permit expired after 1 May 2026' },
    ]);
  });

  test('the reminder names the evidence and its day, and goes to whoever manages the project', () => {
    const made = world();
    look(made, 31);
    expect(told(made)).toMatchObject([
      {
        to: ['manu'],
        subject: expect.stringContaining('counts until 1 May 2026'),
        lines: [expect.stringContaining('Building permit'), expect.any(String)],
      },
    ]);
  });

  test('newer evidence of the kind ends the wait and the alert; evidence of another kind ends neither', () => {
    const made = world();
    look(made, 62);
    must(made.toProject(permit({ kind: 'plan', validUntil: undefined }), 'manu'));
    expect(made.project.state.failing).toHaveLength(1);
    must(made.toProject(permit({ validUntil: '2027-05-01' }), 'manu'));
    expect(made.project.state.failing).toEqual([]);
    expect(types(made, 200)).toEqual([]);
  });

  test('P23: a must whose evidence has expired counts as missing, the pack says so, and a plain go is not possible', () => {
    const made = world([asksForPermit]);
    look(made, 62);
    must(made.toProject({ type: 'request-gate' }, 'sonia'));
    must(made.toRound({ type: 'open-round', review: made.project.state.open?.review ?? '' }));
    expect(made.round.state.pack.criteria).toMatchObject([
      { criterion: 'permit', verdict: 'unknown', why: 'none on file that counts: Building permit expired after 1 May 2026' },
    ]);
    const ballot = { type: 'cast-ballot' as const, outcome: 'go' as const, reason: 'We go on.', conditions: [] };
    expect(made.toRound(ballot, 'gail')).toMatchObject({ refusal: { code: 'must-criterion-not-met' } });
    expect(made.project.state.failing).toMatchObject([{ criterion: 'tollgate.evidence-valid', kind: 'must', level: 2 }]);
  });

  test('evidence counts on its last day and not after it', () => {
    const made = world([asksForPermit]);
    const { criteria } = made.office.state.gateModels.standard?.at(-1)?.gates[0] ?? { criteria: [] };
    const verdict = () => projectFindings(made.project.state, criteria, { now: made.now, office: made.office.state })[0]?.verdict;
    made.later(60.6);
    expect([made.now.slice(0, 10), verdict()]).toEqual(['2026-05-01', 'pass']);
    made.later(0.1);
    expect([made.now.slice(0, 10), verdict()]).toEqual(['2026-05-02', 'unknown']);
  });

  test('P13: evidence that expires while a board decides changes nothing of what the board was shown', () => {
    const made = world();
    must(made.toProject({ type: 'request-gate' }, 'sonia'));
    must(made.toRound({ type: 'open-round', review: made.project.state.open?.review ?? '' }));
    const before = contentDigest(made.project.state);
    expect(types(made, 62)).toContain('evidence-expired');
    expect([contentDigest(made.project.state), made.round.state.pack.content]).toEqual([before, before]);
  });

  test('a last day that is past is refused, and a word on a criterion has none; nothing is stored', () => {
    const word = { id: 'word', name: 'Word', kind: 'must' as const, check: { attestation: 'So.', role: 'auditor' as const } };
    const made = admittedWorld({ first: { criteria: [businessCase, word] } });
    const as = { ...projectNeeds(made), actor: person('manu') };
    on(made)
      .when(permit({ validUntil: '2026-03-01' }), as)
      .thenRefused('day-is-past', 'validUntil');
    on(made)
      .when(permit({ validUntil: '2026-03-02' }), as)
      .thenTypes('evidence-added');
    const attests = { criterion: 'word', confirmed: true };
    on(made)
      .when(permit({ attests }), { ...as, actor: person('audrey') })
      .thenRefused('unknown-reference', 'validUntil');
  });
});
