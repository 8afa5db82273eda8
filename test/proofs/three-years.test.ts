/** P22, P23 in a minute: a small office for half a year, and that the oracles find what is planted. `npm run proofs` plays three years of 300 projects. */
import { expect, it } from 'vitest';
import { judged } from '../support/three-years/judged.ts';
import { faultsInAlerts } from '../support/three-years/oracle/criteria.ts';
import { Deeds } from '../support/three-years/oracle/deeds.ts';
import { faultsAtGates } from '../support/three-years/oracle/gates.ts';
import { Mails } from '../support/three-years/oracle/mails.ts';
import { Once } from '../support/three-years/oracle/once.ts';
import { type Known, take, unknown } from '../support/three-years/oracle/record.ts';

const commit = (at: string, ...facts: object[]) => ({ at, facts, command: at, seq: 1 }) as never;
const condition = { id: 'c1', due: '2026-03-01', blocks: 'next-gate' };
const decision = {
  type: 'gate-outcome-recorded',
  review: 'r1',
  gate: 'case',
  outcome: 'conditional-go',
  conditions: [condition],
};

/** An admitted project of the standard model whose first board set a condition, and whose cost is 100. */
function underWay(): Known {
  const known = unknown();
  const proposal = { costs: [{ year: 2026, amount: 100 }], end: '2026-12-31', sponsor: 'sonia' };
  take(known, commit('2026-01-05T09:00:00.000Z', { type: 'proposal-submitted', proposal }));
  take(known, commit('2026-01-06T09:00:00.000Z', { type: 'project-admitted', model: 'standard' }));
  take(known, commit('2026-01-07T09:00:00.000Z', { type: 'gate-requested', review: 'r1', gate: 'case' }));
  take(known, commit('2026-01-20T09:00:00.000Z', decision));
  return known;
}

it('P22: half a year of a small office ends without a fault: alerts have causes, nobody is reminded after the deed, nothing waits for ever', {
  timeout: 300_000,
}, async () => {
  const { faults, witness } = await judged({ seed: 7, projects: 12, days: 180, silentDays: 90 });
  expect(faults).toEqual([]);
  for (const type of [
    'gate-outcome-recorded',
    'report-accepted',
    'report-missed',
    'criterion-failed',
    'duty-reminded',
    'meeting-closed',
    'minutes-approved',
  ])
    expect(witness.counts.get(type) ?? 0, type).toBeGreaterThan(0);
});

it('P23: an alert that is missing and an alert without a cause are both found by whoever reckons by hand', () => {
  const known = underWay();
  take(known, commit('2026-02-01T09:00:00.000Z', { type: 'report-filed', report: { forecast: 110, end: '2027-03-30' } }));
  expect(faultsInAlerts(known, '2026-02-02T00:00:00.000Z')).toEqual([]);
  take(known, commit('2026-02-03T09:00:00.000Z', { type: 'report-filed', report: { forecast: 111, end: '2027-03-31' } }));
  take(known, commit('2026-02-03T09:00:00.000Z', { type: 'criterion-failed', criterion: 'silence', value: 'x' }));
  expect(faultsInAlerts(known, '2026-03-02T00:00:00.000Z')).toEqual([
    'budget fails and there is no alert',
    'schedule fails and there is no alert',
    'conditions fails and there is no alert',
    'there is an alert on silence, which does not fail',
  ]);
});

it('P22: a reminder after the deed, and one to the same person within a day, are found', () => {
  const known = underWay();
  const deeds = new Deeds();
  const remind = (at: string, duty: string, kind: string) =>
    deeds.faultsIn('project/p1', known, commit(at, { type: 'duty-reminded', kind, duty, to: ['manu'] }));
  expect(remind('2026-02-22T00:00:00.000Z', 'condition:c1', 'condition')).toEqual([]);
  expect(remind('2026-02-22T12:00:00.000Z', 'condition:c1', 'condition')).toHaveLength(1);
  take(known, commit('2026-02-23T09:00:00.000Z', { type: 'condition-reported', condition: 'c1' }));
  expect(remind('2026-03-01T09:00:00.000Z', 'condition:c1', 'condition')).toEqual([
    'project/p1: somebody is reminded of condition:c1 on 2026-03-01T09:00:00.000Z, which is done',
  ]);
  expect(remind('2026-03-01T09:00:00.000Z', 'report:2026-02', 'report')).toHaveLength(1);
  expect(remind('2026-03-01T09:00:00.000Z', 'unheard', 'unheard')).toEqual(['project/p1: nobody says when unheard is done']);
});

it('P23: a gate that is asked for or passed while a condition blocks it is found; a waiver or its being met opens the way', () => {
  const known = underWay();
  const asked = commit('2026-02-01T09:00:00.000Z', { type: 'gate-requested', gate: 'build', review: 'r2' });
  expect(faultsAtGates('project/p1', known, asked)).toEqual(['project/p1: build is asked for while c1 is open']);
  take(known, asked);
  const passed = commit('2026-02-05T09:00:00.000Z', { ...decision, gate: 'build', conditions: [] });
  expect(faultsAtGates('project/p1', known, passed)).toEqual(['project/p1: build is passed while c1 is open']);
  take(known, commit('2026-02-03T09:00:00.000Z', { type: 'waiver-granted', condition: 'c1', until: '2026-02-05' }));
  expect(faultsAtGates('project/p1', known, passed)).toEqual([]);
});

it('P1: what may happen once is found when it happens twice', () => {
  const once = new Once();
  const asked = { type: 'report-asked', period: '2026-01' };
  expect(once.faultsIn('project/p1', commit('a', asked))).toEqual([]);
  expect(once.faultsIn('project/p1', commit('b', asked))).toHaveLength(1);
  expect(once.faultsIn('project/p1', commit('b', { type: 'criterion-recovered', criterion: 'budget' }))).toHaveLength(2);
  expect(once.mailFaults(['m1', 'm2', 'm1'])).toEqual(['the mail m1 was sent twice']);
});

it('of the mails of a day those that neither ask nor invite are counted by person', () => {
  const mails = new Mails();
  const mail = (id: string) => ({ id, to: 'manu@example.org', subject: 'x', text: 'x' });
  const types: Record<string, string> = { 'project/p1#1#0': 'round-opened', 'project/p1#2#0': 'duty-reminded' };
  mails.take([mail('project/p1#1#0/manu'), mail('project/p1#2#0/manu'), mail('together/x')], '2026-02-02', place => types[place]);
  expect(mails.perPersonAndDay()).toMatchObject({ most: 2, days: 1, withMore: 1 });
  expect(mails.faults()).toEqual(['2 mails besides invitations and requests: manu@example.org 2026-02-02']);
});
