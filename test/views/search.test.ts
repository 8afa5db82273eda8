/** Questions that are answered over lists of words: projects by words and properties, titles that are alike, lessons about something. */
import { beforeEach, expect, test } from 'vitest';
import type { ViewStore } from '#domain/ports.ts';
import type { Project, ProjectUnderWay } from '#domain/project/state.ts';
import { admittedWorld, must, officeWorld } from '#test/support/fixtures.ts';
import { proposal } from '#test/support/standards.ts';
import { alikeProjects, comparable, likelyDuplicates } from '#views/alike.ts';
import { findProjects, type ProjectQuestion } from '#views/find-projects.ts';
import { lessonsAbout } from '#views/lessons.ts';
import { rowsOf } from '#views/rows.ts';
import { closedWorld } from './states.ts';
import { sqliteStore } from './stores.ts';

let views: ViewStore;
beforeEach(() => {
  views = sqliteStore();
});

/** A project under way under another id, and what else is different about it. */
function project(
  id: string,
  title: string,
  changed: Partial<Pick<ProjectUnderWay, 'stage' | 'status' | 'newsAt'>> & { readonly aims?: string } = {},
): Project {
  const { aims, ...moved } = changed;
  const { state } = admittedWorld({}, { title, ...(aims && { aims, problem: undefined }) }).project;
  if (state.status !== 'active') throw new Error('an admitted project is active');
  return { ...state, id, ...moved };
}

function declined(id: string, title: string): Project {
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: id, proposal: proposal({ title }) }, 'sonia'));
  const { state } = world.project;
  if (state.status !== 'submitted') throw new Error('a proposal is submitted first');
  return { ...state, status: 'declined' };
}

const store = async (...states: readonly Project[]) => {
  for (const state of states) await views.replace(`project/${state.id}`, 1, rowsOf('project', state));
};
const found = async (question: Omit<ProjectQuestion, 'office'>) =>
  (await findProjects(views, { office: 'pmo', ...question }, { limit: 200 })).items.map(row => row.id).sort();

test('projects are found by the beginnings of words, each of which must be there, and by properties besides', async () => {
  await store(
    project('a', 'Harbour bridge'),
    project('b', 'Harbourside bridge bridges', { stage: 'plan' }),
    project('c', 'Tunnel', { status: 'on-hold' }),
  );
  expect(await found({})).toEqual(['a', 'b', 'c']);
  expect(await found({ text: 'harb' })).toEqual(['a', 'b']);
  expect(await found({ text: 'BRIDGE harbourside' })).toEqual(['b']);
  expect(await found({ text: 'harb', stage: 'plan' })).toEqual(['b']);
  expect(await found({ status: 'on-hold' })).toEqual(['c']);
  expect(await found({ alerts: true })).toEqual([]);
  expect(await found({ person: 'manu', text: 'tun' })).toEqual(['c']);
  expect(await found({ person: 'carl' })).toEqual([]);
});

test('a project with several words of the same beginning is shown once, also over pages', async () => {
  await store(project('a', 'Bridge bridges bridging'), project('b', 'Bridges'));
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findProjects(views, { office: 'pmo', text: 'bridg' }, { limit: 1, cursor });
    ids.push(...page.items.map(row => row.id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(ids.sort()).toEqual(['a', 'b']);
});

test('projects by news stand in the order of their news', async () => {
  const at = (day: number) => `2026-04-0${day}T09:00:00.000Z`;
  await store(
    project('a', 'One', { newsAt: at(2) }),
    project('b', 'Two', { newsAt: at(3) }),
    project('c', 'Three', { newsAt: at(1) }),
  );
  const page = await findProjects(views, { office: 'pmo', byNews: true }, { limit: 200 });
  expect(page.items.map(row => row.id)).toEqual(['b', 'a', 'c']);
});

test('projects are alike by the stems of their titles and aims; declined projects and the project itself are left out', async () => {
  const aims =
    'Citizens reserve a place at the counter online and the counter calls them on time without queues or paper tickets';
  await store(
    project('a', 'Online appointment booking'),
    project('b', 'Appointments booked online for parents'),
    project('c', 'Online wedding cake and flower and hall order'),
    project('e', 'Quietus', { aims }),
    declined('d', 'Online appointment booking'),
  );
  const found = async (about: Parameters<typeof comparable>[0], question: { office?: string; except?: string } = {}) => {
    const alike = await alikeProjects(views, { office: 'pmo', about: comparable(about), ...question });
    return likelyDuplicates(alike).map(({ project: id, similarity }) => [id, similarity]);
  };
  const title = 'Online appointment booking';
  expect(await found({ title })).toEqual([
    ['a', 1],
    ['b', 3 / 4],
  ]);
  expect(await found({ title }, { except: 'a' })).toEqual([['b', 3 / 4]]);
  // Two stems of three: exactly, for a limit of 0.67 is not reached.
  expect((await found({ title: 'Booking of appointments' }))[0]).toEqual(['a', 2 / 3]);
  expect(await found({ title }, { office: 'other' })).toEqual([]);
  expect(await found({ title: 'Waiting room of tomorrow', aims })).toEqual([['e', 0.85]]);
});

test('lessons about something are those that hold most of its words, with the number of words found, at most as many as asked for', async () => {
  const { state } = closedWorld().project;
  await views.replace('project/p1', 1, rowsOf('project', state));
  const asked = async (text: string, limit = 5) =>
    (await lessonsAbout(views, { office: 'pmo', text, limit })).map(lesson => [lesson.id, lesson.wordsFound]);
  expect(await asked('data of old bookings')).toEqual([['p1.2', 3]]);
  expect(await asked('appointment clerks')).toEqual([
    ['p1.1', 2],
    ['p1.2', 1],
  ]);
  expect(await asked('appointment clerks', 1)).toEqual([['p1.1', 2]]);
  expect(await asked('submarine')).toEqual([]);
});
