/**
 * The pictures of the README, compared with what the pages look like now: a page that looks otherwise fails its test, and no test changes a file.
 * `npm run pictures` takes them anew; whoever does looks at them before they are committed.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/screenshots');
/** Where a picture that differs is put, with what differs marked. */
const differing = join(tmpdir(), 'tollgate-pictures');
/** The share of a picture that may differ: dates and times move, rows of one moment change places, letters are drawn a little otherwise elsewhere. A block that comes, goes or moves is more. */
export const mostDiffering = 0.05;

const takenAnew = process.env.UPDATE_PICTURES === '1';

/** The same of a page whose clock is that of today: what is due, and on which weekday, differs from day to day. */
export const mostDifferingByDay = 0.15;

interface How {
  /** The whole page instead of what the window shows. */
  readonly fullPage?: boolean;
  readonly most?: number;
}

/** Compares the page with `docs/screenshots/NAME.png`; with UPDATE_PICTURES=1 it becomes that file. */
export async function expectPicture(
  page: Page,
  name: string,
  { fullPage = false, most = mostDiffering }: How = {},
): Promise<void> {
  const take = () => page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' });
  const path = join(folder, `${name}.png`);
  // What stays in sight while a page is scrolled would stand in the middle of a picture of the whole page.
  if (fullPage) await page.evaluate('scrollTo(0, 0)');
  if (takenAnew) return void (await writeFile(path, await take()));
  if (!existsSync(path)) throw new Error(`There is no picture ${name}: npm run pictures takes it.`);
  const stored = await readFile(path);
  let taken = await take();
  for (let looks = 0; looks < 10 && differenceOf(stored, taken).share > most; looks += 1) {
    await page.waitForTimeout(300);
    taken = await take();
  }
  const { share, marked } = differenceOf(stored, taken);
  if (share <= most) return;
  await mkdir(differing, { recursive: true });
  await writeFile(join(differing, `${name}.png`), taken);
  await writeFile(join(differing, `${name}-marked.png`), marked);
  expect.fail(
    `${(share * 100).toFixed(1)} % of the picture ${name} differ. Look at ${name}.png and ${name}-marked.png in ${differing}; if the page is as it should be: npm run pictures.`,
  );
}

export interface Difference {
  /** 0 to 1. */
  readonly share: number;
  /** The picture with what differs in red, as PNG. */
  readonly marked: Buffer;
}

/** Both as PNG. What only one of them has, because it is longer or wider, differs. */
export function differenceOf(one: Buffer, other: Buffer): Difference {
  const pictures = [PNG.sync.read(one), PNG.sync.read(other)] as const;
  const width = Math.max(...pictures.map(picture => picture.width));
  const height = Math.max(...pictures.map(picture => picture.height));
  const [first, second] = pictures.map(picture => onto(picture, width, height));
  const marked = new PNG({ width, height });
  const count = first && second ? pixelmatch(first.data, second.data, marked.data, width, height) : 0;
  const common = Math.min(...pictures.map(picture => picture.width)) * Math.min(...pictures.map(picture => picture.height));
  const beyond = width * height - common;
  return { share: Math.max(count, beyond) / (width * height), marked: PNG.sync.write(marked) };
}

function onto(picture: PNG, width: number, height: number): PNG {
  const larger = new PNG({ width, height });
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
  return larger;
}
