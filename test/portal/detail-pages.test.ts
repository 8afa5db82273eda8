/** Pages that no menu leads to (one project, round, call, ranking, weighting, selection, meeting, webhook …) at three widths, at 200 % and in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTerms, newScoring } from '../e2e/calls-made.ts';
import { meetingTerms } from '../e2e/meetings-made.ts';
import { silentWebhook } from '../e2e/second-office.ts';
import { weightingTerms } from '../e2e/weightings-made.ts';
import { unfitOn } from './cut-off.ts';
import { type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
const ids: Record<string, string> = {};

const post = async (who: string, path: string, body: unknown) => {
  const { status, body: answer } = await portal.send(who, { method: 'POST', path, body });
  expect([path, status], JSON.stringify(answer)).toEqual([path, 201]);
  return answer;
};
const read = async (who: string, path: string) => (await portal.send(who, { method: 'GET', path })).body;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  const [project] = (await read('pmo', '/v1/projects?status=active&order=news')).items;
  ids.project = project.id;
  ids.review = (await read('gatekeeper-1', '/v1/reviews?inbox=me')).items[0].id;
  const panel = ['gatekeeper-1', 'gatekeeper-2'];
  ids.call = (await post('pmo', '/v1/calls', callTerms({ office: 'demo', panel }))).id;
  await post(project.sponsor, `/v1/calls/${ids.call}/proposals`, { project: project.id });
  await post('pmo', `/v1/calls/${ids.call}/close`, { reason: 'All are there.' });
  ids.weighting = (
    await post('pmo', '/v1/weightings', weightingTerms({ office: 'demo', asked: panel, goals: true, items: [] }))
  ).id;
  const candidates = [{ project: project.id, cost: { 2027: 100_000 } }];
  const selection = { office: 'demo', name: 'Change', candidates, budgets: { 2027: 150_000 } };
  ids.selection = (await post('pmo', '/v1/selections', selection)).id;
  await post('pmo', `/v1/selections/${ids.selection}/scenarios`, { name: 'As asked' });
  ids.meeting = (await post('pmo', '/v1/meetings', meetingTerms({ office: 'demo', board: 'portfolio-board' }))).id;
  ids.model = 'reach';
  await post('pmo', '/v1/offices/demo/scoring-models', { id: 'reach', name: 'Reach', scoring: newScoring, reason: 'Tried.' });
  await post('admin', '/v1/offices/demo/webhooks', silentWebhook);
  ids.hook = silentWebhook.id;
  ids.gates = Object.keys((await read('pmo', '/v1/offices/demo/gate-models')).versions)[0] ?? '';
  ids.period = new Date().toISOString().slice(0, 7);
  for (let tries = 0; ids.assessment === undefined && tries < 100; tries += 1) {
    ids.assessment = (await read('pmo', `/v1/calls/${ids.call}`)).proposals[0]?.assessment;
    if (ids.assessment === undefined) await new Promise(resolve => setTimeout(resolve, 100));
  }
}, 180_000);
afterAll(() => portal.end());

/** Who looks at which page. Ids stand for what is made above. */
const pages: Readonly<Record<string, readonly string[]>> = {
  pmo: [
    ...['/projects/:project', '/reporting/:period', '/reporting/file', '/scores', '/benefits'],
    ...['/calls/new', '/calls/:call', '/calls/:call/ranking', '/weightings', '/weightings/new', '/weightings/:weighting'],
    ...['/selections/new', '/selections/:selection', '/selections/:selection/workbench', '/selections/:selection/history'],
    ...['/meetings/new', '/meetings/:meeting', '/admin/gate-models/:gates', '/admin/scoring-models/:model'],
    ...['/admin/scoring-models/:model/versions', '/admin/goals/pairs', '/admin/import', '/offices'],
  ],
  admin: [
    ...[
      '/admin/webhooks/:hook',
      '/set-up',
      '/set-up/goals',
      '/set-up/gate-model',
      '/set-up/sizes',
      '/set-up/mail',
      '/set-up/import',
    ],
  ],
  'gatekeeper-1': ['/reviews/:review', '/assessments/:assessment', '/inbox'],
  sponsor: [
    ...['/projects/:project/revise', '/projects/:project/report', '/projects/:project/evidence', '/projects/:project/closure'],
    '/projects/:project/acceptance',
  ],
  auditor: ['/record', '/audit-pack'],
};

/** What the menus and Administration lead to: widths.test.ts and german.test.ts walk these for each role. */
const walkedFromMenus = [
  ...['/', '/work', '/measures', '/week', '/submit', '/projects', '/calls', '/reporting', '/selections', '/meetings', '/alerts'],
  ...['/calibration', '/lessons', '/delegations', '/my-mail', '/my-sign-in', '/feeds', '/mail', '/admin', '/admin/goals'],
  ...['/admin/boards', '/admin/service-accounts', '/admin/webhooks', '/admin/people', '/admin/calendar', '/admin/name-and-logo'],
  ...['/admin/reporting', '/admin/gate-models', '/admin/scoring-models', '/admin/thresholds', '/admin/routing'],
  ...['/admin/given-standards', '/admin/minimum', '/admin/offices', '/admin/changes', '/admin/personal-data', '/admin/attempts'],
  ...['/admin/history', '/admin/mail'],
];

const addressOf = (page: string) => page.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no ${name}`);

async function faultsAt(width: number, { page }: Visitor): Promise<string[]> {
  const faults = await unfitOn(page, { width, height: 860 });
  return faults.map(fault => `${width}: ${fault}`);
}

/** Whoever asks their system for less motion gets none. */
const moving = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(
    "document.getAnimations().filter(one => one.playState === 'running').map(one => 'moves: ' + one.effect.target.outerHTML.slice(0, 120))",
  );

/** To another page of the app that is loaded, as its links lead there: neither the app nor the person is asked for again. */
async function follow({ page, go }: Visitor, path: string): Promise<void> {
  if (!page.url().startsWith(portal.url)) return go(path);
  if (page.url() === `${portal.url}${path}`) return;
  await page.evaluate(`(() => {
    document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  })()`);
  await page.locator('h1:not([data-left])').waitFor();
  await settle(page);
}

async function faultsOf(visitor: Visitor, path: string, inFull: boolean): Promise<readonly string[]> {
  await follow(visitor, path);
  const found: string[] = [];
  // Of a desk that shows everything twice as large 640 pixels are left.
  for (const width of inFull ? [1440, 640, 390, 320] : [640, 320]) found.push(...(await faultsAt(width, visitor)));
  if (inFull) found.push(...(await violationsOn(visitor.page)), ...(await moving(visitor)));
  await visitor.page.setViewportSize({ width: 1440, height: 860 });
  return [...found, ...visitor.offences.splice(0)];
}

/** Signed in once, and read in both languages. */
const visitors: Record<string, Visitor> = {};

async function speaking(person: string, language: 'de' | 'en'): Promise<Visitor> {
  const visitor = visitors[person] ?? (await portal.withToken(person, 'zoomed', 'de-DE'));
  if (visitor === visitors[person]) {
    await visitor.page.evaluate(`localStorage.setItem('tollgate.language', '${language}')`);
    await visitor.go(addressOf(pages[person]?.[0] ?? '/'));
  }
  visitors[person] = visitor;
  return visitor;
}

async function faultsFor(person: string, language: 'de' | 'en'): Promise<Record<string, readonly string[]>> {
  const visitor = await speaking(person, language);
  const faults: Record<string, readonly string[]> = {};
  for (const page of pages[person] ?? []) {
    const found = await faultsOf(visitor, addressOf(page), language === 'de');
    if (found.length > 0) faults[page] = found;
  }
  expect(await visitor.page.evaluate('[document.documentElement.lang, devicePixelRatio]')).toEqual([language, 2]);
  return faults;
}

describe('pages that no menu leads to', () => {
  it('every page of the portal is looked at at three widths: from a menu, or here', () => {
    const routing = readFileSync(join(import.meta.dirname, '../../portal/src/app/Routing.tsx'), 'utf8');
    const all = [...routing.matchAll(/^ {2}'(\/[^']*)': (?:page|firstPage)\(/gm)].map(([, path = '']) => path);
    const shape = (path: string) => path.replace(/:\w+/g, ':');
    const looked = [...walkedFromMenus, ...Object.values(pages).flat()];
    expect(all.length).toBeGreaterThan(70);
    expect([...new Set(looked.map(shape))].toSorted()).toEqual([...new Set(all.map(shape))].toSorted());
  });

  it.each(Object.keys(pages))(
    'for %s each is read in German at 320, 390 and 1440 pixels and at 200 %, by screen readers too, and nothing moves for who asks for less motion',
    async person => {
      expect(await faultsFor(person, 'de')).toEqual({});
    },
  );

  it.each(Object.keys(pages))('for %s each is read in English at 320 pixels and at 200 %', async person => {
    expect(await faultsFor(person, 'en')).toEqual({});
  });

  it('the sign-in and the page on which exports are verified are read at every width before anybody has signed in', async () => {
    const visitor = await portal.open('zoomed', 'light', undefined, 'de-DE');
    const faults: Record<string, readonly string[]> = {};
    for (const path of ['/', '/verify']) {
      await visitor.page.goto(`${portal.url}${path}`);
      await settle(visitor.page);
      const found: string[] = [];
      for (const width of [1440, 640, 390, 320]) found.push(...(await faultsAt(width, visitor)));
      found.push(...(await violationsOn(visitor.page)));
      if (found.length > 0) faults[path] = found;
    }
    await visitor.context.close();
    expect(faults).toEqual({});
  });
});
