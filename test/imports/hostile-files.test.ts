import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mapping, parseMapping } from '#imports/mapping.ts';
import { detectMapping, readPortfolio, textFile } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';

const mapping = mappingOf({});

function mappingOf(changes: Record<string, unknown>): Mapping {
  const parsed = parseMapping({
    ...{ id: 'test', title: 'For tests', identity: ['id'], constants: { office: 'pmo', sponsor: 'ann' } },
    columns: { title: 'name', aims: 'aims', costs: 'cost', start: 'start', end: 'end' },
    ...{ withheld: ['exempt.*'], costs: { fallbackYear: 2020 } },
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.reasons.join('; '));
  return parsed.mapping;
}

const read = (text: string | Uint8Array, by = mapping) =>
  readPortfolio(textFile(typeof text === 'string' ? Buffer.from(text) : text), by).rows;
const faults = (text: string | Uint8Array, by = mapping) => read(text, by).flatMap(row => row.problems);
const head = 'id,name,aims,cost,start,end\n';

describe('P15: a file that cannot be read says why, where, and yields nothing', () => {
  it.each([
    ['an empty file', '', { line: 1, field: 'file', reason: 'the file is empty' }],
    ['blank lines only', '\r\n \n\r', { line: 1, field: 'file', reason: 'the file is empty' }],
    ['a header only', head, { line: 1, field: 'file', reason: 'a header, but no rows' }],
    ['a missing needed column', 'id,aims\n1,x\n', { line: 1, field: 'title', reason: 'the header has no column "name"' }],
    ['a missing identity column', '\nname,aims\nA,x\n', { line: 2, field: 'identity', reason: 'the header has no column "id"' }],
    [
      'a header that is there twice',
      'id,name,Name\n1,A,B\n',
      { line: 1, field: 'title', reason: 'the header has "name" 2 times: say which one, as "name#1"' },
    ],
  ])('P15: %s is a file that cannot be read: the importer says why and where, and yields nothing', (_, text, problem) => {
    const rows = read(text);
    expect(rows.map(row => row.proposal)).toEqual([undefined]);
    expect(rows[0]?.problems).toEqual([problem]);
  });

  it('P15: the importer keeps the rows before a quote that is never closed', () => {
    const rows = read(`${head}1,A,,,,\n2,"B,,,,\n3,C,,,,\n`);
    expect(rows.map(row => [row.line, row.proposal?.title])).toEqual([
      [2, 'A'],
      [3, undefined],
    ]);
    expect(rows[1]?.problems[0]).toMatchObject({ field: 'file', reason: expect.stringContaining('never closed') });
  });

  it('P15: the importer names the line of the first byte that is not UTF-8 when the mapping insists on UTF-8', () => {
    const latin = Buffer.from(`${head}1,Caf\u00e9,,,,\n`, 'latin1');
    expect(faults(latin, mappingOf({ encoding: 'utf-8' }))).toMatchObject([{ line: 2, field: 'file' }]);
    expect(read(latin)[0]?.proposal?.title).toBe('Caf\u00e9');
  });
});

describe('P15: a row that cannot be taken is refused alone, with line, field and reason', () => {
  it.each([
    ['no name', '1,,,,,', 'title', 'needed, but empty'],
    ['a withheld name', '1,Exempt under section 24,,,,', 'title', 'needed, but withheld: Exempt under section 24'],
    ['a name of 201 letters', `1,${'x'.repeat(201)},,,,`, 'title', 'longer than 200 characters (it has 201)'],
    ['a control character', '1,A\u0007B,,,,', 'title', 'holds control characters'],
    ['no identity', ',A,,,,', 'identity', 'needed, but empty (id)'],
    ['an error for an identity', '#N/A,A,,,,', 'identity', 'an error of the sheet, and no value: "#N/A"'],
    ['an error for a name', '1, #NAME? ,,,,', 'title', 'an error of the sheet, and no value: "#NAME?"'],
    ['too few cells', '1,A,x', 'row', '3 cells where the header has 6'],
    ['too many cells', '1,A,x,,,,,surplus', 'row', '8 cells where the header has 6'],
    ['an identity seen before', '0,A,,,,', 'identity', 'the same as on line 2: "0"'],
  ])('P15: a row with %s is refused alone, with line, field and reason', (_, line, field, reason) => {
    const [before, row, after] = read(`${head}0,Before,,,,\n${line}\n9,After,,,,\n`);
    expect([before?.proposal?.title, row?.proposal, after?.proposal?.title]).toEqual(['Before', undefined, 'After']);
    expect(row?.problems).toEqual([{ line: 3, field, reason }]);
  });

  it('a refused row says what its project is called, and one of several identities names them as they stand in the file', () => {
    const several = mappingOf({ identity: ['id', 'name'] });
    const [, row] = read(`${head}1,Quay,,,,\n1,Quay,,,,\n`, several);
    expect([row?.title, row?.problems[0]?.reason]).toEqual(['Quay', 'the same as on line 2: "1, quay"']);
    expect(read(`${head},Quay,,,,\n`)[0]?.title).toBe('Quay');
  });

  it('P15: a row is taken in spite of empty cells beyond the header, and rows of empty cells are passed over', () => {
    expect(read(`${head},,,,,\n1,A,,,,,,\n;\n`).map(row => row.proposal?.title)).toEqual(['A', undefined]);
  });
});

describe('P15: a field that cannot be read is left out and named; the row is taken', () => {
  it.each([
    ['costs', '1,A,,-5,,', 'a negative amount: "-5"'],
    ['costs', '1,A,,=1+1,,', 'not an amount of money: "=1+1"'],
    ['start', '1,A,,,31.12.2020,', 'not a date of the form yyyy-MM-dd: "31.12.2020"'],
    ['aims', `1,A,${'x'.repeat(8001)},,,`, 'longer than 8000 characters (it has 8001)'],
    ['aims', '1,A,a\u0000b,,,', 'holds control characters'],
    ['aims', '1,A,Err:502,,,', 'an error of the sheet, and no value: "Err:502"'],
  ])('P15: a field that cannot be read is left out and named, and its row is taken: %s of %s', (field, line, reason) => {
    const [row] = read(`${head}${line}\n`);
    expect(row?.problems).toEqual([{ line: 2, field, reason }]);
    expect(row?.proposal?.title).toBe('A');
    expect(row?.taken).not.toContain(field);
  });

  it('P15: neither date of a row is taken when the end is before the start, since one of them is wrong', () => {
    const [row] = read(`${head}1,A,,,2021-01-01,2020-01-01\n`);
    expect(row?.problems.map(problem => problem.field)).toEqual(['start', 'end']);
    expect([row?.proposal?.start, row?.proposal?.end]).toEqual([undefined, undefined]);
  });

  it('P15: the importer does not invent a year for costs', () => {
    const [row] = read(`${head}1,A,,5,,\n`, mappingOf({ costs: {} }));
    expect(row?.proposal?.costs).toEqual([]);
    expect(row?.problems).toMatchObject([{ field: 'costs', reason: expect.stringContaining('no year') }]);
  });

  it('P15: a cell of ten megabytes does not stop the importer', () => {
    const [row, next] = read(`${head}1,A,"${'x,\n"" '.repeat(2_000_000)}",,,\n2,B,,,,\n`);
    expect(row?.problems).toMatchObject([{ field: 'aims', reason: expect.stringMatching(/^longer than 8000 characters/) }]);
    expect([row?.proposal?.title, next?.proposal?.title, next?.line]).toEqual(['A', 'B', 2_000_003]);
  });
});

describe('P15: text stays text', () => {
  it.each([
    '=HYPERLINK("http://x")',
    '+1+1',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '__proto__',
    '\u202eevil',
    '#REF! and what to do about it',
    "Robert'); DROP",
  ])('P15: the name %s stays the text it is', name => {
    const [row] = read(`${head}1,"${name.replaceAll('"', '""')}",,,,\n`);
    expect(row?.proposal?.title).toBe(name);
  });

  it('P15: text stays text also when headers and category words are those of a JavaScript object', () => {
    const by = mappingOf({
      columns: { title: '__proto__', category: 'constructor' },
      translate: { category: { a: 'b' } },
      contributions: [{ from: 'category', goal: 'g', points: { a: 1 }, justification: 'x' }],
    });
    const [row] = read('id,__proto__,constructor\n1,toString,__proto__\n', by);
    expect(row?.proposal).toMatchObject({ title: 'toString', category: '__proto__', contributions: [] });
  });
});

describe('the form of a file does not matter', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ])('lines of a file that end in %s are counted', (_, end) => {
    expect(read(['id,name,aims', '1,A,"x', 'y"', '', '2,B,'].join(end)).map(row => [row.line, row.proposal?.title])).toEqual([
      [2, 'A'],
      [5, 'B'],
    ]);
  });

  it('CR, LF and CRLF may be mixed in a file, also within quotes, where they are part of the cell', () => {
    const rows = read('id,name,aims\r\n1,A,"x\r\r\ny\rz"\n2,B,\r3,C,');
    expect(rows.map(row => [row.line, row.proposal?.title])).toEqual([
      [2, 'A'],
      [6, 'B'],
      [7, 'C'],
    ]);
    expect(rows[0]?.proposal?.aims).toBe('x\ny\nz');
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffid;name\n1;Caf\u00e9\n')],
    ['UTF-16 as spreadsheets save it', Buffer.from('\ufeffid\tname\n1\tCaf\u00e9\n', 'utf16le')],
    ['Windows-1252', Buffer.from('id|name\n1|Caf\u00e9\n', 'latin1')],
  ])('a file in %s is read, whatever the delimiter', (_, bytes) => {
    expect(read(bytes)[0]?.proposal?.title).toBe('Caf\u00e9');
  });

  it('quotes inside a cell of a file that is not quoted are part of its text', () => {
    expect(read(`${head}1,A 5" pipe,,,,\n`)[0]?.proposal?.title).toBe('A 5" pipe');
  });
});

describe('P15: no bytes make the reader throw', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom('"', ',', ';', '\n', '\r', 'id', 'name', '\u00a3', '5', '\0', ' ', '#2', '\ufeff'), {
        maxLength: 80,
      })
      .map(parts => Buffer.from(parts.join(''))),
    fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.concat([Buffer.from(head), bytes])),
  );

  it('P15: whatever bytes a file has, every row is a proposal, or a refusal that names line and field', () => {
    const mappings = [mapping, mappingOf({ encoding: 'windows-1252', delimiter: ';' }), mappingOf({ encoding: 'utf-8' })];
    fc.assert(
      fc.property(noise, fc.constantFrom(...mappings), (bytes, by) => {
        for (const row of read(bytes, by)) {
          if (row.proposal === undefined) expect(row.problems.length).toBeGreaterThan(0);
          for (const problem of row.problems)
            expect(problem.line > 0 && problem.field !== '' && problem.reason !== '').toBe(true);
        }
        expect(detectMapping(textFile(bytes), presetMappings()).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
