/** Whatever people do, in any order: each row that their projects, rounds and offices put into lists can be read again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ViewRow } from '#domain/ports.ts';
import { noProject } from '#domain/project/state.ts';
import { noReview } from '#domain/review/state.ts';
import { must, type World } from '#test/support/fixtures.ts';
import { play, randomHistory } from '#test/support/random-histories.ts';
import { alertRowSchema } from '#views/alerts.ts';
import { comparableRowSchema } from '#views/alike.ts';
import { benefitRowSchema } from '#views/benefits.ts';
import { delegatedBallotRowSchema } from '#views/delegated-ballots.ts';
import { dependencyRowSchema } from '#views/dependencies.ts';
import { dueDutyRowSchema } from '#views/due-duties.ts';
import { dueRoundRowSchema } from '#views/due-rounds.ts';
import { dutyRowSchema } from '#views/duties.ts';
import { inboxRowSchema } from '#views/inbox.ts';
import { lateConditionRowSchema } from '#views/late-conditions.ts';
import { lessonRowSchema } from '#views/lessons.ts';
import { measuredSchema } from '#views/measured.ts';
import { officeRowSchema, ownOfficeRowSchema } from '#views/offices.ts';
import { closingRowSchema, observationRowSchema, saidRowSchema } from '#views/outlooks.ts';
import { projectRowSchema } from '#views/projects.ts';
import { reportRowSchema } from '#views/reports.ts';
import { reviewRowSchema } from '#views/reviews.ts';
import { rowsOf } from '#views/rows.ts';
import { underWayRowSchema } from '#views/under-way.ts';
import { watchedRowSchema } from '#views/watched.ts';
import { closedWorld, closingWorld, delegatedWorld, overCostWorld } from './states.ts';

/** The stored names of lists and the schema of their rows, written down a second time: rows of a running host rest under these names. */
const stored = [
  { name: /^offices$/, schema: officeRowSchema },
  { name: /^people[/][^/]+$/, schema: ownOfficeRowSchema },
  { name: /^projects[/]pmo$/, schema: projectRowSchema },
  { name: /^projects[/]pmo([/]stage=[^/]+)?([/]status=[^/]+)?([/]alerts)?$/, schema: undefined },
  { name: /^found[/]pmo$/, schema: undefined },
  { name: /^news[/]pmo([/][^/]+)?$/, schema: undefined },
  { name: /^alike[/]pmo$/, schema: comparableRowSchema },
  { name: /^stems[/]pmo[/][^/]+$/, schema: undefined },
  { name: /^alerts[/]pmo([/][^/]+)?$/, schema: alertRowSchema },
  { name: /^benefits[/]pmo$/, schema: benefitRowSchema },
  { name: /^dependencies[/]pmo$/, schema: dependencyRowSchema },
  { name: /^lessons[/]pmo$/, schema: lessonRowSchema },
  { name: /^lesson-words[/]pmo[/][^/]+$/, schema: lessonRowSchema },
  { name: /^inbox[/][^/]+$/, schema: inboxRowSchema },
  { name: /^reviews[/]pmo$/, schema: reviewRowSchema },
  { name: /^reviews[/]pmo[/]open$/, schema: undefined },
  { name: /^under-way$/, schema: underWayRowSchema },
  { name: /^watched$/, schema: watchedRowSchema },
  { name: /^due-rounds$/, schema: dueRoundRowSchema },
  { name: /^delegated[/]pmo$/, schema: delegatedBallotRowSchema },
  { name: /^duties[/]office[/]pmo([/](pmo|chair:[^/]+|board:[^/]+))?$/, schema: dutyRowSchema },
  { name: /^duties[/]person[/][^/]+$/, schema: dutyRowSchema },
  { name: /^due-duties$/, schema: dueDutyRowSchema },
  { name: /^conditions[/]pmo$/, schema: lateConditionRowSchema },
  { name: /^observations[/]pmo$/, schema: observationRowSchema },
  { name: /^closings[/]pmo$/, schema: closingRowSchema },
  { name: /^said[/]pmo$/, schema: saidRowSchema },
  { name: /^reports[/]pmo$/, schema: reportRowSchema },
  { name: /^measured[/]pmo$/, schema: measuredSchema },
];

function rowsOfWorld({ office, project, rounds }: World): ViewRow[] {
  const ofRounds = [...rounds.values()].flatMap(round => rowsOf('review', round.state));
  return [...rowsOf('office', office.state), ...rowsOf('project', project.state), ...ofRounds];
}

function isReadable({ list, body }: ViewRow): boolean {
  const known = stored.find(entry => entry.name.test(list));
  if (!known) return false;
  return known.schema ? known.schema.safeParse(JSON.parse(JSON.stringify(body))).success : body === null;
}

const unreadable = (world: World) => rowsOfWorld(world).filter(row => !isReadable(row));

test('each row that a random history puts into a list stands under a known name and matches the schema of that list', () => {
  fc.assert(
    fc.property(randomHistory, days => {
      expect(unreadable(play(days))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('each row of a project with an alert, of one that is closing and of one that is closed matches the schema of its list', () => {
  for (const world of [overCostWorld(), closingWorld(), closedWorld()]) expect(unreadable(world)).toEqual([]);
});

test('these histories reach every list that is made from states', () => {
  const observed = overCostWorld();
  observed.toProject({ type: 'watch-criteria' });
  const add = [{ dependency: 'A permit', on: 'The city', due: '2026-06-01' }];
  must(observed.toProject({ type: 'amend-registers', registers: { dependencies: { add } } }, 'manu'));
  const worlds = [
    observed,
    closingWorld(),
    closedWorld(),
    delegatedWorld(),
    ...fc.sample(randomHistory, { numRuns: 20, seed: 5 }).map(history => play(history)),
  ];
  const names = worlds.flatMap(rowsOfWorld).map(row => row.list);
  for (const { name } of stored) expect(names).toContainEqual(expect.stringMatching(name));
});

test('the rows of one state never stand in the same place twice', () => {
  for (const world of [overCostWorld(), closingWorld(), closedWorld()]) {
    const places = rowsOfWorld(world).map(({ list, key }) => JSON.stringify([list, key]));
    expect(new Set(places).size).toBe(places.length);
  }
});

test('rows that are remembered are those of the state as it is: of the same proposal under another id, in another office, with other words', () => {
  fc.assert(
    fc.property(randomHistory, days => {
      const { state } = play(days).project;
      if (state.id === undefined) return;
      const { proposal } = state;
      const states = [
        state,
        { ...state, id: 'other' },
        { ...state, office: 'other' },
        { ...state, submittedAt: '2031-01-01T00:00:00.000Z' },
        { ...state, proposal: { ...proposal, title: `Another ${proposal.title}` } },
        { ...state, namings: [] },
        state,
      ];
      for (const changed of states) expect(rowsOf('project', changed)).toEqual(rowsOf('project', structuredClone(changed)));
    }),
    { numRuns: 20 },
  );
});

test('a project or a round that nobody has begun stands in no list', () => {
  expect([...rowsOf('project', noProject), ...rowsOf('review', noReview)]).toEqual([]);
});
