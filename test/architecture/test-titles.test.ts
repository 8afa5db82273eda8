/** Every test title is a sentence that can be read alone; the check itself is tried on good and bad ones. */
import { describe, expect, it } from 'vitest';
import { projectFiles } from './source-rules.ts';
import { faultInTitle, titlesIn } from './test-titles.ts';

const titles = projectFiles()
  .filter(file => file.path.startsWith('test/') && file.path.endsWith('.ts'))
  .flatMap(file => titlesIn(file.path, file.text));
const faults = titles.flatMap(({ path, title }) => {
  const fault = faultInTitle(title);
  return fault ? [`${path}: “${title}”: ${fault}`] : [];
});

describe('the titles of the tests', () => {
  it('the titles of all test files were read', () => {
    expect(titles.length).toBeGreaterThan(1000);
  });

  it('no test title begins mid-sentence', () => {
    expect(faults).toEqual([]);
  });
});

describe('the check of a title', () => {
  it.each([
    'is refused',
    'P7: is refused when the delegate has an interest',
    'that somebody signed with another key are found',
    'but not twice',
    'names the first bad entry',
    'without a promise',
    '%s',
    'P4: $name',
    '2030-01-01T12:00:02Z',
  ])('the title “%s” is found', title => {
    expect(faultInTitle(title)).toBeDefined();
  });

  it.each([
    'a ballot cast after the deadline is refused with the reason',
    'P2: a ballot at the deadline is refused even when the workflow is late to close the round',
    'P1, P4: one ballot counts',
    'lists of any page length show everything exactly once',
    'after a restart the round goes on where it was stopped',
    '%s is no currency',
    '`null` is not an amount',
    'No file breaks an import rule',
  ])('the title “%s” is a sentence', title => {
    expect(faultInTitle(title)).toBeUndefined();
  });

  it('the title of a table and a title put together are read like any other', () => {
    const text = [
      "it.each([1])('is %d', () => {});",
      'test(`is $' + '{kind}`, () => {});',
      "describe('x', () => {});",
      "it.start('ask', {});",
    ].join('\n');
    expect(titlesIn('test/a.test.ts', text).map(({ title }) => title)).toEqual(['is %d', 'is $x']);
  });
});
