/** When a mail goes out: at once, with others, or when an import rests. */
import { describe, expect, test } from 'vitest';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { Project } from '#domain/project/state.ts';
import { dueOf, isRecent, type Pace, paceOf, type Waiting } from '#domain/reactions/pace.ts';
import type { ReviewFact } from '#domain/review/facts.ts';

type Fact = ProjectFact | ReviewFact;

/** Of facts and projects the rule reads these parts alone. */
const fact = (type: Fact['type'], parts: object = {}) => ({ type, ...parts }) as unknown as Fact;
const project = (parts: object = {}) => ({ gates: [], rounds: {}, ...parts }) as unknown as Project;
const brought = { imported: { identity: 'ours:1' } };

describe('the pace of a mail', () => {
  test.each<[Fact['type'], Pace]>([
    ['round-opened', 'at-once'],
    ['round-escalated', 'at-once'],
    ['gate-outcome-recorded', 'at-once'],
    ['criterion-failed', 'at-once'],
    ['condition-reported', 'at-once'],
    ['proposal-returned', 'at-once'],
    ['project-admitted', 'soon'],
    ['members-reminded', 'soon'],
    ['waiver-granted', 'soon'],
    ['project-closed', 'soon'],
  ])('a mail of the fact %s goes %s, because it asks or warns, or only informs', (type, pace) => {
    expect(paceOf(fact(type, { gate: {} }), project())).toBe(pace);
  });

  test.each<[string, Fact]>([
    ['that somebody is named by it', fact('proposal-submitted', brought)],
    ['that intake returns it', fact('proposal-returned')],
    ['that intake declines it', fact('proposal-declined')],
    ['that it is admitted', fact('project-admitted')],
    ['that no round could be opened', fact('round-refused')],
    ['that the board is asked in the round which intake opened', fact('round-opened', { gate: { opens: 'on-admission' } })],
  ])('of a project that a file brought the news %s waits until the file rests', (_what, of) => {
    expect(paceOf(of, project({ ...brought, rounds: { g1: 1 } }))).toBe('with-import');
  });

  test.each<[string, Fact, object]>([
    ['a round that somebody asked for', fact('round-opened', { gate: { opens: 'on-request' } }), { rounds: { g1: 1 } }],
    ['the second round of a gate', fact('round-opened', { gate: { opens: 'on-admission' } }), { rounds: { g1: 2 } }],
    ['a round after the first decision', fact('round-opened', { gate: { opens: 'on-admission' } }), { gates: [{}] }],
    ['a revision that its sponsor sends', fact('proposal-revised'), {}],
    ['an alert', fact('criterion-failed'), {}],
  ])('the import of a project keeps %s from nobody', (_what, of, parts) => {
    expect(paceOf(of, project({ ...brought, ...parts }))).toBe('at-once');
  });
});

describe('the mails of a person that wait', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();
  const soon = (minute: number): Waiting => ({ at: at(minute), pace: 'soon' });
  const ofFile = (minute: number): Waiting => ({ at: at(minute), pace: 'with-import' });

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
  ])('of the mails that wait, when %s, those go that are due', (_when, waiting, now, due) => {
    expect(dueOf(waiting, at(now)).map(mail => mail.at)).toEqual(due.map(at));
  });

  test('a mail keeps the next one of its kind waiting for a quarter of an hour, and no longer', () => {
    expect([isRecent(at(0), at(14)), isRecent(at(0), at(15))]).toEqual([true, false]);
  });

  test('a mail of a clock that was put back keeps the next one waiting for a quarter of an hour at most', () => {
    expect([isRecent(at(14), at(0)), isRecent(at(15), at(0))]).toEqual([true, false]);
  });
});
