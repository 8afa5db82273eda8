/** An office below the demonstration's, of people and one board, without a gate model. */
import { expect } from 'vitest';
import type { Portal } from './portal.ts';

export async function foundSouth(portal: Portal): Promise<void> {
  const person = (id: string, ...roles: ('admin' | 'pmo' | 'gatekeeper')[]) => ({
    ...{ id, name: `Person ${id}`, email: `${id}@south.example`, roles },
  });
  const seats = ['s-one', 's-two', 's-three'];
  const people = [person('s-admin', 'admin', 'pmo'), ...seats.map(id => person(id, 'gatekeeper'))];
  const about = { id: 'south', name: 'Office of the south', currency: 'EUR', parent: 'demo', people };
  const command = { type: 'found-office' as const, ...about };
  await portal.host.app.execute({ aggregate: 'office', id: 'south', command, actor: { kind: 'system', id: 'test' } });
  const body = { boards: [{ id: 'south-board', name: 'Board of the south', seats, chair: 's-one' }] };
  expect((await portal.send('s-admin', { method: 'PUT', path: '/v1/offices/south/boards', body })).status).toBe(200);
  await portal.host.factStream.idle();
}
