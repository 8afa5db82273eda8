/** What the lab tries: pages that are opened, and what people do on the portfolio's page. Each trial measures itself once. */
import type { Browser, Page } from 'playwright-core';
import type { StoreReads } from './lab-host.ts';
import { type Asked, watchLists } from './lab-pages.ts';
import type { LabHost } from './lab-start.ts';

/** A host with people at screens. */
export interface Stand {
  readonly host: LabHost;
  readonly people: Readonly<Record<'pmo' | 'sponsor' | 'gatekeeper', Person>>;
  /** Paths of a project and of an open review. */
  readonly project: string;
  readonly review: string;
}

export interface Sample {
  readonly asked?: Asked;
  readonly reads: StoreReads;
  /** Milliseconds to the largest content, for pages that were opened. */
  readonly largest?: number | undefined;
  /** Milliseconds until the page rests. */
  readonly rest: number;
}

export interface Trial {
  readonly name: string;
  /** Needs more than a page of projects. */
  readonly large?: true;
  /** How often it is tried, when not as often as the others. */
  readonly most?: number;
  run(stand: Stand): Promise<Sample>;
}

function opening(name: string, who: keyof Stand['people'], pathOn: (stand: Stand) => string): Trial {
  const run = async (stand: Stand): Promise<Sample> => {
    const { page, lists } = stand.people[who];
    await page.goto('about:blank');
    await lists.take();
    await stand.host.reads();
    const began = performance.now();
    await page.goto(`${stand.host.url}${pathOn(stand)}`);
    const rest = (await lists.rest()) - began;
    const largest = await page.evaluate<number>('window.largestContent ?? 0');
    return { asked: await lists.take(), reads: await stand.host.reads(), largest, rest };
  };
  return { name, run };
}

interface How extends Pick<Trial, 'large' | 'most'> {
  /** Where it is done, when not on the portfolio's page. */
  readonly on?: readonly [name: string, path: string];
  /** Requests and bytes are counted, too. */
  readonly counted?: true;
}

/** On the portfolio's page, newly opened, or on another. */
function act(name: string, work: (page: Page) => Promise<unknown>, { on, counted, ...how }: How = {}): Trial {
  const [place, path] = on ?? ['Portfolio', '/projects'];
  const run = async ({ host, people }: Stand): Promise<Sample> => {
    const { page, lists } = people.pmo;
    await page.goto(`${host.url}${path}`);
    await lists.rest();
    await lists.take();
    await host.reads();
    const began = performance.now();
    await work(page);
    const rest = (await lists.rest()) - began;
    return { rest, reads: await host.reads(), ...(counted && { asked: await lists.take() }) };
  };
  return { name: `${place}: ${name}`, run, ...how };
}

const answered = (page: Page, asked: string) => page.waitForResponse(response => response.url().includes(asked));

async function choose(page: Page, [label, value, asked]: readonly [string, string, string]): Promise<void> {
  await Promise.all([answered(page, asked), page.getByLabel(label, { exact: true }).selectOption(value)]);
}

export const trials: readonly Trial[] = [
  opening('Home, a sponsor', 'sponsor', () => '/'),
  opening('Home, the PMO', 'pmo', () => '/'),
  opening('Portfolio', 'pmo', () => '/projects'),
  opening('Alerts', 'pmo', () => '/alerts'),
  opening('Lessons', 'pmo', () => '/lessons'),
  opening('Board inbox', 'gatekeeper', () => '/inbox'),
  opening('Project', 'pmo', stand => stand.project),
  opening('Review', 'gatekeeper', stand => stand.review),
  opening('Portfolio as dependencies', 'pmo', () => '/projects?as=dependencies'),
  act(
    'the draft on all projects',
    async page => {
      await page.getByRole('button', { name: 'Look at all projects' }).click();
      await page.getByText(/^Looked at ([\d,]+) of \1 projects/).waitFor({ timeout: 300_000 });
    },
    { on: ['Gate model', '/admin/gate-models/bench-1'], counted: true, most: 3 },
  ),
  act('a status', page => choose(page, ['Status', 'active', 'status=active'])),
  act('with alerts', page => choose(page, ['Alerts', 'yes', 'alerts=yes'])),
  act('the dearest first', page =>
    Promise.all([answered(page, 'order=-cost'), page.getByRole('button', { name: /^Forecast cost/ }).click()]),
  ),
  act('words', page => Promise.all([answered(page, 'q='), page.getByLabel('Words in title').fill('harbour heat')])),
  act('open a project', async page => {
    await page.locator('main table tbody tr').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Portfolio', level: 1 }).waitFor({ state: 'detached' });
  }),
  act(
    'show more',
    async page => {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator('main table tbody tr').nth(100).waitFor();
    },
    { large: true },
  ),
  act(
    'read all, draw the pictures',
    async page => {
      await page.getByText('Pictures', { exact: true }).click();
      await page.getByRole('heading', { name: 'Value against cost' }).waitFor({ timeout: 300_000 });
    },
    { large: true, most: 3 },
  ),
];

export async function openStand(browser: Browser, host: LabHost): Promise<Stand> {
  const pmo = await personAt(browser, host.url, 'Ada Moreau');
  const sponsor = await personAt(browser, host.url, 'Sam Okafor');
  const gatekeeper = await personAt(browser, host.url, 'Grace Lindqvist');
  const project = await firstLink(pmo, host.url, '/projects');
  const review = await firstLink(gatekeeper, host.url, '/inbox');
  return { host, people: { pmo, sponsor, gatekeeper }, project, review };
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
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
  return { page, lists: watchLists(page) };
}

async function firstLink({ page, lists }: Person, url: string, path: string): Promise<string> {
  await page.goto(`${url}${path}`);
  await lists.rest();
  const link = page.locator('main tbody a, main .plain-list a').first();
  return (await link.getAttribute('href')) ?? '/';
}
