/** Somebody who comes with an empty cache on a slow line waits for two answers, one after the other: the page, then everything else. */
import type { Request, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, settle, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let project: string;
let review: string;
let people: Record<'sponsor' | 'pmo' | 'member', Visitor>;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  const list = async (path: string) => (await portal.send('gatekeeper-1', { method: 'GET', path })).body.items;
  project = (await list('/v1/projects?q=universal+credit'))[0].id;
  review = (await list('/v1/reviews?inbox=me')).find((row: { title?: string }) => row.title).id;
  const [sponsor, pmo, member] = await Promise.all([
    portal.as('Sam Okafor', 'phone'),
    portal.as('Priya Nair'),
    portal.as('Grace Lindqvist', 'phone'),
  ]);
  people = { sponsor, pmo, member };
}, 120_000);
afterAll(() => portal.end());

const addressOf = (request: Request) => {
  const { pathname, search } = new URL(request.url());
  return `${pathname}${search}`;
};
const isScript = (address: string) => address.startsWith('/assets/') && address.endsWith('.js');
/** What parts of a page read that stand below its first rows. */
const laterOn = /[/](alike|outlook)$|[/]history[?]|[/]selections|[/]logo[/]/;
const lastOfAll = '/v1/sign-in';
const isAsked = (address: string) => address.startsWith('/v1/');

/**
 * Opens an address while no script of the portal is answered, until what stands for its rows has been asked for; answers all then. Answers what was asked for before and after.
 */
async function opened({ page, go }: Visitor, path: string, rows: string) {
  await go('/my-mail');
  const before: string[] = [];
  const after: string[] = [];
  let asked = before;
  const held: Route[] = [];
  const note = (request: Request) => asked.push(addressOf(request));
  page.on('request', note);
  await page.route('**/assets/*.js', async route => {
    if (asked === before) held.push(route);
    else await route.continue();
  });
  const shown = page.goto(`${portal.url}${path}`, { waitUntil: 'commit' });
  await expect.poll(() => before, { timeout: 20_000 }).toEqual(expect.arrayContaining([rows, lastOfAll]));
  await shown;
  asked = after;
  for (const route of held) await route.continue();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  page.off('request', note);
  await page.unroute('**/assets/*.js');
  // What was asked for ahead and taken by nobody would keep a slow line from what is needed.
  expect(await page.evaluate('[...(globalThis.tollgateAsked?.answers.keys() ?? [])]')).toEqual([]);
  return { before, after };
}

type Case = readonly [who: keyof typeof people, what: string, file: string, path: () => string, rows: () => string];
const cases: readonly Case[] = [
  ['sponsor', 'Home', 'home', () => '/', () => '/v1/duties?limit=100'],
  ['pmo', 'Home', 'home', () => '/', () => '/v1/duties?limit=100'],
  ['member', 'My work', 'WorkPage', () => '/work', () => '/v1/reviews?inbox=me&limit=10'],
  ['pmo', 'the portfolio', 'PortfolioPage', () => '/projects', () => '/v1/projects?limit=100&office=demo'],
  ['sponsor', 'a project', 'ProjectPage', () => `/projects/${project}`, () => `/v1/projects/${project}`],
  ['member', 'a review', 'ReviewPage', () => `/reviews/${review}`, () => `/v1/reviews/${review}`],
];

describe('a page that is opened with a session', () => {
  it.each(cases)(
    'for the %s, %s asks for its rows and its code before any script is there, and for nothing twice',
    async (who, _name, file, path, rows) => {
      const visitor = people[who];
      const { before, after } = await opened(visitor, path(), rows());
      const asked = [...before, ...after].filter(isAsked);
      expect(asked.filter((address, at) => asked.indexOf(address) < at)).toEqual([]);
      // In the order in which they are needed, because some browsers and hosts take six at a time.
      expect(before.filter(isAsked).slice(0, 3)).toEqual(['/v1/me', '/v1/offices/demo', rows()]);
      expect(before.filter(isScript)).toEqual(
        expect.arrayContaining(['app', file].map(name => expect.stringMatching(`/${name}-`))),
      );
      const needed = after.filter(isAsked).filter(address => !laterOn.test(address));
      expect(needed, 'these stand one after the other').toEqual([]);
      expect(visitor.offences.splice(0)).toEqual([]);
    },
  );

  it('a reader of German is sent the German files alone, and asked for ahead', async () => {
    const visitor = await portal.withToken('sponsor', 'phone', 'de-DE');
    await visitor.go('/');
    const { before, after } = await opened(visitor, '/', '/v1/duties?limit=100');
    const scripts = before.filter(isScript);
    expect(scripts.some(file => /[/]app-[\w-]+[.]de-\w+[.]js$/.test(file))).toBe(true);
    expect([...scripts, ...after].filter(file => /[/](app|home)-[\w-]+[.]js$/.test(file))).toEqual([]);
    await visitor.context.close();
  });

  it('a page that is opened where nothing may be asked ahead is shown all the same', async () => {
    const { page, context, offences } = await portal.as('Sam Okafor', 'phone');
    await page.route(`${portal.url}/`, async route => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace(/ 'sha256-[^']+'/g, '');
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await page.goto(portal.url);
    await page.getByRole('heading', { name: 'Welcome, Sam' }).waitFor();
    expect(offences.splice(0).join()).toContain('Content Security Policy');
    await context.close();
  });
});

it('a person without a session is asked to sign in, and nothing is asked for that needs one', async () => {
  const { page, context, offences } = await portal.open('phone');
  const asked: string[] = [];
  page.on('request', request => asked.push(addressOf(request)));
  await page.goto(portal.url);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(asked.filter(address => address === '/v1/sign-in')).toHaveLength(1);
  expect(asked.filter(address => address === '/v1/me')).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
  await context.close();
});
