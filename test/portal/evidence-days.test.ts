/** Evidence with days, as a manager has it on a phone: planned for a gate, with a last day, expired, and missing before the gate. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { schedule as lookAtDuties } from '#functions/schedule/look-at-duties.ts';
import { schedule as watchCriteria } from '#functions/schedule/watch-criteria.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';
import { wellShown } from './well-shown.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let manager: Visitor;
let project: string;
/** Days by which the host's clock is behind: what is past today was to come when it was filed. */
let behind = 60;
const clock = { ...systemClock, now: () => addDays(systemClock.now(), -behind) };
const inDays = (days: number) => dateOf(addDays(clock.now(), days));
const asks = (id: string, kind: string) => ({ id, name: `${id} on file`, kind, check: { evidence: id.toLowerCase() } });

beforeAll(async () => {
  portal = await startPortal({ seeded: false, clock });
  api = apiDriverAt(portal);
  const criteria = [asks('Insurance', 'should'), asks('Permit', 'must')];
  await api.model({ gate: { opens: 'on-request', criteria, evidenceDays: 10 } });
  project = await api.admitted('Harbour cranes');
  manager = await portal.as('Mina Kovac', 'phone');
  await manager.page.setViewportSize({ width: 390, height: 844 });
}, 120_000);
afterAll(() => portal?.end());

test('a report plans a milestone for a gate, and the page of the project says from when on missing evidence is an alert', async () => {
  const { page, go } = manager;
  await go(`/projects/${project}/report`);
  await page.getByLabel('Summary').fill('We ask for the permit.');
  await page.getByRole('button', { name: /^Add.*milestone/i }).click();
  const milestone = page.getByRole('group', { name: 'Milestones' });
  await milestone.getByLabel('Name').fill('Ready to build');
  await milestone.getByLabel('Due').fill(inDays(65));
  await milestone.getByLabel('Gate that it is for').selectOption('plan-gate');
  await wellShown(manager, 'milestone-for-a-gate');
  await page.getByRole('button', { name: 'File the report' }).click();
  await page.waitForURL(/#reports$/);
  await page.getByText(/^Planned for .* Evidence that is missing on .* is an alert\.$/).waitFor();
  await page.getByRole('cell', { name: 'Plan gate' }).first().waitFor();
});

test('evidence says until when it counts, and a day that is past is refused at its field', async () => {
  const { page, go } = manager;
  await go(`/projects/${project}/evidence`);
  await page.getByRole('combobox', { name: 'Kind' }).fill('permit');
  await page.getByLabel('Title').fill('Building permit');
  await page.getByLabel('Text').fill('Granted.');
  await page.getByLabel('Counts until (optional)').fill(inDays(-3));
  await page.getByRole('button', { name: 'Add the evidence' }).click();
  await expect.poll(() => page.getByLabel('Counts until (optional)').getAttribute('aria-invalid')).toBe('true');
  await page
    .getByText(/last day is past proves nothing/)
    .first()
    .waitFor();
  expect(manager.offences.splice(0)).toEqual([expect.stringContaining('422')]);
  await page.getByLabel('Counts until (optional)').fill(inDays(20));
  await wellShown(manager, 'evidence-form');
  await page.getByRole('button', { name: 'Add the evidence' }).click();
  await page.waitForURL(/#evidence$/);
  await page.getByText(/^(Counts until|Expired after) /).waitFor();
});

test('the permit expires, and is an alert; ten days before the gate everything that is missing is one alert, the must first', async () => {
  behind = 0;
  await lookAtDuties.handle(portal.host.app);
  await watchCriteria.handle(portal.host.app);
  await portal.host.factStream.idle();
  const { page, go } = manager;
  await go(`/projects/${project}`);
  await page.getByText(/^Expired after /).waitFor();
  await page.getByText(/^Building permit expired after /).waitFor();
  await page.getByText(/^missing for .*: Permit on file \(must\), Insurance on file\./).waitFor();
  await wellShown(manager, 'expired-evidence');
  const { failing } = await api.read(`/v1/projects/${project}`);
  expect(failing.map(({ criterion }: { criterion: string }) => criterion).toSorted()).toEqual([
    'tollgate.evidence-on-file',
    'tollgate.evidence-valid',
  ]);
});
