/** Every kind of wait has an owner, a next date and an end, whatever was done about it before (P22). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Duty, type DutyEntry, dueAt, isLate } from '#domain/duties/duty.ts';
import { type DutyKind, dutyKinds, dutyRule } from '#domain/duties/kinds.ts';
import { nextStep, stepNow } from '#domain/duties/timeline.ts';
import { addDays, daysSince, type Instant } from '#domain/values/time.ts';

const begin: Instant = '2026-03-02T09:30:00.000Z';
const kinds = Object.keys(dutyKinds) as DutyKind[];
const ofTime = kinds.filter(kind => dutyRule(kind).kept === undefined);

function waiting(kind: DutyKind, more: Partial<Duty> = {}): Duty {
  const { from, steps } = dutyRule(kind);
  const announced = -(steps[0]?.day ?? 0);
  const due = from === 'due' ? { due: addDays(begin, Math.max(20, announced + 10)) } : {};
  return { key: kind, kind, owners: ['olga'], since: begin, path: '/', ...due, ...more };
}

/** What is on record after a look each hour for so many days, and when each step came, in days. */
function looking(duty: Duty, days: number) {
  let entry: DutyEntry | undefined;
  const made: { day: number; does: string; times: number }[] = [];
  for (let hours = 1; hours <= days * 24; hours += 1) {
    const now = addDays(begin, hours / 24);
    const step = stepNow(duty, entry, now);
    if (!step) continue;
    made.push({ day: daysSince(begin, now), does: step.does, times: step.times });
    entry = { steps: step.times, at: now };
    if (step.does === 'end') break;
  }
  return { made, entry };
}

describe('P22: every kind of wait', () => {
  test.each(kinds)('a wait of the kind “%s” says by when it is due and how it ends, in words', kind => {
    const duty = waiting(kind, { due: dutyRule(kind).from === 'due' || dutyRule(kind).kept ? addDays(begin, 20) : undefined });
    expect(dutyRule(kind).ends.length).toBeGreaterThan(10);
    expect(dueAt(duty) > begin).toBe(true);
    expect(isLate(duty, dueAt(duty))).toBe(false);
    expect(isLate(duty, addDays(dueAt(duty), 1))).toBe(true);
  });

  test.each(ofTime)('a wait of the kind “%s” has a next date until it ends, however long nobody acts', kind => {
    const { steps, again } = dutyRule(kind);
    const ends = steps.at(-1)?.does === 'end';
    expect(ends ? again === undefined : (again ?? 0) > 0).toBe(true);
    const { made, entry } = looking(waiting(kind), 800);
    expect(made.length).toBeGreaterThanOrEqual(steps.length);
    expect(made.filter(({ does }) => does === 'end').length).toBe(ends ? 1 : 0);
    expect(nextStep(waiting(kind), entry) === undefined).toBe(ends);
  });

  test.each(ofTime)('in a wait of the kind “%s” nobody hears twice within a day, whenever it is looked at', kind => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 40, noNaN: true }), { minLength: 1, maxLength: 60 }), pauses => {
        const duty = waiting(kind);
        let [now, entry]: [Instant, DutyEntry | undefined] = [begin, undefined];
        for (const days of pauses) {
          now = addDays(now, days);
          const step = stepNow(duty, entry, now);
          if (!step) continue;
          if (entry && now < addDays(entry.at, 1)) return false;
          if (step.times <= (entry?.steps ?? 0)) return false;
          entry = { steps: step.times, at: now };
        }
        return true;
      }),
      { numRuns: 100 },
    );
  });

  test.each(ofTime)('after a nudge the next date of the kind “%s” is a day later at least', kind => {
    const duty = waiting(kind);
    const at = addDays(nextStep(duty, undefined)?.at ?? begin, -0.5);
    const next = nextStep(duty, { steps: 0, at, nudged: { by: 'petra', at } });
    expect(next && next.at >= addDays(at, 1)).toBe(true);
  });
});

describe('the dates of a wait', () => {
  test('a returned proposal is reminded of after 7 and 14 days and lapses after 60', () => {
    expect(looking(waiting('returned'), 200).made).toEqual([
      { day: 7, does: 'remind', times: 1 },
      { day: 14, does: 'remind', times: 2 },
      { day: 60, does: 'end', times: 3 },
    ]);
  });

  test('a condition is announced a week before its day, on it and a week after, and a month after it is an exception', () => {
    const { made } = looking(waiting('condition', { due: addDays(begin, 20) }), 60);
    expect(made).toEqual([
      { day: 12, does: 'remind', times: 1 },
      { day: 19, does: 'remind', times: 2 },
      { day: 26, does: 'remind', times: 3 },
      { day: 49, does: 'escalate', times: 4 },
    ]);
  });

  test('a condition that is due in two days is not announced seven days before, but on its day', () => {
    const [first] = looking(waiting('condition', { due: addDays(begin, 2) }), 60).made;
    expect(first).toEqual({ day: 1, does: 'remind', times: 2 });
  });

  test('dates that were reckoned beforehand count instead of those of the kind', () => {
    const reckoned = [3, 6, 9, 12].map(day => addDays(begin, day));
    expect(looking(waiting('condition', { reckoned }), 13).made.map(({ day }) => day)).toEqual([3, 6, 9, 12]);
  });

  test('of reminders that were missed only the last is made up for', () => {
    expect(stepNow(waiting('returned'), undefined, addDays(begin, 20))).toMatchObject({ times: 2, does: 'remind' });
    expect(stepNow(waiting('returned'), undefined, addDays(begin, 400))).toMatchObject({ times: 3, does: 'end' });
  });
});
