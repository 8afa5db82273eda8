/** P8 in a minute: a dozen points of the crash proof, spread over a whole life. `npm run proofs` tries all of them. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countPoints, runChild, spread, tryPoints, withFolder } from './crash-runs.ts';

it('P8: a life killed at any point goes on after a restart: nothing lost, nothing twice, nothing stuck', {
  timeout: 180_000,
}, async () => {
  const all = await countPoints();
  expect(all).toBeGreaterThan(300);
  const tried = await tryPoints(spread(all, 12));
  expect(tried.flatMap(({ point, call, faults }) => faults.map(fault => `point ${point} (${call}): ${fault}`))).toEqual([]);
  // Lives differ by a tenth in how many points they have (what is done together counts once), so the last few may lie beyond the end.
  expect(tried.filter(({ call }) => /^(before|after) /.test(call)).length).toBeGreaterThanOrEqual(10);
});

it.each(['before personRecords.keep', 'after personRecords.keep', 'before facts.append', 'after facts.append'])(
  'P8: a life killed %s, between the record of a person and the fact that commits to it, goes on, and each name can be read',
  { timeout: 120_000 },
  async call => {
    const said = await withFolder(async folder => {
      const killed = await runChild({ finish: null, begin: folder, killAt: call });
      expect(killed.said).toEqual([{ dying: call }]);
      return (await runChild({ finish: folder, begin: null, killAt: 0 })).said;
    });
    expect(said).toEqual([{ finished: { lost: 0, doubled: 0, stuck: 0, faults: [] } }]);
  },
);

it('the checks after a crash find a promise that was not kept', { timeout: 60_000 }, async () => {
  const said = await withFolder(async folder => {
    await runChild({ finish: null, begin: folder, killAt: 200 });
    const never = { stream: 'project/p1', seq: 2, digest: 'of a fact that was never stored' };
    await appendFile(join(folder, 'acks.jsonl'), `${JSON.stringify(never)}\n`);
    return (await runChild({ finish: folder, begin: null, killAt: 0 })).said;
  });
  expect(said).toMatchObject([{ finished: { lost: 1, doubled: 0, stuck: 0 } }]);
});
