/** Encodings of portfolio files, and the first line of a report (P15). */
import { describe, expect, test } from 'vitest';
import { parseMapping } from '#imports/mapping.ts';
import { readPortfolio, textFile } from '#imports/portfolio.ts';
import { isComplete, shapeInWords, summaryOf } from '#imports/report.ts';
import { columns, mappingOf } from './rows-as-files.ts';

describe('the encodings of portfolio files', () => {
  const text = 'Ref,Name,Budget,Start,End\r\nA1,Žluťoučký kůň,1,,\r\n';

  test.each([
    ['windows-1250', Buffer.from(text.replace('Žluťoučký kůň', '\x8elu\x9dou\xe8k\xfd k\xf9\xf2'), 'latin1')],
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
  ])('a file in %s is read rightly, and the encoding is named', (encoding, bytes) => {
    const by = mappingOf(encoding === 'windows-1250' ? { encoding } : {});
    const { rows, shape } = readPortfolio(textFile(bytes), by);
    expect([rows[0]?.proposal?.title, shape?.encoding]).toEqual(['Žluťoučký kůň', encoding]);
    expect(shape && shapeInWords(shape)).toContain(`text in ${encoding}`);
  });

  test('a line that is not in the encoding of the others is refused by its line; good names stay good', () => {
    const bytes = Buffer.concat([
      Buffer.from('Ref,Name,Budget,Start,End\r\nA1,Zürich café,1,,\r\n'),
      Buffer.from('A2,Gen\xe8ve,1,,\r\n', 'latin1'),
    ]);
    const { rows } = readPortfolio(textFile(bytes), mappingOf());
    expect(rows.map(row => row.proposal?.title)).toEqual(['Zürich café', undefined]);
    expect(rows[1]?.problems).toMatchObject([{ line: 3, field: 'row' }]);
  });

  test('an encoding that nobody knows is a fault of the mapping', () => {
    const parsed = parseMapping({ id: 'own', title: 'Own', columns, identity: ['Ref'], encoding: 'klingon' });
    expect(parsed.ok ? [] : parsed.reasons[0]).toContain('encoding: no encoding of the WHATWG list');
  });

  test('the line sep=; that Excel writes is obeyed and is no row', () => {
    const { rows, shape } = readPortfolio(
      textFile(Buffer.from('sep=;\r\nRef;Name;Budget;Start;End\r\nA1;Steps;100;;\r\n')),
      mappingOf(),
    );
    expect([rows.map(row => [row.line, row.proposal?.title]), shape?.headerLine]).toEqual([[[3, 'Steps']], 2]);
  });
});

test('the first line of a report counts what was read, new, updated, unchanged, returned, declined, refused and left out', () => {
  const none = {
    mapping: 'own',
    refused: [],
    asked: [],
    returned: [],
    declined: [],
    unread: [],
    withheld: {},
    leftOut: [],
    unreadColumns: [],
    goalsUnknown: [],
  };
  const fault = (line: number) => ({ line, field: 'row', reason: 'x' });
  const report = {
    ...{ ...none, read: 9, taken: 5, updated: 1, known: 2, withheld: { costs: 2 } },
    ...{ refused: [fault(3), fault(3)], returned: [fault(4), fault(5)], declined: [fault(6)] },
    leftOut: [{ line: 9, kind: 'total' as const, text: 'Total' }],
  };
  expect(summaryOf('a.csv', report)).toBe(
    'a.csv: 9 rows read, 5 new, 1 updated (2 of them returned by intake, 1 of them declined by intake), 2 unchanged, 1 refused; 1 rows are no project; 2 fields withheld.',
  );
  expect([isComplete(report), isComplete({ ...none, read: 1, taken: 1, updated: 0, known: 0 })]).toEqual([false, true]);
});
