/** Every fact that somebody is mailed about has its place in the table of what cannot wait. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticedFacts, noticeOf } from '#domain/reactions/notices.ts';

const folder = new URL('../../../domain/reactions/', import.meta.url);

/** The facts that tables of notifications name: two spaces, the type in quotes, and what writes the mail. */
function mailed(): string[] {
  const files = readdirSync(folder).filter(name => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return /notificationBy<|ReactionTable<[A-Za-z]+Fact, [A-Za-z]+, Notification/.test(text);
  });
  const found = files.flatMap(name => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const tables = [...text.matchAll(/(?:notificationBy<|Notification \| undefined> = \{)[\s\S]*?\n\}\)?;/g)].map(
      ([table]) => table,
    );
    return tables.flatMap(table => [...table.matchAll(/^ {2}'([a-z-]+)': (?:\(|told,)/gm)].map(([, type = '']) => type));
  });
  return [...new Set(found)].sort();
}

test('every fact that somebody is mailed about stands once in the table that says whether its mail can wait', () => {
  const facts = mailed();
  expect(facts.length).toBeGreaterThan(80);
  expect(facts.filter(type => !noticedFacts.includes(type))).toEqual([]);
  expect(new Set(noticedFacts).size).toBe(noticedFacts.length);
});

test('the table of mails names no fact that nobody is mailed about', () => {
  // Written by a loop over projects, not by a table (functions/stream/office-reactions.ts).
  const elsewhere = ['people-missing'];
  expect(noticedFacts.filter(type => !mailed().includes(type) && !elsewhere.includes(type))).toEqual([]);
});

test('requests and invitations have no topic, so that nobody leaves them off; every news has one', () => {
  for (const type of noticedFacts)
    expect([type, noticeOf({ type }).topic !== undefined]).toEqual([type, noticeOf({ type }).kind === 'news']);
});
