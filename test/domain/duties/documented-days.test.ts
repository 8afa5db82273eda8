/** The days on which people are asked and told, as documents say them, are those of the table of kinds. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DutyKind, dutyRule } from '#domain/duties/kinds.ts';

const textOf = (page: string) => readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');

/** Without the day itself, which is said in words, and without whether a day is before or after. */
const daysOf = (kind: DutyKind) =>
  dutyRule(kind)
    .steps.map(({ day }) => Math.abs(day))
    .filter(day => day > 0);

const words: Readonly<Record<string, number>> = { two: 14, a: 7, three: 3, seven: 7 };
/** `7 days`, `two weeks`, `a week`, `three days`; whatever else a sentence says is no day. */
function daysIn(said: string): number[] {
  return [...said.matchAll(/\b(\d+)\b|\b(two|a) weeks?\b|\b(three|seven) days\b/g)].map(([, digits, weeks, days]) =>
    digits === undefined ? (words[weeks ?? days ?? ''] ?? 0) : Number(digits),
  );
}

describe('the days that documents say', () => {
  test.each<readonly [string, DutyKind, RegExp]>([
    ['meetings.md', 'meeting-opening', /\| A planned meeting that nobody opens .*?`meeting-lapsed`/],
    ['meetings.md', 'meeting-closing', /\| A meeting that nobody closes .*?minutes are made/],
    ['meetings.md', 'minutes-approval', /\| Minutes that no meeting approves .*?`minutes-stood`/],
    ['meetings.md', 'meeting-action', /\| An action \|.*?`action-lapsed`/],
    ['deciding.md', 'condition-acceptance', /Who has to accept is reminded .*? PMO is told/],
    ['deciding.md', 'condition', /Whoever owns a condition is asked .*? \*\*exception\*\*/],
    ['deciding.md', 'own-stage', /they are asked two weeks before .*? the PMO is told/],
    ['alerts.md', 'evidence-ending', /Whoever manages the project is asked 30 days .*? and on it/],
    ['alerts.md', 'tripwire', /day and reminders \(.*?\) count in working days/],
    ['alerts.md', 'tripwire-stop', /it is a stop: .*? people are reminded/],
  ])('%s says the days of the kind %s', (page, kind, sentence) => {
    const [said] = sentence.exec(textOf(page)) ?? [];
    expect(said, 'the sentence is not there').toBeDefined();
    const steps = daysOf(kind);
    // What comes the day after is said in words.
    expect(daysIn(said ?? '')).toEqual(kind === 'evidence-ending' ? steps.filter(day => day > 1) : steps);
  });
});
