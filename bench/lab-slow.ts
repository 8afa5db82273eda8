/**
 * The portal on a slow phone: DevTools' Fast 3G (562 ms to the first byte of each answer, 180 KB a second) and a processor that is four times slower, 390 pixels wide, with a large portfolio. Each page is opened with an empty
 * cache, as on a first visit, and again with what the browser keeps. Times are printed, never judged.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '#test/support/chromium.ts';
import { buildWhenNeeded } from '../portal/build-when-needed.ts';
import { watchLists } from './lab-pages.ts';
import { startLabHost } from './lab-start.ts';
import { printTable, quantile } from './measure.ts';

/** As DevTools has it: a round trip of 150 ms and 1.6 Mbit a second, with what connections cost besides. */
const fast3G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const slower = 4;

/** Whoever signs in reads and types for so long, milliseconds: what the page loads ahead meanwhile counts. */
const reading = 5_000;

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  locale: 'en-GB',
  reducedMotion: 'reduce',
} as const;

const pages = [
  ['Sign-in', '/', undefined],
  ['Home, a sponsor', '/', 'Sam Okafor'],
  ['My work (the inbox), a member', '/work', 'Grace Lindqvist'],
  ['Portfolio, the PMO', '/projects', 'Ada Moreau'],
] as const;

interface Opened {
  readonly largest: number;
  readonly usable: number;
  readonly requests: number;
  readonly kilobytes: number;
}

export async function slowLab({ projects, runs }: { projects: number; runs: number }): Promise<void> {
  await buildWhenNeeded();
  const host = await startLabHost(projects);
  const browser = await launchChromium();
  try {
    const rows: (string | number)[][] = [];
    for (const [name, path, person] of pages) {
      const context = await browser.newContext(phone);
      const page = await context.newPage();
      await page.addInitScript(
        'new PerformanceObserver(list => { window.largestContent = list.getEntries().at(-1).startTime; }).observe({ type: "largest-contentful-paint", buffered: true })',
      );
      if (person !== undefined) await signIn(page, host.url, person);
      const devtools = await slowed(context, page);
      const visit = { page, devtools, url: `${host.url}${path}`, signedIn: person !== undefined };
      const first = await several(runs, () => opened(visit, true));
      const again = await several(runs, () => opened(visit, false));
      for (const [what, of] of [
        ['first visit', first],
        ['again', again],
      ] as const)
        rows.push([name, what, of.requests, of.kilobytes, Math.round(of.largest), Math.round(of.usable)]);
      await context.close();
    }
    const signedIn = await several(runs, () => afterSignIn(browser, host.url));
    rows.push(['Home, after signing in', 'first visit', signedIn.requests, signedIn.kilobytes, '', Math.round(signedIn.usable)]);
    console.log(`\nThe portal on a slow phone with ${projects} projects; medians of ${runs} runs, milliseconds\n`);
    printTable(['page', 'visit', 'requests', 'KB received', 'largest content', 'usable'], rows);
    console.log('\nUsable: what the page shows is there, nothing is under way and nothing says that it is loading.\n');
  } finally {
    await browser.close();
    await host.close();
  }
}

async function slowed(context: BrowserContext, page: Page): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', fast3G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return devtools;
}

/** From the last press of the sign-in until Home is usable, by somebody who was never here and reads the page before the sign-in. */
async function afterSignIn(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const devtools = await slowed(context, page);
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(reading);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('radio', { name: 'Sam Okafor' }).check();
  const counted = countOf(devtools);
  const lists = watchLists(page);
  const began = performance.now();
  await page.getByRole('button', { name: 'Sign in' }).click({ noWaitAfter: true });
  await page.getByRole('heading', { name: 'Welcome, Sam', level: 1 }).waitFor({ timeout: 60_000 });
  const usable = (await lists.rest()) - began;
  const largest = 0;
  await context.close();
  return { largest, usable, ...counted() };
}

async function signIn(page: Page, url: string, person: string): Promise<void> {
  await page.goto(`${url}/inbox`);
  await page.getByRole('radio', { name: person }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
}

interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly url: string;
  readonly signedIn: boolean;
}

async function opened({ page, devtools, url, signedIn }: Visit, isFirst: boolean): Promise<Opened> {
  await page.goto('about:blank');
  if (isFirst) await devtools.send('Network.clearBrowserCache');
  const counted = countOf(devtools);
  const lists = watchLists(page);
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const usable = signedIn ? (await lists.rest()) - began : await signInShown(page, began);
  const largest = await page.evaluate<number>('window.largestContent ?? 0');
  page.removeAllListeners();
  return { largest, usable, ...counted() };
}

/** Answers from now on; what is returned ends the counting and says how many there were. */
function countOf(devtools: CDPSession): () => Pick<Opened, 'requests' | 'kilobytes'> {
  let [requests, bytes] = [0, 0];
  const finished = ({ encodedDataLength }: { encodedDataLength: number }) => {
    requests += 1;
    bytes += encodedDataLength;
  };
  devtools.on('Network.loadingFinished', finished);
  return () => {
    devtools.off('Network.loadingFinished', finished);
    return { requests, kilobytes: Math.round(bytes / 1024) };
  };
}

async function signInShown(page: Page, began: number): Promise<number> {
  await page.getByRole('button', { name: 'Sign in' }).waitFor({ timeout: 60_000 });
  return performance.now() - began;
}

async function several(runs: number, work: () => Promise<Opened>): Promise<Opened> {
  const found: Opened[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await work());
  const middle = (of: (one: Opened) => number) =>
    quantile(
      found.map(of).toSorted((left, right) => left - right),
      0.5,
    );
  return {
    largest: middle(({ largest }) => largest),
    usable: middle(({ usable }) => usable),
    requests: middle(({ requests }) => requests),
    kilobytes: middle(({ kilobytes }) => kilobytes),
  };
}
