/** What a page, its actions and a decision ask about one state of a project at one moment is worked out once, however often it is asked. */
import { expect, test } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { projectActionsFor } from '#domain/project/actions.ts';
import { failingNow, presentValues } from '#domain/project/alerts/alerts.ts';
import { contentDigest } from '#domain/project/content.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { projectFindings } from '#domain/project/findings.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { outlookOf } from '#domain/project/outlook/outlook.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld } from '../../support/fixtures.ts';

/** The same project, and how often each field of it was looked at. */
function counted(project: Project) {
  const looks = new Map<string, number>();
  const handler: ProxyHandler<Project> = {
    get(target, field, receiver) {
      looks.set(String(field), (looks.get(String(field)) ?? 0) + 1);
      return Reflect.get(target, field, receiver);
    },
  };
  return { project: new Proxy(project, handler), looksAt: (field: keyof Project) => looks.get(field) ?? 0 };
}

function world() {
  const { project, office, now } = admittedWorld();
  return { ...counted(project.state as Project), office: office.state, now };
}

function asked(expression: string): Criterion {
  return { id: 'asked', name: expression, kind: 'should', owner: 'manager', check: { expression } };
}

test('the inputs of criteria are worked out once for the page of a project and what may be done with it', () => {
  const { project, looksAt, office, now } = world();
  failingNow(project, office, now);
  const once = looksAt('stageSince');
  expect(once).toBeGreaterThan(0);
  presentValues(project, office, now);
  beforeNextGate(project, { office, now });
  projectActionsFor(project, { actor: { kind: 'person', id: 'sponsor' }, now, office, above: undefined });
  expect(looksAt('stageSince')).toBe(once);
});

test('a day later, and for an office that has changed, they are worked out anew', () => {
  const { project, looksAt, office, now } = world();
  failingNow(project, office, now);
  const once = looksAt('stageSince');
  failingNow(project, office, '2027-01-01T09:00:00.000Z');
  expect(looksAt('stageSince')).toBe(2 * once);
  failingNow(project, { ...office }, '2027-01-01T09:00:00.000Z');
  expect(looksAt('stageSince')).toBe(3 * once);
});

test('an interest is looked for once with a gate and once without, whoever is asked about, and in which order', () => {
  const { project, looksAt, office } = world();
  const [gate] = office.gateModels[project.model?.id ?? '']?.at(-1)?.gates ?? [];
  expect(gate).toBeDefined();
  const ask = () => [interestsIn(project, office, gate)('gina'), interestsIn(project, office)('gina')];
  const said = ask();
  const once = looksAt('formerLeads');
  for (let times = 0; times < 20; times += 1) expect(ask()).toEqual(said);
  expect(once).toBe(2);
  expect(looksAt('formerLeads')).toBe(once);
});

test('what the chances of an outlook are is not looked for while no criterion names them', () => {
  const { project, looksAt, office, now } = world();
  const risky = asked('costRisk <= 100.0');
  failingNow(project, office, now);
  const before = looksAt('trend');
  projectFindings(project, [asked('score >= 0.0')], { office, now });
  expect(looksAt('trend')).toBe(before);
  const [finding] = projectFindings(project, [risky], { office, now });
  expect(finding).toMatchObject({ verdict: 'pass' });
  expect(looksAt('trend')).toBeGreaterThan(before);
});

test('what waits for somebody in a project is worked out once for a state of it', () => {
  const { project, looksAt } = world();
  const duties = projectDuties(project);
  const once = looksAt('conditions');
  expect(projectDuties(project)).toBe(duties);
  expect(looksAt('conditions')).toBe(once);
  expect(projectDuties({ ...project, status: 'withdrawn' } as Project)).toEqual([]);
});

test('what was found holds for the state that it was found of: with another score, other registers or in another status it is another', () => {
  const { project, office, now } = admittedWorld();
  const state = project.state as Project;
  const { score, registers } = state;
  const entry = { id: 'm1', at: now, by: 'manu', name: 'Late', due: '2020-01-01' };
  const states = [
    state,
    { ...state, score: score && { ...score, goals: score.goals.map(goal => ({ ...goal, points: 1 })) } },
    { ...state, registers: { ...registers, milestones: { last: 1, entries: [entry] } } },
    { ...state, status: 'returned' },
    state,
  ] as Project[];
  const criteria = ['score >= 40.0', 'milestonesLate <= 0.0'].map(expression => asked(expression));
  const found = (of: Project) => [projectFindings(of, criteria, { office: office.state, now }), projectDuties(of)];
  const said = states.map(found);
  expect(said).toEqual(states.map(of => found(structuredClone(of))));
  expect(new Set(said.map(entry => JSON.stringify(entry))).size).toBe(4);
});

test('the digest of what a board is bound to, and the outlook, are worked out once for a state of a project', () => {
  const { project, looksAt, office } = world();
  const seen = () => [contentDigest(project), outlookOf(project, office)] as const;
  const [digest, outlook] = seen();
  const looks = [looksAt('evidence'), looksAt('trend')];
  expect(seen()).toEqual([digest, outlook]);
  expect([looksAt('evidence'), looksAt('trend')]).toEqual(looks);
});
