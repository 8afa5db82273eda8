/** Registers over HTTP: amended by reports and between them, read as they stand, refused with the field that is meant. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '../support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';

let host: TestHost;
let project = '';
const { post, read, done, submit, accept, decide, openRound } = actsOn(() => host);
const reports = (body: object) => post('manager', `/v1/projects/${project}/reports`, body);
const amends = (registers: object, person = 'manager') => post(person, `/v1/projects/${project}/registers`, { registers });

beforeAll(async () => {
  host = await startTestHost();
  project = await submit();
  await accept(project, 'manager');
  const review = await openRound(project);
  expect((await amends({ actions: { add: [{ action: 'Too early' }] } })).body.type).toBe('urn:tollgate:round-is-open');
  await decide(project, review, { outcome: 'go', reason: because });
});
afterAll(() => host?.close());

describe('registers', () => {
  test('registers are amended by a report and between two reports, and the project says what the last report changed', async () => {
    const risks = { add: [{ risk: 'Late supplier', probability: 5, impact: 4, owner: 'manager' }] };
    const milestones = {
      add: [
        { name: 'Whole', code: '1', due: '2030-06-01' },
        { name: 'Half', code: '1.1', due: '2030-05-01', percent: 50 },
        { name: 'Rest', code: '1.2', due: '2030-06-01', percent: 10, weight: 3 },
      ],
    };
    await done(reports({ progress: 10, registers: { risks, milestones } }));
    await done(amends({ actions: { add: [{ action: 'Ask the supplier', due: '2030-01-01' }] } }));
    await done(reports({ progress: 20, registers: { risks: { change: [{ id: 'r1', impact: 2, owner: null }] } } }));
    const { registers, reportChanges, report } = await read('auditor', `/v1/projects/${project}`);
    expect(registers.risks).toMatchObject([{ id: 'r1', impact: 2 }]);
    expect(registers.risks[0]).not.toHaveProperty('owner');
    expect(registers.actions).toMatchObject([{ id: 'a1' }]);
    expect(registers.milestones.map(({ id, percent, depth }: Shown) => [id, percent, depth])).toEqual([
      ['m1', 20, 0],
      ['m2', 50, 1],
      ['m3', 10, 1],
    ]);
    expect(report.risks).toMatchObject([{ risk: 'Late supplier', impact: 2, open: true }]);
    expect(reportChanges.figures).toEqual([{ field: 'progress', before: 10, now: 20 }]);
    expect(reportChanges.entries).toMatchObject([
      { id: 'r1', change: 'changed', fields: [{ field: 'impact' }, { field: 'owner' }] },
    ]);
  });

  test('registers that were sent as whole lists keep the ids that their entries had', async () => {
    await done(reports({ risks: [{ risk: 'late SUPPLIER', probability: 1, impact: 1 }] }));
    expect((await read('pmo', `/v1/projects/${project}`)).registers.risks).toMatchObject([{ id: 'r1', probability: 1 }]);
  });

  test('registers are not amended by what names no entry, and the answer says which field it is', async () => {
    const { status, body } = await amends({ risks: { close: [{ id: 'r77' }] } });
    expect([status, body.type, body.errors?.[0]?.field]).toEqual([
      422,
      'urn:tollgate:unknown-reference',
      'registers.risks.close.0.id',
    ]);
    const misspelt = await amends({ risks: { change: [{ id: 'x1' }] } });
    expect([misspelt.status, misspelt.body.errors?.[0]?.field]).toEqual([400, 'registers.risks.change.0.id']);
    expect((await amends({}, 'gatekeeper-1')).status).toBe(403);
  });
});
