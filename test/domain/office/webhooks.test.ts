/** Webhooks: who sets them, what their facts hold, when a delivery is tried again, and when one is switched off. */
import { describe, expect, test } from 'vitest';
import type { Decision } from '#domain/decision/decider.ts';
import { nextAttempt, signingSecrets, type Webhook, wants, webhookStanding } from '#domain/office/webhooks/webhook.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import { addDays, toMs } from '#domain/values/time.ts';
import { monday } from '#test/support/given.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';

const erp = { id: 'erp', name: 'ERP', kind: 'standard' as const, host: 'hooks.example.org', events: ['project-closed'] };
const add = (world: World, by: string | undefined = 'ada', changes: Partial<typeof erp> = {}) =>
  world.toOffice({ type: 'add-webhook', webhook: { ...erp, ...changes } }, by);
const change = (world: World, what: object, by = 'ada') =>
  world.toOffice({ type: 'change-webhook', webhook: 'erp', change: what }, by);
const code = (decision: Decision<unknown>) => ('refusal' in decision ? decision.refusal.code : 'facts');
const hookOf = (world: World): Webhook => world.office.state.webhooks[0] ?? expect.fail('there is no webhook');

describe('setting webhooks', () => {
  test('an administrator sets a webhook, and nobody else does: not the PMO and no sponsor', () => {
    const world = officeWorld();
    expect(must(add(world))).toEqual([{ type: 'webhook-added', webhook: erp, by: 'ada' }]);
    for (const by of ['petra', 'sonia']) expect([by, code(add(world, by, { id: 'x' }))]).toEqual([by, 'not-allowed']);
    for (const by of ['petra', 'sonia']) expect([by, code(change(world, { paused: true }, by))]).toEqual([by, 'not-allowed']);
  });

  test('the id of a webhook is used once for ever, and an office has twenty of them at most', () => {
    const world = officeWorld();
    must(add(world));
    must(world.toOffice({ type: 'remove-webhook', webhook: 'erp' }, 'ada'));
    expect(code(add(world))).toBe('already-exists');
    for (let index = 0; index < 20; index += 1) must(add(world, 'ada', { id: `w${index}` }));
    expect(code(add(world, 'ada', { id: 'one-more' }))).toBe('too-many');
  });

  test('a removed webhook takes no change, no test and no new secret, and removing it again adds nothing', () => {
    const world = officeWorld();
    must(add(world));
    must(world.toOffice({ type: 'remove-webhook', webhook: 'erp', reason: 'Replaced.' }, 'ada'));
    expect(world.toOffice({ type: 'remove-webhook', webhook: 'erp' }, 'ada')).toEqual({ facts: [] });
    expect(code(change(world, { paused: true }))).toBe('wrong-status');
    expect(code(world.toOffice({ type: 'test-webhook', webhook: 'erp' }, 'ada'))).toBe('wrong-status');
    expect(code(world.toOffice({ type: 'change-webhook-secret', webhook: 'erp' }, 'ada'))).toBe('wrong-status');
    expect(code(world.toOffice({ type: 'test-webhook', webhook: 'none' }, 'ada'))).toBe('not-found');
  });

  test('a change that says nothing new adds nothing; a new address always counts, because the former one is not known', () => {
    const world = officeWorld();
    must(add(world));
    expect(change(world, { name: 'ERP', events: ['project-closed'], paused: false })).toEqual({ facts: [] });
    must(change(world, { host: 'hooks.example.org' }));
    expect(hookOf(world)).toMatchObject({ address: 2, secret: 1 });
  });

  test('for a day after a change the former secret of a webhook signs too, and then the new one alone', () => {
    const world = officeWorld();
    must(add(world));
    must(world.toOffice({ type: 'change-webhook-secret', webhook: 'erp' }, 'ada'));
    expect(signingSecrets(hookOf(world), { now: addDays(world.now, 0.99) })).toEqual([2, 1]);
    expect(signingSecrets(hookOf(world), { now: addDays(world.now, 1) })).toEqual([2]);
  });

  test('a webhook that is paused wants nothing; one that is on wants the events that it names, or all of them', () => {
    const world = officeWorld();
    must(add(world));
    expect([wants(hookOf(world), 'project-closed'), wants(hookOf(world), 'report-filed')]).toEqual([true, false]);
    must(change(world, { events: ['*'] }));
    expect(wants(hookOf(world), 'report-filed')).toBe(true);
    must(change(world, { paused: true }));
    expect(wants(hookOf(world), 'report-filed')).toBe(false);
    expect(code(world.toOffice({ type: 'replay-webhook', webhook: 'erp', delivery: 'm' }, 'ada'))).toBe('wrong-status');
  });
});

describe('webhooks that fail', () => {
  test('a delivery is tried ten times within about three days, each time later than the time before, and then no more', () => {
    const waits: number[] = [];
    for (let failed = 1, next = nextAttempt(1, monday); next !== undefined; failed += 1, next = nextAttempt(failed, monday))
      waits.push((toMs(next) - toMs(monday)) / 60_000);
    expect(waits).toEqual([0.1, 5, 30, 120, 300, 600, 840, 1_200, 1_440]);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 1_440).toBeCloseTo(3.1, 1);
  });

  test('the service switches off a webhook that has failed for five days, once; its administrators get a mail, and switching it on revives it', () => {
    const world = officeWorld();
    must(add(world));
    const since = world.now;
    const off = (days: number, by: string | undefined = undefined) =>
      world.later(days).toOffice({ type: 'disable-webhook', webhook: 'erp', failingSince: since }, by);
    expect(off(4.9)).toEqual({ facts: [] });
    expect(code(off(0.1, 'ada'))).toBe('not-allowed');
    const [fact] = must(off(0));
    expect(fact).toEqual({ type: 'webhook-disabled', webhook: 'erp', failingSince: since });
    expect(webhookStanding(hookOf(world))).toBe('disabled');
    expect(off(0)).toEqual({ facts: [] });
    const [mail] = officeReactionsTo(fact as never, {
      office: world.office.state,
      actor: { kind: 'system', id: 'stream' },
    });
    expect(mail).toMatchObject({ type: 'mail', notification: { to: ['ada'], path: '/admin/webhooks' } });
    must(change(world, { paused: false }));
    expect(webhookStanding(hookOf(world))).toBe('on');
  });

  test('a webhook whose host says that it is gone for good is switched off at once', () => {
    const world = officeWorld();
    must(add(world));
    const gone = { type: 'disable-webhook' as const, webhook: 'erp', failingSince: world.now, gone: true };
    expect(must(world.toOffice(gone, undefined))).toEqual([{ ...gone, type: 'webhook-disabled' }]);
  });
});
