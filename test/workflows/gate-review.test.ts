/** One round of a gate, from the ASL file as it is deployed: how it opens, waits, reminds, escalates and ends. Sixty days take milliseconds. */
import { afterEach, expect, it } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { expectGolden } from './golden.ts';
import { addCase, askForGate, ballot, deciders, liveOffice, must, openRound, submit, toFirstRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const sixtyDays = { first: { deadlineDays: 60 } };

it('a gate review ends as soon as the ballots settle it', async () => {
  world = await openRound(sixtyDays);
  await world.advanceBy({ days: 3 });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  await expectGolden(world, 'gate-decided-by-ballots', 'gate-review');
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});

it('a gate review needs no board at an automatic gate whose criteria all pass', async () => {
  world = await openRound({ first: { authority: 'auto' } });
  await expectGolden(world, 'gate-auto-go', 'gate-review');
});

it('a gate review asks the board at an automatic gate when a criterion does not pass', async () => {
  world = await liveOffice({ first: { authority: 'auto' } });
  await submit(world);
  await askForGate(world);
  await expectGolden(world, 'gate-auto-asks-board', 'gate-review');
});

it('P6: a gate review tells the project who is missing when no quorum can be met', async () => {
  world = await liveOffice({ first: { rule: { quorum: 5 } } });
  await submit(world, { manager: 'greg' });
  must(await world.give('project', 'p1', { type: 'request-gate' }, 'greg'));
  await expectGolden(world, 'gate-refused', 'gate-review');
  expect((await world.stateOf('project', 'p1')).gates.at(-1)?.why).toMatch(/4 of the 5 members .* greg manages the project/);
});

it('a gate review reminds twice, escalates, and decides at the deadline with what was cast', async () => {
  world = await openRound(sixtyDays);
  await vote(world, 'p1.g1.1', 'go', 'gina', 'greg');
  await world.advanceBy({ days: 20 });
  must(await world.give('review', 'p1.g1.1', ballot('abstain'), 'gus'));
  await world.advanceBy({ days: 60 });
  await expectGolden(world, 'gate-decided-at-deadline', 'gate-review');
  const byFact = Object.groupBy(world.told(), ({ id }) => id.slice(0, id.lastIndexOf('/')));
  const subjects = Object.values(byFact).map(mails => `${mails?.[0]?.subject.split(':')[0]} → ${mails?.length}`);
  expect(subjects).toEqual([
    'Do you accept? Online appointment booking names you → 2',
    'Admitted → 2',
    'Your decision is asked → 5',
    'Reminder → 2',
    'Reminder → 2',
    'Ballots are missing → 3',
    'go → 2',
  ]);
});

it('a gate review lapses at the deadline when too few took part', async () => {
  world = await openRound(sixtyDays);
  await vote(world, 'p1.g1.1', 'go', 'gail');
  await world.advanceBy({ days: 61 });
  await expectGolden(world, 'gate-lapsed', 'gate-review');
});

it('P13: a gate review goes on when an edit is tried: it is refused, and the board decides on what it was shown', async () => {
  world = await openRound(sixtyDays);
  await vote(world, 'p1.g1.1', 'go', 'gail', 'greg');
  await world.advanceBy({ days: 1 });
  const late = await lateCase();
  expect(late).toMatchObject({ refusal: { code: 'round-is-open' } });
  await vote(world, 'p1.g1.1', 'go', 'gina');
  await expectGolden(world, 'gate-edit-refused', 'gate-review');
});

it('P13: a gate review ends when the request is withdrawn with the agreement of the chair, and can be asked for again after an edit', async () => {
  world = await openRound(sixtyDays);
  await vote(world, 'p1.g1.1', 'go', 'gail', 'greg');
  await world.advanceBy({ days: 1 });
  must(await world.give('review', 'p1.g1.1', { type: 'withdraw', reason: 'The offer is gone.' }, 'manu'));
  must(await world.give('review', 'p1.g1.1', { type: 'answer-withdrawal', agreed: true }, 'gail'));
  await addCase(world, 'Full case');
  await askForGate(world);
  await vote(world, 'p1.g1.2', 'go', ...deciders);
  await expectGolden(world, 'gate-withdrawn', 'gate-review');
});

it('a gate review that the chair restarts on a newer report is asked for again by itself', async () => {
  world = await openRound(sixtyDays);
  await vote(world, 'p1.g1.1', 'go', 'gail', 'greg');
  must(await world.give('project', 'p1', { type: 'file-report', report: reportSchema.parse({ progress: 20 }) }, 'manu'));
  must(await world.give('review', 'p1.g1.1', { type: 'restart-round', reason: 'Look at the report.' }, 'gail'));
  await vote(world, 'p1.g1.2', 'go', ...deciders);
  await expectGolden(world, 'gate-restarted', 'gate-review');
});

it('P13: a gate review opens as it was asked for when an edit is tried between its request and its opening', async () => {
  let edit: Deed | undefined;
  world = await liveOffice(sixtyDays, { deliver: (once, { task }) => (task === 'open-round' ? first(edit, once) : once()) });
  edit = lateCase;
  await toFirstRound(world);
  await expectGolden(world, 'gate-edit-before-opening', 'gate-review');
  expect((await world.stateOf('project', 'p1')).open?.review).toBe('p1.g1.1');
});

it('P13: a gate review opens as it was asked for when an edit is tried while it is opening', async () => {
  let edit: Deed | undefined = lateCase;
  const before = async (call: string, [commit]: readonly unknown[]) => {
    if (call !== 'facts.append' || (commit as Commit).stream !== 'review/p1.g1.1') return;
    const deed = edit;
    edit = undefined;
    await deed?.();
  };
  world = await liveOffice(sixtyDays, { watch: { before } });
  await toFirstRound(world);
  await expectGolden(world, 'gate-edit-while-opening', 'gate-review');
  expect((await world.stateOf('review', 'p1.g1.1')).outcome).toBeUndefined();
});

it('P9: a gate review notices a decision that was made before its token arrived', async () => {
  const decide: Deed = async () => {
    for (const member of deciders) must(await world.begin('review', 'p1.g1.1', ballot('go'), member));
  };
  world = await liveOffice(sixtyDays, {
    deliver: (once, { task }) => (task === 'await-decision' ? first(decide, once) : once()),
  });
  await toFirstRound(world);
  await expectGolden(world, 'gate-decided-before-token', 'gate-review');
});

type Deed = () => Promise<unknown>;

async function first(deed: Deed | undefined, then: Deed): Promise<unknown> {
  await deed?.();
  return then();
}

const lateCase: Deed = () => {
  const evidence = { kind: 'business-case', title: 'Late case', link: 'https://example.org/late' };
  return world.begin('project', 'p1', { type: 'add-evidence', evidence }, 'sonia');
};
