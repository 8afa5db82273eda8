/**
 * A whole lifecycle through the four bundles as they are deployed. What no permission could forbid here, test/cdk/permissions checks.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportedLog, verifyLog } from '#domain/history/log/exported.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { type Exported, verifyChain } from '#domain/history/verify.ts';
import { boards, gateModel, goals, people, proposal } from '#test/support/standards.ts';
import { type Account, openAccount } from './account.ts';

let account: Account;
beforeAll(async () => {
  account = await openAccount();
}, 300_000);
afterAll(() => account?.close());

const ask: Account['ask'] = (...asked) => account.ask(...asked);
const until: Account['until'] = (...asked) => account.until(...asked);
const project = (id: string) => ask('petra', 'GET', `/v1/projects/${id}`);

test('an operator founds the office, the PMO sets its standards, and a project goes from its proposal through a gate', async () => {
  const { handlers, services } = account;
  const input = { id: 'pmo', name: 'Transformation office', currency: 'GBP', people };
  await handlers.tasks({ task: 'found-office', input });
  await until('people know their office', async () => (await ask('petra', 'GET', '/v1/me')).offices.length === 1);
  await until('everybody has an account', async () => services.accounts.size === people.length);
  const subject = services.accounts.get(people.find(({ id }) => id === 'petra')?.email ?? '') ?? '';
  await until('the account is known as hers', async () => (await ask(subject, 'GET', '/v1/offices')).items.length === 1);
  expect((await ask(subject, 'GET', '/v1/me')).id).toBe('petra');
  const { scoring } = goals;
  await ask('petra', 'PUT', '/v1/offices/pmo/goals', { goals: goals.goals, scoring });
  await ask('petra', 'PUT', '/v1/offices/pmo/boards', { boards });
  await ask('petra', 'PUT', '/v1/offices/pmo/gate-models', { model: gateModel(), preferred: true });

  const { id } = await ask('sonia', 'POST', '/v1/proposals', proposal());
  await until('it is admitted', async () => (await project(id)).status === 'active');
  expect((await project(id)).score.total).toBe(70);
  await ask('sonia', 'POST', `/v1/projects/${id}/evidence`, {
    kind: 'business-case',
    title: 'Outline case',
    text: 'Less waiting.',
  });
  await ask('manu', 'POST', `/v1/projects/${id}/reviews`, {});
  const review = `${id}.g1.1`;
  await until('its round waits for the board', async () =>
    (await ask('greg', 'GET', '/v1/reviews?inbox=me')).items.some((row: { id: string }) => row.id === review),
  );
  for (const member of ['greg', 'gina', 'gus']) await ask(member, 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go' });
  await until('the project knows', async () => (await project(id)).gates.length === 1);
  expect(await project(id)).toMatchObject({ stage: 'plan', gates: [{ gate: 'g1', outcome: 'go' }] });

  await until('the outcome is told', async () => services.events.some(event => event.DetailType === 'gate-outcome-recorded'));
  const types = services.events.map(event => event.DetailType);
  expect(types).toEqual(
    expect.arrayContaining(['office-founded', 'proposal-scored', 'round-opened', 'round-decided', 'gate-outcome-recorded']),
  );
  const subjects = services.mails.map(mail => mail.Content?.Simple?.Subject?.Data);
  expect(subjects.some(subject => subject?.startsWith('Your decision is asked'))).toBe(true);
  expect(services.mails.flatMap(mail => Object.keys(mail.Destination ?? {}))).toEqual(services.mails.map(() => 'ToAddresses'));

  expect(await handlers.schedule({ schedule: 'recover-all' })).toEqual({
    open: 0,
    overdue: 0,
    resumed: 0,
    restarted: 0,
    failed: 0,
  });
  expect(await handlers.schedule({ schedule: 'recover-recent' })).toMatchObject({ resumed: 0, restarted: 0, failed: 0 });
  expect(await handlers.schedule({ schedule: 'watch-criteria' })).toMatchObject({ projects: 1, failed: 0 });
  expect(await ask('audrey', 'GET', `/v1/projects/${id}/export`)).not.toHaveProperty('log');
  expect(await handlers.schedule({ schedule: 'grow-log' })).toMatchObject({ checkpoints: 1 });
  expect(await handlers.schedule({ schedule: 'grow-log' })).toEqual({ leaves: 0, checkpoints: 0 });
  // An office, a project and a round at the least; by the deployed bundle over the tables themselves.
  const checked = await handlers.schedule({ schedule: 'check-histories' });
  expect(checked).toMatchObject({ differing: 0 });
  expect((checked as { histories: number }).histories).toBeGreaterThanOrEqual(3);

  const exported = (await ask('audrey', 'GET', `/v1/projects/${id}/export`)) as Exported;
  expect(exported.anchors).toEqual([]);
  expect(verifyChain(exported)).toBeUndefined();
  const log = exported as Exported & { log: ExportedLog };
  expect(verifyLog(log, isSignedBy)).toMatchObject({
    fault: undefined,
    newer: [],
    checkpoint: { origin: 'portal.example.org/v1/log' },
  });
  expect([...services.objects.keys()].filter(key => key.includes('/log/tile/'))).not.toEqual([]);
}, 120_000);
