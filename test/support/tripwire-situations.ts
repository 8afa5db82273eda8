/** A project of which a tripwire asks for something, that it stops on a day, and that it has stopped; each with the deed that ends the wait. */
import type { AskedDuty } from '#domain/criteria/asked-duty.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, must, type World } from './fixtures.ts';
import { overCost } from './standards.ts';

type Situation = readonly [world: World, deed: () => unknown];

function overrun(duty: AskedDuty): World {
  const world = admittedWorld({ tripwires: [{ ...overCost, kind: 'should', duties: [duty] }] });
  return reported(world, 120_000_000);
}

function reported(world: World, forecast: number): World {
  must(world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, 'manu'));
  return world;
}

export function askedByTripwire(): Situation {
  const world = overrun({ what: 'Report the reasons', who: 'manager', after: { days: 20 } });
  return [world, () => must(world.toProject({ type: 'finish-tripwire-duty', duty: 't1', note: 'Sent.' }, 'manu'))];
}

const stop = (days: number): AskedDuty => ({ what: 'No further spending', who: 'sponsor', after: { days }, otherwise: 'hold' });

export function stopsByTripwire(): Situation {
  const world = overrun(stop(100));
  return [world, () => reported(world, 90_000_000)];
}

export function stoppedByTripwire(): Situation {
  const world = overrun(stop(5)).later(6);
  must(world.toProject({ type: 'look-at-duties' }));
  return [world, () => must(world.toProject({ type: 'request-gate' }, 'manu'))];
}
