/** Which facts bring a mail, read from the tables of domain/reactions: a mail that somebody adds there is then asked of the tests, too. */
import { readFileSync } from 'node:fs';

/** The facts for which domain/reactions writes a mail, as its tables name them. */
export function factsWithMails(): string[] {
  const files = [
    ...['project-notifications.ts', 'round-notifications.ts', 'asked-in-rounds.ts', 'asked-of-people.ts', 'office.ts'],
    ...['call-notifications.ts', 'selection-notifications.ts', 'weighting.ts', 'told-by-calls.ts', 'recorded-ballots.ts'],
    ...['meeting-notifications.ts', 'meeting-duties.ts'],
    ...['told-of-going-back.ts', 'told-of-needs.ts', 'told-of-alerts.ts', 'told-of-escalation.ts', 'told-of-size.ts'],
    ...['project-duties.ts', 'reporting.ts', 'told-of-benefits.ts', 'told-of-conditions.ts', 'standards-above.ts'],
  ];
  const text = files.map(name => readFileSync(new URL(`../../domain/reactions/${name}`, import.meta.url), 'utf8')).join('\n');
  // What a person's erasure brings is no mail, nor what several tables have after one fact.
  return [
    ...new Set(
      [...text.matchAll(/^ {2}'([a-z-]+)': (?:\((?!.*'erase-person'|fact, context\) => \[$)|told,)/gm)].map(
        ([, type = '']) => type,
      ),
    ),
  ].sort();
}
