/** Whether pages, commands and rebuilds cost the same on a large portfolio: by counts, and by times as ratios of one run. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Flat } from './flat-child.ts';
import { printTable } from './measure.ts';
import { fill } from './start.ts';

type Found = Readonly<Record<string, Flat>>;

const sizes = [1_000, 10_000, 100_000, 300_000];

/** For 1,000 projects and each further size up to so many. `given`: a folder with a state folder for each size, named by it, which are filled when they are not there, and stay. */
export async function flat(projects: number, given?: string): Promise<void> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'tollgate-flat-'));
  try {
    const counts = sizes.filter(size => size <= projects);
    const found: Found[] = [];
    for (const size of counts) {
      const of = join(folder, String(size));
      if (!existsSync(join(of, 'facts.db'))) await fill(of, size);
      found.push(await foundIn(of));
    }
    print(counts, found);
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function foundIn(folder: string): Promise<Found> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'flat-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = (await text(child.stdout)).split('\n').findLast(each => each.startsWith('{"portfolio'));
  if (line === undefined) throw new Error('The host of this section has ended; what it said is above.');
  return JSON.parse(line) as Found;
}

function print(counts: readonly number[], found: readonly Found[]): void {
  console.log(
    `\nThe same on larger portfolios: statements / rows read / rows written, and the median ms; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  const [least] = found;
  const cell = (name: string, of: Found) => {
    const { statements, read, written, ms } = of[name] as Flat;
    return `${statements.toFixed(1)} / ${read.toFixed(1)} / ${written.toFixed(1)}; ${ms.toFixed(1)}`;
  };
  const ratio = (name: string) => ((found.at(-1)?.[name]?.ms ?? 0) / (least?.[name]?.ms ?? 1)).toFixed(2);
  printTable(
    ['what', ...counts.map(count => `${count} projects`), 'time of the last ÷ of the first'],
    Object.keys(least ?? {}).map(name => [name, ...found.map(of => cell(name, of)), ratio(name)]),
  );
}
