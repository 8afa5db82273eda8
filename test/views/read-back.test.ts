/** What a state puts into a list is what the list's reader finds there, in both stores, in the list's order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewStore } from '#domain/ports.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { must, openRoundWorld, type World } from '#test/support/fixtures.ts';
import { monday } from '#test/support/given.ts';
import { alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { alikeProjects, comparable } from '#views/alike.ts';
import { findProjects } from '#views/find-projects.ts';
import { inboxOf } from '#views/inbox.ts';
import { lessonsAbout, lessonsOf } from '#views/lessons.ts';
import { iterate, type List, readPage } from '#views/list.ts';
import { allOffices, officesOf } from '#views/offices.ts';
import { projectsOf } from '#views/projects.ts';
import { readOpenReviews, reviewsOf } from '#views/reviews.ts';
import { rowsOf } from '#views/rows.ts';
import { underWay } from '#views/under-way.ts';
import { watched } from '#views/watched.ts';
import { track, untrack, workflowWatchlist } from '#views/workflow-watchlist.ts';
import { closedWorld, closingWorld, overCostWorld } from './states.ts';
import { dynamoStore, sqliteStore } from './stores.ts';

let engine: Dynalite;
beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

/** Writes everything that a world's states put into lists. */
async function store(views: ViewStore, { office, project, rounds }: World): Promise<void> {
  await views.replace('office/pmo', office.past.length, rowsOf('office', office.state));
  await views.replace('project/p1', project.past.length, rowsOf('project', project.state));
  for (const [id, round] of rounds) await views.replace(`review/${id}`, round.past.length, rowsOf('review', round.state));
}

describe.each([
  ['SQLite on disk', async () => sqliteStore()],
  ['DynamoDB through the SDK', () => dynamoStore(engine)],
] as const)('%s', (_, open) => {
  const allOf = async <Row>(views: ViewStore, list: List<Row>) => (await readPage(views, list, { limit: 200 })).items;

  test('a project with an alert is read back from its office, by its properties, words, news and owner', async () => {
    const views = await open();
    await store(views, overCostWorld());
    const [project, ...others] = await allOf(views, projectsOf('pmo'));
    expect([project?.id, project?.alerts, others]).toEqual(['p1', 1, []]);
    const questions = [
      { stage: 'idea' },
      { status: 'active', alerts: true },
      { text: 'appoint' },
      { person: 'manu' },
      { byNews: true },
    ];
    for (const question of questions) {
      const page = await findProjects(views, { office: 'pmo', ...question }, { limit: 200 });
      expect(page).toEqual({ items: [project] });
    }
    expect(await allOf(views, alertsOf('pmo'))).toMatchObject([{ criterion: 'cost', project: 'p1', owner: 'manu' }]);
    expect(await allOf(views, alertsOwnedBy('pmo', 'manu'))).toEqual(await allOf(views, alertsOf('pmo')));
    const about = comparable({ title: 'Appointment booking' });
    expect(await alikeProjects(views, { office: 'pmo', about })).toMatchObject([{ project: 'p1' }]);
  });

  test('an open round is read back from its office and from the inboxes of its members; ended, from its office alone', async () => {
    const views = await open();
    const world = openRoundWorld();
    await store(views, world);
    const [round] = await allOf(views, reviewsOf('pmo'));
    expect(round).toMatchObject({ id: 'p1.g1.1', roster: 5, voted: 0 });
    expect((await readOpenReviews(views, 'pmo', { limit: 9 })).items).toEqual([round]);
    expect(await allOf(views, inboxOf('gail'))).toEqual([round]);
    must(world.toRound({ type: 'void-round', reason: 'The proposal was edited.' }));
    await store(views, world);
    expect(await allOf(views, reviewsOf('pmo'))).toMatchObject([{ id: 'p1.g1.1', ended: 'voided' }]);
    expect((await readOpenReviews(views, 'pmo', { limit: 9 })).items).toEqual([]);
    expect(await allOf(views, inboxOf('gail'))).toEqual([]);
  });

  test('a project that is closing is read back from the inbox of its customer, from what is under way and from what is watched', async () => {
    const views = await open();
    await store(views, closingWorld());
    expect(await allOf(views, inboxOf('carl'))).toMatchObject([{ kind: 'acceptance', project: 'p1' }]);
    for (const list of [underWay, watched]) expect(await allOf(views, list)).toEqual([{ project: 'p1' }]);
  });

  test('lessons of a closed project are read back, the newest first, and by their words', async () => {
    const views = await open();
    await store(views, closedWorld());
    const [second, first] = await allOf(views, lessonsOf('pmo'));
    expect([second?.id, first?.id]).toEqual(['p1.2', 'p1.1']);
    const found = await lessonsAbout(views, { office: 'pmo', text: 'clerks', limit: 5 });
    expect(found).toEqual([{ ...first, wordsFound: 1 }]);
  });

  test('offices are read back, all and those of a person', async () => {
    const views = await open();
    await store(views, openRoundWorld());
    const [office] = await allOf(views, allOffices);
    expect(office).toEqual({ id: 'pmo', name: 'Transformation office', currency: 'GBP' });
    expect(await allOf(views, officesOf('ada'))).toEqual([{ ...office, roles: ['admin'], person: 'Ada' }]);
    expect(await allOf(views, officesOf('stranger'))).toEqual([]);
  });

  test('a workflow stays on the watchlist until it is taken off; a later start outlives the end of an earlier one', async () => {
    const views = await open();
    const [first, second] = [monday, '2026-03-02T09:00:00.001Z'].map(since => ({ project: 'p1', since }));
    await track(views, first!);
    await track(views, second!);
    await untrack(views, first!);
    const tracked = [];
    for await (const row of iterate(views, workflowWatchlist)) tracked.push(row);
    expect(tracked).toEqual([second]);
    await untrack(views, second!);
    await track(views, first!);
    expect(await allOf(views, workflowWatchlist)).toEqual([]);
  });
});
