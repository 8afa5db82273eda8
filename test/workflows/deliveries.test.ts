/**
 * P4: everything that can be delivered is delivered several times, side by side and in another order, and what is remembered is what one
 * delivery of each would have made: one decision a round, one outcome on the project, nothing twice.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '#domain/history/digest.ts';
import { verifyChain } from '#domain/history/verify.ts';
import { exportOf } from '#functions/kit/export.ts';
import { type LiveOptions, type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { answerClosure, ballot, deciders, founded, toClosing, toFirstRound, vote } from './scenarios.ts';

type StreamHandler = NonNullable<LiveOptions['stream']>;

/** Numbers from 0 up to 1 that a test case consists of; they come round again. */
const dice = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 30, maxLength: 60 });

function thrower(numbers: readonly number[]) {
  let thrown = 0;
  return (sides: number) => {
    thrown += 1;
    return Math.floor((numbers[thrown % numbers.length] ?? 0) * sides);
  };
}

/** Each task one to five times, side by side or in turn; the workflow hears one of the answers. */
function manyTasks(die: (sides: number) => number): NonNullable<LiveOptions['deliver']> {
  return async once => {
    const times = 1 + die(5);
    const answers: unknown[] = [];
    if (die(2) === 0) answers.push(...(await Promise.all(Array.from({ length: times }, once))));
    else for (let time = 0; time < times; time += 1) answers.push(await once());
    return answers[die(times)];
  };
}

/** Each record one to five times, and up to twice more long after, in any order. */
function manyRecords(die: (sides: number) => number): StreamHandler {
  const late: Parameters<ReturnType<StreamHandler>>[0]['Records'] = [];
  return endpoint => async event => {
    const copies = event.Records.flatMap(record => Array.from({ length: 1 + die(5) }, () => record));
    const again = late.splice(0, die(3));
    late.push(...event.Records.flatMap(record => Array.from({ length: die(3) }, () => record)));
    const shuffled = [...copies, ...again].map(record => ({ record, place: die(1000) })).sort((a, b) => a.place - b.place);
    await Promise.all(shuffled.map(({ record }) => endpoint({ Records: [record] })));
    return endpoint(event);
  };
}

async function lifecycle(options: LiveOptions): Promise<{ world: LiveWorld; facts: string[]; flaw: unknown; archive: boolean }> {
  const world = await openWorld(options);
  try {
    await founded(world);
    await toClosing(world);
    await world.advanceBy({ days: 15 });
    await answerClosure(world, true);
    await vote(world, 'p1.end.1', 'go', ...deciders);
    const exported = await exportOf(world.app, 'p1');
    const facts = exported.streams.flatMap(({ stream, commits }) =>
      commits.flatMap(commit => commit.facts.map(fact => `${stream} ${commit.at} ${told(fact as { type: string })}`)),
    );
    const kept = (await world.stateOf('project', 'p1')).closure?.archive;
    const file = world.stored.get(kept?.key ?? '')?.body;
    const archive = file !== undefined && sha256(new TextDecoder().decode(file)) === kept?.sha256;
    return { world, facts: facts.filter(fact => !fact.includes('wait-started')), flaw: verifyChain(exported), archive };
  } finally {
    await world.close();
  }
}

/** A fact as text, without what names its own entry: the digest of the archive. */
function told(fact: { type: string }): string {
  return fact.type === 'project-archived' ? fact.type : JSON.stringify(fact);
}

it('P4: repeated and shuffled deliveries of tasks and facts make the same facts as single ones', {
  timeout: 180_000,
}, async () => {
  const plain = await lifecycle({});
  expect(plain.facts.length).toBeGreaterThan(20);
  await fc.assert(
    fc.asyncProperty(dice, async numbers => {
      const die = thrower(numbers);
      const { facts, flaw, archive, world } = await lifecycle({ deliver: manyTasks(die), stream: manyRecords(die) });
      expect(facts).toEqual(plain.facts);
      expect({ flaw, archive, problems: world.problems }).toEqual({ flaw: undefined, archive: true, problems: [] });
      expect(new Set(world.told().map(mail => mail.id)).size).toBe(new Set(plain.world.told().map(mail => mail.id)).size);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it('P4: five members who vote at once make one decision, recorded once', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(dice, async numbers => {
      const die = thrower(numbers);
      const world = await openWorld({ deliver: manyTasks(die), stream: manyRecords(die) });
      try {
        await founded(world);
        await toFirstRound(world);
        const choices = ['go', 'recycle', 'kill'] as const;
        const votes = ['gail', 'greg', 'gina', 'gus', 'gwen'].map(member =>
          world.begin('review', 'p1.g1.1', ballot(choices[die(3)] ?? 'go'), member),
        );
        await Promise.all(votes);
        await world.settle();
        const types = async (stream: string) =>
          (await world.commitsOf(stream)).flatMap(({ facts }) => facts.map(fact => fact.type));
        expect((await types('review/p1.g1.1')).filter(type => type === 'round-decided')).toHaveLength(1);
        expect((await types('project/p1')).filter(type => type === 'gate-outcome-recorded')).toHaveLength(1);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 20 },
  );
});
