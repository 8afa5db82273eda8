/** An office below that of the demonstration, with people, boards and a gate model of its own, and one project at its first gate. */
import { expect } from 'vitest';
import { demoGoals } from '#local/demo/office.ts';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { proposal } from '../e2e/api-driver.ts';
import { until } from '../support/host.ts';
import type { Portal } from './portal.ts';

const person = (id: string, ...roles: ('admin' | 'pmo' | 'sponsor' | 'manager' | 'gatekeeper')[]) => ({
  ...{ id, name: `Person ${id}`, email: `${id}@north.example`, roles },
});

export const northSeats = ['n-one', 'n-two', 'n-three'] as const;

/** Answers with the project, whose board is asked. */
export async function foundNorth(portal: Portal): Promise<string> {
  const people = [
    person('n-admin', 'admin', 'pmo'),
    person('n-sponsor', 'sponsor'),
    person('n-manager', 'manager'),
    ...northSeats.map(id => person(id, 'gatekeeper')),
  ];
  const about = { id: 'north', name: 'Office of the north', currency: 'EUR', parent: 'demo', people };
  const command = { type: 'found-office' as const, ...about };
  await portal.host.app.execute({ aggregate: 'office', id: 'north', command, actor: { kind: 'system', id: 'test' } });
  const tell = async (who: string, method: 'PUT' | 'POST', path: string, body: unknown) => {
    const { status, body: answer } = await portal.send(who, { method, path, body });
    expect(status, JSON.stringify(answer)).toBeLessThan(300);
    return answer as { id: string };
  };
  const boards = ['portfolio-board', 'technical-board'].map(id => ({ id, name: id, seats: northSeats, chair: 'n-one' }));
  await tell('n-admin', 'PUT', '/v1/offices/north/goals', { goals: demoGoals });
  await tell('n-admin', 'PUT', '/v1/offices/north/boards', { boards });
  await tell('n-admin', 'PUT', '/v1/offices/north/gate-models', { model: stageGate, preferred: true });
  const ferry = { office: 'north', sponsor: 'n-sponsor', manager: 'n-manager', title: 'Northern ferry terminal' };
  const { id } = await tell('n-sponsor', 'POST', '/v1/proposals', proposal(ferry));
  await openRoundOf(portal, id);
  await portal.host.factStream.idle();
  return id;
}

/** The open round of a project of the north, once its board can vote. */
export async function openRoundOf(
  portal: Portal,
  project: string,
  isMeant = (_open: { above?: unknown }) => true,
): Promise<string> {
  return until('the round is open', async () => {
    const { body } = await portal.send('n-admin', { method: 'GET', path: `/v1/projects/${project}` });
    const { open } = body as { open?: { review: string; above?: unknown } };
    if (!open || !isMeant(open)) return undefined;
    const review = await portal.send('n-admin', { method: 'GET', path: `/v1/reviews/${open.review}` });
    return review.status === 200 && open.review;
  });
}
