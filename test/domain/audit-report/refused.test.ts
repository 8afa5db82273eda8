/** What was refused, as an auditor reads it. */
import { expect, test } from 'vitest';
import { officeThen } from '#domain/audit-report/office-then.ts';
import { isAbout, refusedPart, refusedTable } from '#domain/audit-report/refused.ts';
import { exportOfWorld } from '../../support/audited.ts';
import { openRoundWorld } from '../../support/fixtures.ts';

const world = openRoundWorld();
const then = officeThen(exportOfWorld(world).office);
const attempt = {
  ...{ seq: 7, at: world.now, hour: world.now.slice(0, 13), who: 'sonia', operation: 'cast-ballot', count: 10 },
  ...{ subject: '/v1/reviews/r1/ballots', code: 'conflict-of-interest', why: 'You are the sponsor.' },
};

test('an attempt that was refused is told with who in which role, what, why and how often, and its entry', () => {
  const { statements = [] } = refusedPart('pmo', [attempt], then);
  expect(statements[0]?.text).toMatch(
    /\(sonia\), sponsor.* asked for cast-ballot on .*r1\/ballots.* was refused \(conflict-of-interest\)/,
  );
  expect(statements[0]?.text).toContain('At least 10 times in the hour that began at');
  expect(statements[0]?.place).toEqual({ stream: 'audit/pmo', seq: 7 });
});

test('a report for somebody who may not see what was refused says that it does not tell it', () => {
  expect(refusedPart('pmo', undefined, then)).toMatchObject({
    intro: [expect.stringContaining('does not say it')],
    statements: [],
  });
  expect(refusedPart('pmo', [], then).intro).toEqual(['Nothing was refused that is on record.']);
});

test('a report says when further attempts were not kept, whatever they were about', () => {
  const left = { seq: 9, at: world.now, who: 'sonia', leftOut: 100 };
  expect(refusedPart('pmo', [left], then).statements?.[0]?.text).toMatch(
    /no further attempts of .*sonia.* were kept: 100 entries/,
  );
  expect([isAbout(left, ['p1']), isAbout(attempt, ['r1']), isAbout(attempt, ['r'])]).toEqual([true, true, false]);
});

test('a sign-in that failed is told as whom it was tried, never as what that person did, and belongs to packs of the office alone', () => {
  const failed = { ...attempt, kind: 'sign-in', code: 'wrong-password', why: 'It was another.', operation: undefined } as const;
  const [known, unknown] = refusedPart('pmo', [failed, { ...failed, who: undefined }], then).statements ?? [];
  expect(known?.text).toMatch(/^Somebody tried to sign in as .*\(sonia\).* and failed \(wrong-password\)/);
  expect(unknown?.text).toMatch(/^Somebody tried to sign in as nobody who is known here/);
  expect([isAbout(failed, ['r1']), isAbout({ ...failed, leftOut: 1_000 }, ['r1'])]).toEqual([false, false]);
});

test('the table of refused attempts names the entry of each', () => {
  const { columns, rows } = refusedTable('pmo', [attempt]);
  expect(Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index]]))).toMatchObject({
    ...{ who: 'sonia', code: 'conflict-of-interest', count: 10, leftOut: '', stream: 'audit/pmo', entry: 7 },
  });
});
