/** Each kind of wait in virtual time, in a real situation of its own: asked, reminded, told to others, ended; and nothing more after the deed (P22). */
import { describe, expect, test } from 'vitest';
import { dutyRule } from '#domain/duties/kinds.ts';
import { daysSince } from '#domain/values/time.ts';
import { isAbout, type TimedKind, type Waiting, waits } from '../../support/waits.ts';

const kinds = Object.keys(waits) as TimedKind[];
const does = { 'duty-reminded': 'remind', 'duty-escalated': 'escalate' } as const;

interface Came {
  readonly day: number;
  readonly does: string;
  readonly times: number;
  readonly to: readonly string[];
}

/** What a look each day brought about one duty, and the day from which it was waited for no more. */
function daysPass({ world, look, duties }: Waiting, key: string, days: number) {
  const begin = world.now;
  const came: Came[] = [];
  let over: number | undefined;
  for (let day = 1; day <= days; day += 1) {
    world.later(1);
    for (const fact of look())
      if (isAbout(fact, key) && fact.type !== 'duty-nudged')
        came.push({ day: daysSince(begin, world.now), does: does[fact.type], times: fact.times, to: fact.to });
    if (over === undefined && !duties().some(duty => duty.key === key)) over = day;
  }
  return { came, over };
}

const dutyOf = (waiting: Waiting, kind: TimedKind) => {
  const duty = waiting.duties().find(entry => entry.kind === kind);
  if (!duty) throw new Error(`nothing of the kind ${kind} waits in its situation`);
  return duty;
};

describe('P22: a wait that nobody answers', () => {
  test.each(kinds)(
    'a wait of the kind “%s” takes the steps of the table in their order, tells somebody each time, and has an end',
    kind => {
      const waiting = waits[kind]();
      const { key } = dutyOf(waiting, kind);
      const { steps, again } = dutyRule(kind);
      const { came, over } = daysPass(waiting, key, 260);
      const ends = steps.at(-1)?.does === 'end';
      expect(over !== undefined).toBe(ends);
      const told = came.map(step => [step.does, step.times]);
      const table = steps.map((step, index) => [step.does, index + 1]).filter(([what]) => what !== 'end');
      expect(told.slice(0, table.length)).toEqual(table);
      for (const { to } of came) expect(to.length).toBeGreaterThan(0);
      if (ends) expect(came).toHaveLength(table.length);
      else expect(came.length).toBeGreaterThan(table.length + 1);
      const last = steps.at(-1);
      const repeated = came.slice(table.length);
      if (again !== undefined) expect(new Set(repeated.map(step => step.does))).toEqual(new Set([last?.does]));
    },
  );

  test.each(kinds)('in a wait of the kind “%s” nobody hears twice within a day', kind => {
    const waiting = waits[kind]();
    const { came } = daysPass(waiting, dutyOf(waiting, kind).key, 130);
    const days = came.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('P22: a wait that is answered', () => {
  test.each(kinds)('in a wait of the kind “%s” no reminder comes after the deed, and nothing is waited for', kind => {
    const waiting = waits[kind]();
    const { key } = dutyOf(waiting, kind);
    daysPass(waiting, key, dutyRule(kind).steps.length > 1 ? 8 : 0);
    expect(waiting.duties().map(duty => duty.key)).toContain(key);
    waiting.deed();
    expect(waiting.duties().map(duty => duty.key)).not.toContain(key);
    expect(daysPass(waiting, key, 200).came).toEqual([]);
  });
});
