/** What the counts of bench/code-counts.ts count, on a file that holds one of each. */
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../bench/code-counts.ts';

const long = (lines: number) => `export function f() {\n${'  g();\n'.repeat(lines - 2)}}\n`;

describe('the counts of code', () => {
  it('a cast is counted, and neither `as const`, a renamed import nor a cast in a comment', () => {
    const text =
      "import { a as b } from './a.ts';\nconst c = ['x'] as const;\n// b as string\nexport const d = b as unknown as string;\n";
    expect(countsOf('x.ts', text)).toMatchObject({ casts: 2, any: 0, lines: 4 });
  });

  it('the type any is counted, and not the word', () => {
    expect(countsOf('x.ts', "/** any */\nexport const a: any = 'any';\n").any).toBe(1);
  });

  it('a function of 51 lines is long and one of 50 is not; the function given to describe is no function to read at once', () => {
    expect(countsOf('x.ts', long(51)).longFunctions).toBe(1);
    expect(countsOf('x.ts', long(50)).longFunctions).toBe(0);
    expect(countsOf('x.test.ts', `describe('x', () => {\n${'  g();\n'.repeat(60)}});\n`).longFunctions).toBe(0);
  });

  it('a file of 201 lines is long and one of 200 is not', () => {
    expect(countsOf('x.ts', 'g();\n'.repeat(201)).longFiles).toBe(1);
    expect(countsOf('x.ts', 'g();\n'.repeat(200)).longFiles).toBe(0);
  });

  it('a test is counted by its title, once for a table, and a group of tests is not', () => {
    const text = "describe('x', () => {\n  it('a', () => {});\n  test.each([1, 2])('b %d', () => {});\n});\n";
    expect(countsOf('x.test.ts', text).testTitles).toBe(2);
  });
});
