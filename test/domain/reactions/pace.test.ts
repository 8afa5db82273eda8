/** When a mail goes out: at once, with the mail of the day, or when a file rests. */
import { describe, expect, test } from 'vitest';
import { usualMail } from '#domain/office/mail/preferences.ts';
import { mailRule } from '#domain/office/mail/rule.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { Project } from '#domain/project/state.ts';
import { cannotWait, type NoticeKind, noticeOf } from '#domain/reactions/notices.ts';
import { comesOfImport, dueOf, isLeftOff, type Waiting } from '#domain/reactions/pace.ts';
import type { ReviewFact } from '#domain/review/facts.ts';

type Fact = ProjectFact | ReviewFact;

/** Of facts and projects the rule reads these parts alone. */
const fact = (type: Fact['type'], parts: object = {}) => ({ type, ...parts }) as unknown as Fact;
const project = (parts: object = {}) => ({ gates: [], rounds: {}, ...parts }) as unknown as Project;
const brought = { imported: { identity: 'ours:1' } };

describe('what a mail is about', () => {
  test.each<[string, boolean]>([
    ['round-opened', true],
    ['round-escalated', true],
    ['condition-reported', true],
    ['proposal-returned', true],
    ['person-invited', true],
    ['meeting-moved', true],
    ['gate-outcome-recorded', false],
    ['criterion-failed', false],
    ['duty-nudged', false],
    ['project-admitted', false],
    ['members-reminded', false],
    ['something that the table does not name', false],
  ])('a mail of the fact %s cannot wait, if somebody’s word is asked for: %s', (type, at) => {
    expect(cannotWait(noticeOf({ type }))).toBe(at);
  });

  test.each<[string, Fact]>([
    ['that somebody is named by it', fact('proposal-submitted', brought)],
    ['that intake returns it', fact('proposal-returned')],
    ['that intake declines it', fact('proposal-declined')],
    ['that it is admitted', fact('project-admitted')],
    ['that no round could be opened', fact('round-refused')],
    ['that the board is asked in the round which intake opened', fact('round-opened', { gate: { opens: 'on-admission' } })],
  ])('of a project that a file brought the mail %s waits until the file rests', (_what, of) => {
    expect(comesOfImport(of, project({ ...brought, rounds: { g1: 1 } }))).toBe(true);
  });

  test.each<[string, Fact, object]>([
    ['a round that somebody asked for', fact('round-opened', { gate: { opens: 'on-request' } }), { rounds: { g1: 1 } }],
    ['the second round of a gate', fact('round-opened', { gate: { opens: 'on-admission' } }), { rounds: { g1: 2 } }],
    ['a round after the first decision', fact('round-opened', { gate: { opens: 'on-admission' } }), { gates: [{}] }],
    ['a revision that its sponsor sends', fact('proposal-revised'), {}],
    ['an alert', fact('criterion-failed'), {}],
  ])('the import of a project keeps %s from nobody', (_what, of, parts) => {
    expect(comesOfImport(of, project({ ...brought, ...parts }))).toBe(false);
  });
});

describe('the mails of a person that wait', () => {
  /** Minutes after nine on a Monday; the office is in UTC. */
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();
  const soon = (minute: number, kind: NoticeKind = 'news'): Waiting => ({ at: at(minute), notice: { kind }, gathers: false });
  const ofFile = (minute: number, kind: NoticeKind = 'request'): Waiting => ({ ...soon(minute, kind), gathers: true });
  const rule = mailRule({});
  const minutes = (waiting: Waiting[], now: number, last?: number) => {
    const due = dueOf(waiting, { rule, now: at(now), ...(last !== undefined && { last: at(last) }) });
    return { day: due.day, mails: due.mails.map(mail => waiting.find(one => one === mail)?.at) };
  };

  test.each<[string, Waiting[], number, number[]]>([
    ['nothing waits', [], 60, []],
    ['the first of them waits for less than a quarter of an hour', [soon(0), soon(10)], 14, []],
    ['the first of them has waited for a quarter of an hour', [soon(0), soon(10)], 15, [0, 10]],
    ['something came of the file within a quarter of an hour', [ofFile(0), ofFile(20)], 34, []],
    ['the file has rested for a quarter of an hour', [ofFile(0), ofFile(20)], 35, [0, 20]],
    ['other news are due while the file still comes in', [ofFile(0), soon(1), ofFile(20)], 21, [1]],
    ['the file rests: it takes the other news along', [ofFile(0), soon(14)], 15, [0, 14]],
    ['the first of them was kept by a clock that was since put back', [soon(400)], 0, [400]],
    ['all of the file was kept by a clock that was since put back', [ofFile(400), ofFile(420)], 0, [400, 420]],
    ['the file has come in for six hours without a rest', [ofFile(0), ofFile(355)], 360, [0, 355]],
    ['it is before eight in the morning', [soon(-300)], -61, []],
    ['it is eight in the morning', [soon(-300), soon(-61)], -60, [-300, -61]],
    ['it is evening', [soon(0)], 11 * 60, []],
    ['it is a Saturday', [soon(0)], 5 * 1440, []],
  ])('of the mails that wait, when %s, those go that are due', (_when, waiting, now, due) => {
    expect(minutes(waiting, now).mails).toEqual(due.map(at));
  });

  test('after the mail of a day the next news wait until the next working day, and what a file asks goes alone', () => {
    expect(minutes([soon(60), ofFile(60)], 120, 30)).toEqual({ day: false, mails: [at(60)] });
    expect(minutes([soon(60)], 120, 30).mails).toEqual([]);
    expect(minutes([soon(60)], 1440, 30)).toEqual({ day: true, mails: [at(60)] });
  });

  test('whoever wants the news of a week on Wednesday at noon gets reminders on Monday, and all the news then', () => {
    const weekly = mailRule({}, { at: at(-9000), preferences: { ...usualMail, weekly: { day: 3, at: '12:00' } } });
    const now = (minute: number, ...waiting: Waiting[]) => {
      const { mails, week } = dueOf(waiting, { rule: weekly, now: at(minute) });
      return [mails.map(mail => mail.notice.kind), week];
    };
    const wednesday = 2 * 1440 + 180;
    expect(now(60, soon(0), soon(1, 'reminder'))).toEqual([['reminder'], false]);
    expect(now(wednesday - 1, soon(0))).toEqual([[], false]);
    expect(now(wednesday, soon(0), soon(1, 'reminder'))).toEqual([['news', 'reminder'], true]);
    // What is kept after that waits for the next Wednesday, also weeks after the last mail.
    expect(now(3 * 1440, soon(wednesday + 1), soon(wednesday + 1, 'reminder'))).toEqual([['reminder'], false]);
    expect(now(wednesday + 7 * 1440 - 1, soon(wednesday + 1))).toEqual([[], false]);
    expect(now(wednesday + 7 * 1440, soon(wednesday + 1))).toEqual([['news'], true]);
  });

  test('news whose topic a person has left off are mailed to nobody else’s loss; reminders and requests cannot be left off', () => {
    const without = mailRule({}, { at: at(0), preferences: { ...usualMail, without: ['decisions', 'office'] } });
    const off = (type: string) => isLeftOff({ notice: noticeOf({ type }) }, without);
    expect(['gate-outcome-recorded', 'delegation-granted'].map(off)).toEqual([true, true]);
    expect(['project-admitted', 'duty-reminded', 'criterion-failed', 'round-opened'].map(off)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
