/** What the verifier says, in German: on the page and on the command line. JSON, and the file for auditors, are the same in every language. */
import { expect, it } from 'vitest';
import { sayIn } from '#languages/served.ts';
import { languageOfShell } from '#local/cli/shell-language.ts';
import { Usage } from '#local/cli/usage.ts';
import { englishIn } from '../support/english-left.ts';

const german = await sayIn('de');

it.each([
  'Intact: 40 entries of 3 histories.',
  'Not intact: entry 3 of project/p1: its content does not match its digest.',
  'Not intact: project/p1: it stands in the file twice.',
  'Not intact: entry 4 of office/demo: entry 4 is missing; 5 stands in its place.',
  'Not intact: review/p1.g1.1: its end is on record, and it is not in the file.',
  'Not intact: log: its checkpoint is not signed with your key.',
  'In the public log tollgate.example/log under its checkpoint of 120 entries, signed with your key.',
  'export.json cannot be read.',
])('It is said in German: %s', line => {
  const said = german(line);
  expect(said).not.toBe(line);
  expect(englishIn(said, ['project/p1', 'office/demo', 'review/p1.g1.1'])).toEqual([]);
});

it('The command line speaks what was asked for, else the language of the shell, else English', () => {
  expect(languageOfShell('de', { LANG: 'en_GB.UTF-8' })).toBe('de');
  expect(languageOfShell(undefined, { LC_ALL: '', LANG: 'de_AT.UTF-8' })).toBe('de');
  expect(languageOfShell(undefined, { LC_ALL: 'C', LANG: 'de_DE' })).toBe('en');
  expect(languageOfShell(undefined, {})).toBe('en');
  expect(() => languageOfShell('tlh', {})).toThrow(Usage);
});
