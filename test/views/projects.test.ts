/** The lists of projects, from a project's state: its full row once, and index rows wherever else it can be found. */
import { expect, test } from 'vitest';
import { admittedWorld, must, officeWorld, openRoundWorld } from '#test/support/fixtures.ts';
import { monday } from '#test/support/given.ts';
import { proposal } from '#test/support/standards.ts';
import { comparableRows, comparablesOf, stemRows } from '#views/alike.ts';
import { projectIndexRows, projectsWith } from '#views/project-index.ts';
import { newsOf, newsOfPerson, projectNewsRows } from '#views/project-news.ts';
import { projectsByWord, projectWordRows } from '#views/project-words.ts';
import { projectRows, projectsOf } from '#views/projects.ts';
import { overCostWorld, rowsIn } from './states.ts';

const key = `${monday}#p1`;

test('the row of a project says what a portfolio shows of it: who, where it stands, money, dates, score and goals', () => {
  const [row, ...others] = projectRows(openRoundWorld().project.state);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ list: projectsOf('pmo').name, key });
  expect(row?.body).toEqual({
    id: 'p1',
    office: 'pmo',
    title: 'Online appointment booking',
    sponsor: 'sonia',
    manager: 'manu',
    people: ['sonia', 'manu', 'carl'],
    status: 'active',
    stage: 'idea',
    gateModel: 'standard',
    score: 70,
    cost: 100_000_000,
    start: '2026-03-02',
    end: '2026-11-30',
    withheld: [],
    alerts: 0,
    musts: 0,
    openReview: 'p1.g1.1',
    openGate: 'g1',
    goals: [
      { goal: 'growth', points: 80 },
      { goal: 'care', points: 40 },
    ],
    submittedAt: monday,
    changedAt: monday,
  });
});

test('the latest report stands before the proposal: forecast, end, confidence and high risks', () => {
  const [row] = projectRows(overCostWorld().project.state);
  expect(row?.body).toMatchObject({
    cost: 100_000_000,
    forecast: 120_000_000,
    end: '2026-11-30',
    highRisks: 0,
    alerts: 1,
    musts: 0,
  });
});

test('a project without a stage stands under its status alone', () => {
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  expect(projectIndexRows(world.project.state)).toEqual([{ list: 'projects/pmo/status=submitted', key, body: null }]);
});

test('an active project stands under its stage, its status and both, and with an alert in each of them once more', () => {
  const quiet = ['projects/pmo/status=active', 'projects/pmo/stage=idea', 'projects/pmo/stage=idea/status=active'];
  expect(projectIndexRows(admittedWorld().project.state).map(row => row.list)).toEqual(quiet);
  const rows = projectIndexRows(overCostWorld().project.state);
  expect(rows.map(row => row.list)).toEqual([...quiet, 'projects/pmo/alerts', ...quiet.map(list => `${list}/alerts`)]);
  const asked = projectsWith('pmo', { stage: 'idea', status: 'active', alerts: true });
  expect(rowsIn(rows, asked)).toEqual([{ list: asked.name, key, body: null }]);
});

test('a project stands by its latest news in its office, and with its sponsor and its manager', () => {
  const world = overCostWorld();
  const news = { key: `${world.now}#${key}`, body: null };
  const lists = [newsOf('pmo'), newsOfPerson('pmo', 'sonia'), newsOfPerson('pmo', 'manu')];
  expect(projectNewsRows(world.project.state)).toEqual(lists.map(({ name }) => ({ list: name, ...news })));
});

test('whoever is sponsor and manager at once has a project once in the news', () => {
  const { state } = admittedWorld().project;
  const both = { ...state, proposal: { ...state.proposal, manager: 'sonia' } };
  expect(projectNewsRows(both).map(row => row.list)).toEqual(['news/pmo', 'news/pmo/sonia']);
});

test('a project is found by each word of its title, department and category', () => {
  const { state } = admittedWorld({}, { title: 'The booking of rooms', department: 'Rail', category: 'Software' }).project;
  const found = ['the', 'booking', 'of', 'rooms', 'rail', 'software'];
  expect(rowsIn(projectWordRows(state), projectsByWord('pmo')).map(row => row.key)).toEqual(found.map(word => `${word}#${key}`));
});

test('a project is compared by one row, to which the stems of its title and the longest of its aims lead', () => {
  const about = {
    title: 'The booking of rooms',
    aims: 'Rooms stand empty although colleagues search for one',
    department: 'Rail',
  };
  const { state } = admittedWorld({}, { ...about, problem: undefined }).project;
  const rows = [...comparableRows(state), ...stemRows(state)];
  expect(rowsIn(rows, comparablesOf('pmo'))).toMatchObject([
    { key: 'p1', body: { id: 'p1', title: about.title, department: 'Rail' } },
  ]);
  // Rows rest as text: in another order they would be taken for rows that somebody has changed (local/host/check-lists.ts).
  expect(Object.keys(rows[0]?.body ?? {})).toEqual(['id', 'status', 'title', 'aims', 'department', 'goals', 'cost']);
  const stems = rows.filter(row => row.list.startsWith('stems/')).map(row => row.list.slice('stems/pmo/'.length));
  expect(stems.sort()).toEqual(['although', 'book', 'colleagu', 'empti', 'room', 'search', 'stand']);
  expect(rows.filter(row => row.list.startsWith('stems/')).every(row => row.key === 'p1' && row.body === null)).toBe(true);
});

test('of a very long title the first forty words lead to the project, and twelve stems are compared with other titles', () => {
  const title = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ');
  const { state } = admittedWorld({}, { title, problem: undefined, aims: undefined }).project;
  expect(projectWordRows(state)).toHaveLength(40);
  expect(stemRows(state)).toHaveLength(12);
});
