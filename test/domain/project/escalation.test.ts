/** From when on a go of a board waits for the board of the office above, and why. */
import { describe, expect, test } from 'vitest';
import { type Thresholds, thresholdsSchema } from '#domain/office/thresholds/threshold.ts';
import { reachedBy } from '#domain/project/escalation/reached.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld } from '../../support/fixtures.ts';

const thresholds = (changes: Partial<Thresholds>): Thresholds => ({
  ...thresholdsSchema.parse({ board: 'main', rule: { quorum: 1 }, deadlineDays: 10 }),
  ...changes,
});
const { state } = admittedWorld().project;
const about = (changes: Partial<Project>, said: Partial<Proposal> = {}): Project =>
  ({ ...state, ...changes, proposal: { ...state.proposal, ...said } }) as Project;
const reached = (project: Project, changes: Partial<Thresholds>) => reachedBy(project, { currency: 'GBP' }, thresholds(changes));
const reported = (report: object) => ({ report }) as unknown as Partial<Project>;

describe('the thresholds of an office above', () => {
  test('a project is escalated by its cost from the limit on, and not by one penny less', () => {
    const million = (from: number) => ({ cost: [{ currency: 'GBP', from }] });
    expect(reached(state, million(100_000_000))).toEqual(['it costs £1,000,000, and the limit is £1,000,000']);
    expect(reached(state, million(100_000_001))).toEqual([]);
    expect(reached(about(reported({ forecast: 100_000_001 })), million(100_000_001))).toHaveLength(1);
    const change = { cost: 200_000_000 } as Project['change'];
    expect(reached(about({ change }), million(150_000_000))).toHaveLength(1);
  });

  test('a project whose cost is not said, or stands in a currency without a limit, is escalated: nobody stays below by silence', () => {
    const silent = about({ baseline: {} }, { costs: [] });
    expect(reached(silent, { cost: [{ currency: 'GBP', from: 1 }] })).toEqual(['its cost is not said']);
    expect(reached(state, { cost: [{ currency: 'EUR', from: 900_000_000_000 }] })).toEqual(['there is no limit of cost in GBP']);
    expect(reached(silent, {})).toEqual([]);
  });

  test('a forecast above the approved cost and an end after the approved one escalate beyond the limit, not at it', () => {
    const over = (forecast: number) => about({ baseline: { cost: 1000 }, ...reported({ forecast }) });
    expect(reached(over(1100), { overBaseline: 10 })).toEqual([]);
    expect(reached(over(1101), { overBaseline: 10 })).toEqual([
      'its forecast is 10.1 % above the approved cost, and the limit is 10 %',
    ]);
    const late = (end: string) => about({ baseline: { end: '2026-11-30' }, ...reported({ end }) });
    expect(reached(late('2026-12-30'), { daysLate: 30 })).toEqual([]);
    expect(reached(late('2026-12-31'), { daysLate: 30 })).toEqual([
      'it ends 31 days after the approved end, and the limit is 30 days',
    ]);
  });

  test('a class of risk escalates from the limit up, as one that is not said does, and a strategic project where the office asks', () => {
    const risky = (riskClass: Proposal['riskClass']) => reached(about({}, { riskClass }), { risk: 'medium' });
    expect([risky('low'), risky('medium'), risky('high'), risky(undefined)]).toEqual([
      [],
      ['its class of risk is medium'],
      ['its class of risk is high'],
      ['its class of risk is not said'],
    ]);
    expect(reached(about({}, { strategic: true }), { strategic: true })).toEqual(['it is strategic']);
    expect(reached(about({}, { strategic: true }), { strategic: false })).toEqual([]);
    expect(reached(state, { strategic: true })).toEqual([]);
  });

  test('several thresholds are named together, and an office above without any asks for nothing', () => {
    const project = about({}, { riskClass: 'high', strategic: true });
    expect(reached(project, { risk: 'high', strategic: true })).toHaveLength(2);
    expect(reachedBy(project, { currency: 'GBP' }, undefined)).toEqual([]);
  });
});
