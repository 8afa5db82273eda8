/** Stems that are remembered fill no memory. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a stem that is remembered keeps nothing of the text in which its word was found', () => {
  const found = `
    const { textStems } = await import('#domain/scoring/words.ts');
    const textOf = nth => 'grid water '.repeat(1400) + 'interconnection' + String.fromCharCode(97 + (nth % 26), 97 + Math.floor(nth / 26));
    textStems(textOf(0));
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let nth = 1; nth < 400; nth += 1) textStems(textOf(nth));
    gc();
    console.log(process.memoryUsage().heapUsed - before);`;
  const grown = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', found], { encoding: 'utf8' });
  // The texts together have six megabytes.
  expect(Number(grown)).toBeLessThan(1_000_000);
});
