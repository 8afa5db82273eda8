/** Intake, from the ASL file as it is deployed: what the workflow enters and what is remembered. */
import { afterEach, expect, it } from 'vitest';
import { proposal } from '#test/support/standards.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { expectGolden } from './golden.ts';
import { liveOffice, must, submit } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

it('intake admits a proposal that answers every question', async () => {
  world = await liveOffice();
  await submit(world);
  await expectGolden(world, 'intake-admitted', 'intake');
  expect((await world.stateOf('project', 'p1')).status).toBe('active');
});

it('intake returns a proposal with a question, and admits its revision', async () => {
  world = await liveOffice();
  await submit(world, { problem: undefined, aims: undefined });
  expect((await world.stateOf('project', 'p1')).status).toBe('returned');
  must(await world.give('project', 'p1', { type: 'revise-proposal', proposal: proposal() }, 'sonia'));
  await expectGolden(world, 'intake-returned', 'intake');
});

it('intake returns the likely duplicate of another project to its sponsor', async () => {
  world = await liveOffice();
  await submit(world, {}, 'p0');
  await submit(world);
  await expectGolden(world, 'intake-duplicate', 'intake');
});

it('intake declines a proposal whose score is below what the office admits', async () => {
  world = await liveOffice({}, { declineBelow: 75 });
  await submit(world);
  await expectGolden(world, 'intake-declined', 'intake');
});

it('intake leaves a proposal alone that was revised while it was being screened', async () => {
  let revise: (() => Promise<unknown>) | undefined;
  world = await liveOffice(
    {},
    {
      deliver: async (once, { task }) => {
        if (task === 'screen-proposal') {
          await revise?.();
          revise = undefined;
        }
        return once();
      },
    },
  );
  revise = () =>
    world.begin('project', 'p1', { type: 'revise-proposal', proposal: proposal({ title: 'Booking, revised' }) }, 'sonia');
  await submit(world);
  await expectGolden(world, 'intake-superseded', 'intake');
});

it('intake asks for the first gate at once where the gate model says so', async () => {
  world = await liveOffice({ first: { opens: 'on-admission' } });
  await submit(world);
  await expectGolden(world, 'intake-first-gate', 'intake');
  expect((await world.stateOf('project', 'p1')).open?.review).toBe('p1.g1.1');
});
