/**
 * The portal with a large portfolio beside one of a hundred projects, in a real browser against the local host: requests, rows received and
 * shown, bytes, reads of the store, and how long it takes; medians of several runs. Times are printed, never judged; a page that receives more
 * rows of lists than it shows is a failure.
 */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '#test/support/chromium.ts';
import { buildWhenNeeded } from '../portal/build-when-needed.ts';
import type { StoreReads } from './lab-host.ts';
import { type Asked, excessOf, watchLists } from './lab-pages.ts';
import { type LabHost, startLabHost } from './lab-start.ts';
import { printTable, quantile } from './measure.ts';

const small = 100;

/** Measured on a page or for an act: what it asked for in the last run, medians of reads of the store and of times in milliseconds. */
interface Measured extends Partial<Asked> {
  readonly name: string;
  readonly reads?: StoreReads;
  /** To the largest content, for pages that were opened. */
  readonly largest?: number;
  /** Until the page rests. */
  readonly rest: number;
}

/** Returns whether every page kept to the rule. */
export async function lab({ projects, runs }: { projects: number; runs: number }): Promise<boolean> {
  await buildWhenNeeded();
  const few = await measureAll(small, runs);
  const many = await measureAll(projects, runs);
  console.log(`The portal with ${projects} projects, beside ${small}; medians of ${runs} runs, milliseconds\n`);
  printTable(
    [
      'page or act',
      'requests',
      'rows received',
      'by the menu',
      'shown',
      'KB of JSON',
      'store calls',
      'rows read',
      'largest content',
      'at rest',
      `at rest with ${small}`,
      'ratio',
    ],
    many.map(now =>
      rowOf(
        now,
        few.find(entry => entry.name === now.name),
      ),
    ),
  );
  console.log(
    '\nRows received: of lists, all answers together; by the menu: those of the inbox that the menu only counts (at most ten). Store calls and rows\nread: what the host asked its store for, rows of lists and pointers to them. Acts start on the page that is there.\n',
  );
  const faults = [...few, ...many].flatMap(({ name, ...asked }) => {
    const excess = asked.received === undefined ? undefined : excessOf(asked as Asked);
    return excess === undefined ? [] : [`${name}: ${excess}`];
  });
  console.log(faults.length === 0 ? 'No page received more rows of lists than it shows.\n' : `${faults.join('\n')}\n`);
  return faults.length === 0;
}

function rowOf(now: Measured, before: Measured | undefined): (string | number)[] {
  const { name, requests = '', received = '', menu = '', shown = '', bytes, reads, largest, rest } = now;
  const kilobytes = bytes === undefined ? '' : Math.round(bytes / 1024);
  const beside = before === undefined ? ['', ''] : [Math.round(before.rest), (rest / before.rest).toFixed(2)];
  return [
    name,
    requests,
    received,
    menu,
    shown,
    kilobytes,
    reads?.calls ?? '',
    reads?.rows ?? '',
    largest === undefined ? '' : Math.round(largest),
    Math.round(rest),
    ...beside,
  ];
}

async function measureAll(projects: number, runs: number): Promise<Measured[]> {
  const host = await startLabHost(projects);
  const browser = await launchChromium();
  try {
    const pmo = await personAt(browser, host.url, 'Ada Moreau');
    const sponsor = await personAt(browser, host.url, 'Sam Okafor');
    const gatekeeper = await personAt(browser, host.url, 'Grace Lindqvist');
    const at = { host, runs };
    const measured = [
      await opening(sponsor, { name: 'Home, a sponsor', path: '/' }, at),
      await opening(pmo, { name: 'Home, the PMO', path: '/' }, at),
      await opening(pmo, { name: 'Portfolio', path: '/projects' }, at),
      await opening(pmo, { name: 'Alerts', path: '/alerts' }, at),
      await opening(pmo, { name: 'Lessons', path: '/lessons' }, at),
      await opening(gatekeeper, { name: 'Board inbox', path: '/inbox' }, at),
      await opening(pmo, { name: 'Project', path: await firstLink(pmo, host.url, '/projects') }, at),
      await opening(gatekeeper, { name: 'Review', path: await firstLink(gatekeeper, host.url, '/inbox') }, at),
    ];
    return [...measured, ...(await acts(pmo, at))];
  } finally {
    await browser.close();
    await host.close();
  }
}

interface At {
  readonly host: LabHost;
  readonly runs: number;
}

async function opening(
  { page, lists }: Person,
  { name, path }: { name: string; path: string },
  { host, runs }: At,
): Promise<Measured> {
  const largest: number[] = [];
  const rest: number[] = [];
  const reads: StoreReads[] = [];
  let last: Partial<Asked> = {};
  for (let run = 0; run < runs; run += 1) {
    await page.goto('about:blank');
    await lists.take();
    await host.reads();
    const began = performance.now();
    await page.goto(`${host.url}${path}`);
    rest.push((await lists.rest()) - began);
    largest.push(await page.evaluate<number>('window.largestContent ?? 0'));
    last = await lists.take();
    reads.push(await host.reads());
  }
  return { ...last, name, reads: usual(reads), largest: median(largest), rest: median(rest) };
}

/** What people do on the portfolio's page, each from a page newly opened. */
async function acts({ page, lists }: Person, { host, runs }: At): Promise<Measured[]> {
  const open = async () => {
    await page.goto(`${host.url}/projects`);
    await lists.rest();
  };
  const act = async (name: string, times: number, work: () => Promise<unknown>): Promise<Measured> => {
    const rest: number[] = [];
    const reads: StoreReads[] = [];
    for (let run = 0; run < times; run += 1) {
      await open();
      await host.reads();
      const began = performance.now();
      await work();
      rest.push((await lists.rest()) - began);
      reads.push(await host.reads());
    }
    return { name, rest: median(rest), reads: usual(reads) };
  };
  const rows = page.locator('main table tbody tr');
  const filtered = async (label: string, value: string, path: string) => {
    const answer = page.waitForResponse(response => response.url().includes(path));
    await page.getByLabel(label, { exact: true }).selectOption(value);
    await answer;
  };
  return [
    await act('Portfolio: a status', runs, () => filtered('Status', 'active', 'status=active')),
    await act('Portfolio: with alerts', runs, () => filtered('Alerts', 'yes', 'alerts=yes')),
    await act('Portfolio: words', runs, async () => {
      const answer = page.waitForResponse(response => response.url().includes('q='));
      await page.getByLabel('Words in title').fill('harbour heat');
      await answer;
    }),
    await act('Portfolio: open a project', runs, async () => {
      await rows.getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Portfolio', level: 1 }).waitFor({ state: 'detached' });
    }),
    ...((await hasMore(page, open)) ? await actsOnMore(page, act) : []),
  ];
}

async function hasMore(page: Page, open: () => Promise<void>): Promise<boolean> {
  await open();
  return page.getByRole('button', { name: 'Show more' }).isVisible();
}

async function actsOnMore(page: Page, act: (name: string, times: number, work: () => Promise<unknown>) => Promise<Measured>) {
  return [
    await act('Portfolio: show more', 3, async () => {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator('main table tbody tr').nth(100).waitFor();
    }),
    await act('Portfolio: read all, draw the pictures', 1, async () => {
      await page.getByRole('button', { name: 'Read all that match' }).click();
      await page.getByText('Pictures and CSV cover all').waitFor({ timeout: 300_000 });
      await page.getByText('Pictures', { exact: true }).click();
      await page.getByRole('heading', { name: 'Value against cost' }).waitFor();
    }),
  ];
}

interface Person {
  readonly page: Page;
  readonly lists: ReturnType<typeof watchLists>;
}

async function personAt(browser: Browser, url: string, name: string): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(
    'new PerformanceObserver(list => { window.largestContent = list.getEntries().at(-1).startTime; }).observe({ type: "largest-contentful-paint", buffered: true })',
  );
  await page.goto(`${url}/inbox`);
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Board inbox', level: 1 }).waitFor();
  return { page, lists: watchLists(page) };
}

async function firstLink({ page, lists }: Person, url: string, path: string): Promise<string> {
  await page.goto(`${url}${path}`);
  await lists.rest();
  const link = page.locator('main tbody a, main .plain-list a').first();
  return (await link.getAttribute('href')) ?? '/';
}

/** Without what the schedules of the host read now and then. */
function usual(reads: readonly StoreReads[]): StoreReads {
  return { calls: median(reads.map(read => read.calls)), rows: median(reads.map(read => read.rows)) };
}

function median(times: readonly number[]): number {
  return quantile(
    times.toSorted((left, right) => left - right),
    0.5,
  );
}
