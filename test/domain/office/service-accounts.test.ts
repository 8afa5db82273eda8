/** Service accounts: who makes them, what they may ever do, and when they are over. */
import { describe, expect, test } from 'vitest';
import type { AggregateName } from '#domain/aggregates.ts';
import type { Decision } from '#domain/decision/decider.ts';
import { commandsOfServices } from '#domain/decision/machines.ts';
import { officeActionsFor } from '#domain/office/actions.ts';
import { newAccountSchema, serviceMay } from '#domain/office/service-accounts/account.ts';
import { belongsTo, hasRole } from '#domain/office/state.ts';
import { roles } from '#domain/values/roles.ts';
import { type Scope, scopes } from '#domain/values/scopes.ts';
import { serviceIdOf, serviceParts } from '#domain/values/service-id.ts';
import { addDays, dateOf, endOfDay } from '#domain/values/time.ts';
import { deciders } from '#test/support/deciders.ts';
import { must, officeWorld, openRoundWorld, projectNeeds, roundNeeds, type World } from '../../support/fixtures.ts';
import { projectCommands, reviewCommands } from '../../support/offered-actions.ts';
import { officeCommands } from '../../support/offered-in-an-office.ts';

interface Wanted {
  readonly id?: string;
  readonly scopes?: Scope[];
  readonly until?: string;
}
const add = (world: World, by: string | undefined, wanted: Wanted = {}) =>
  world.toOffice({ type: 'add-service-account', account: { id: 'jira', name: 'Jira', scopes: ['report'], ...wanted } }, by);
const machine = (world: World, id = 'jira') => {
  return { kind: 'service' as const, id: serviceIdOf(world.office.state.id ?? '', id) };
};
const code = (decision: Decision<unknown>) => ('refusal' in decision ? decision.refusal.code : 'facts');
const field = (decision: Decision<unknown>) => ('refusal' in decision ? decision.refusal.field : undefined);

describe('who keeps service accounts', () => {
  test('an administrator makes an account, changes its secret and revokes it; the facts say who and when, and hold no secret', () => {
    const world = officeWorld();
    expect(must(add(world, 'ada'))).toEqual([
      { type: 'service-account-added', account: { id: 'jira', name: 'Jira', scopes: ['report'] }, by: 'ada' },
    ]);
    const { now } = world;
    must(world.later(1).toOffice({ type: 'change-service-account-secret', account: 'jira' }, 'ada'));
    must(world.later(1).toOffice({ type: 'revoke-service-account', account: 'jira', reason: 'It was in a chat.' }, 'ada'));
    expect(world.office.state.serviceAccounts).toEqual([
      {
        ...{ id: 'jira', name: 'Jira', scopes: ['report'], addedBy: 'ada', addedAt: now },
        ...{ secretChangedAt: addDays(now, 1), revokedAt: addDays(now, 2), revokedBy: 'ada' },
      },
    ]);
  });

  test('nobody but an administrator makes an account: not the PMO, no sponsor, and no account itself', () => {
    const world = officeWorld();
    must(add(world, 'ada', { scopes: [...scopes] }));
    for (const by of ['petra', 'sonia']) expect([by, code(add(world, by, { id: 'x' }))]).toEqual([by, 'not-allowed']);
    const command = { type: 'add-service-account' as const, account: { id: 'x', name: 'X', scopes: ['read' as const] } };
    const answer = deciders.office.decide(world.office.state, command, { now: world.now, actor: machine(world) });
    expect(code(answer)).toBe('not-allowed');
  });

  test('the id of an account is used once for ever, so that the history stays clear', () => {
    const world = officeWorld();
    must(add(world, 'ada'));
    must(world.toOffice({ type: 'revoke-service-account', account: 'jira' }, 'ada'));
    const again = add(world, 'ada');
    expect([code(again), field(again)]).toEqual(['already-exists', 'id']);
  });

  test('revoking an account again adds nothing; a secret for a revoked one is refused; an unknown one is not found', () => {
    const world = officeWorld();
    must(add(world, 'ada'));
    must(world.toOffice({ type: 'revoke-service-account', account: 'jira' }, 'ada'));
    expect(world.toOffice({ type: 'revoke-service-account', account: 'jira' }, 'ada')).toEqual({ facts: [] });
    expect(code(world.toOffice({ type: 'change-service-account-secret', account: 'jira' }, 'ada'))).toBe('wrong-status');
    expect(code(world.toOffice({ type: 'revoke-service-account', account: 'sap' }, 'ada'))).toBe('not-found');
  });

  test('an office has fifty live accounts at most, and revoking one makes room', () => {
    const world = officeWorld();
    for (let made = 0; made < 50; made += 1) must(add(world, 'ada', { id: `a${made}` }));
    expect(code(add(world, 'ada', { id: 'more' }))).toBe('too-many');
    must(world.toOffice({ type: 'revoke-service-account', account: 'a7' }, 'ada'));
    must(add(world, 'ada', { id: 'more' }));
  });

  test('an end that is past, a scope twice, no scope, and a role without the scope people are refused, each at its field', () => {
    const world = officeWorld();
    const past = add(world, 'ada', { until: dateOf(addDays(world.now, -1)) });
    expect([code(past), field(past)]).toEqual(['day-is-past', 'until']);
    const roleless = world.toOffice(
      { type: 'add-service-account', account: { id: 'r', name: 'R', scopes: ['read'], role: 'sponsor' } },
      'ada',
    );
    expect([code(roleless), field(roleless)]).toEqual(['unknown-reference', 'role']);
    const bad = { id: 'a', name: 'A', scopes: ['read'] };
    for (const [change, at] of [
      [{ scopes: [] }, 'scopes'],
      [{ scopes: ['read', 'read'] }, 'scopes'],
      [{ scopes: ['admin'] }, 'scopes'],
      [{ scopes: ['people'], role: 'admin' }, 'role'],
      [{ until: '2026-02-30' }, 'until'],
      [{ id: 'a:b' }, 'id'],
    ] as const)
      expect([at, newAccountSchema.safeParse({ ...bad, ...change }).error?.issues[0]?.path[0]]).toEqual([at, at]);
  });
});

describe('what a service account may ever do', () => {
  /** A world in which everything can be asked for, and an account that has every scope. */
  function furnished(): World {
    const world = openRoundWorld();
    must(add(world, 'ada', { scopes: [...scopes] }));
    return world;
  }

  test('P17: with every scope there is, a service account gives the commands of machines and no other: no ballot, no condition, no approval', () => {
    const world = furnished();
    const context = { now: world.now, actor: machine(world) };
    const asked: readonly (readonly [AggregateName, string, Decision<unknown>])[] = [
      ...Object.values(officeCommands(world))
        .flat()
        .map(command => ['office', command.type, deciders.office.decide(world.office.state, command, context)] as const),
      ...Object.values(projectCommands(world))
        .flat()
        .map(
          command =>
            [
              'project',
              command.type,
              deciders.project.decide(world.project.state, command, { ...context, ...projectNeeds(world) }),
            ] as const,
        ),
      ...Object.values(reviewCommands(world))
        .flat()
        .map(
          command =>
            [
              'review',
              command.type,
              deciders.review.decide(world.round.state, command, { ...context, ...roundNeeds(world) }),
            ] as const,
        ),
    ];
    expect(new Set(asked.map(([, type]) => type)).size).toBeGreaterThan(20);
    for (const [aggregate, type, decision] of asked)
      if (type !== 'found-office' && !commandsOfServices[aggregate].includes(type))
        expect([aggregate, type, code(decision)]).toEqual([aggregate, type, 'not-allowed']);
  });

  test('a service account files a report with the scope report, and without it not, whatever else it has', () => {
    const report = (wanted: Scope[]) => {
      const world = openRoundWorld();
      must(add(world, 'ada', { scopes: wanted }));
      const command = projectCommands(world)['file-report'][0];
      if (!command) throw new Error('there is no report to file');
      return code(
        deciders.project.decide(world.project.state, command, { now: world.now, actor: machine(world), ...projectNeeds(world) }),
      );
    };
    expect(report(['report'])).toBe('facts');
    expect(report(['read', 'import', 'events', 'people'])).toBe('not-allowed');
  });

  test('an account is good until the end of its last day in UTC, and not a millisecond longer', () => {
    const world = officeWorld();
    const until = dateOf(addDays(world.now, 3));
    must(add(world, 'ada', { until }));
    const actor = machine(world);
    expect(serviceMay(world.office.state, { actor, now: endOfDay(until) }, 'report')).toBe(true);
    expect(serviceMay(world.office.state, { actor, now: addDays(endOfDay(until), 1 / 86_400_000) }, 'report')).toBe(false);
  });

  test('an account belongs to its own office until it is revoked, and reads there as an auditor if it has the scope read', () => {
    const world = officeWorld();
    must(add(world, 'ada', { scopes: ['read'] }));
    must(add(world, 'ada', { id: 'blind', scopes: ['report'] }));
    const { state } = world.office;
    const { id } = machine(world);
    expect(roles.filter(role => hasRole(state, id, role))).toEqual(['auditor']);
    expect(roles.filter(role => hasRole(state, machine(world, 'blind').id, role))).toEqual([]);
    expect(belongsTo({ ...state, id: 'another' }, id)).toBe(false);
    expect(serviceMay(state, { now: world.now, actor: { kind: 'person', id } }, 'read')).toBe(false);
    must(world.toOffice({ type: 'revoke-service-account', account: 'jira' }, 'ada'));
    expect([belongsTo(world.office.state, id), hasRole(world.office.state, id, 'auditor')]).toEqual([false, false]);
  });

  test('a service account with every scope is offered in its office what machines may do, and nothing of standards or people', () => {
    const world = officeWorld();
    must(add(world, 'ada', { scopes: [...scopes] }));
    const situation = { now: world.now, actor: machine(world) };
    expect(officeActionsFor(world.office.state, situation)).toEqual(['submit-proposal', 'see-changes', 'export-office']);
  });

  test('P17: no id that a person can have is an id of a service account', () => {
    expect(serviceParts('service')).toBeUndefined();
    expect(serviceParts('service:demo')).toBeUndefined();
    expect(serviceParts('service:demo:jira:x')).toBeUndefined();
    expect(serviceParts('service:demo:jira')).toEqual({ office: 'demo', account: 'jira' });
  });
});
