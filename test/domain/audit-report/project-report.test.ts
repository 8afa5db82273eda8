/** The report on a project, sentence by sentence: whoever audits it reads who decided, for whom, when, on what, why, and where that stands. */
import { describe, expect, test } from 'vitest';
import { officeThen } from '#domain/audit-report/office-then.ts';
import { projectPart, readProject } from '#domain/audit-report/project.ts';
import type { ReportPart, Statement } from '#domain/audit-report/statement.ts';
import { allStatements, exportOfWorld, partOf } from '../../support/audited.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { condition, delegate, say } from '../../support/round-acts.ts';

function reportOf(world: World): ReportPart {
  const { project, office } = exportOfWorld(world);
  const then = officeThen(office);
  return projectPart(readProject('p1', project, then), then);
}

/** A round with a question, a replaced ballot, a delegate, a recusal and dissent, decided for a conditional go. */
function eventfulWorld(): World {
  const world = openRoundWorld();
  must(world.toOffice({ type: 'set-calendar', zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], holidays: [] }, 'petra'));
  delegate(world, 'greg', 'dora');
  must(world.toRound({ type: 'ask-question', text: 'Who pays for the hotline?' }, 'gina'));
  must(world.toRound({ type: 'answer-question', question: 'q1', text: 'The service budget does.' }, 'manu'));
  must(world.toRound({ type: 'recuse', reason: 'My sister works on it.' }, 'gwen'));
  must(world.toRound(say('hold'), 'gina'));
  must(world.toRound({ ...say('kill'), reason: 'It pays nobody.' }, 'gina'));
  must(world.toRound(say('conditional-go', 'greg'), 'dora'));
  must(world.toRound(say('conditional-go'), 'gail'));
  if (!world.round.state.outcome) must(world.toRound(say('conditional-go'), 'gus'));
  must(world.toProject({ type: 'record-round', review: world.round.state.id ?? '' }));
  return world;
}

const texts = (part: ReportPart): string => [...(part.intro ?? []), ...allStatements(part).map(({ text }) => text)].join('\n');

describe('the report on a round', () => {
  const world = eventfulWorld();
  const report = reportOf(world);
  const round = partOf(report, 'Start, round 1');

  test('a round is headed by its gate, its number and how it ended', () => {
    expect(round.title).toBe('Start, round 1: Conditional go');
    expect(round.parts?.map(({ title }) => title)).toEqual([
      ...['What was asked', 'Who decided, by which rule', 'What was said', 'Questions and answers', 'How it ended', 'Dissent'],
    ]);
  });

  test('the board is told with its rule, its roster and roles at that time, and the digest of what it was shown', () => {
    expect(texts(partOf(round, 'Who decided'))).toContain(
      '3 of 5 members must vote; more than half of the ballots cast must approve. The chair breaks a tie. Ballots were open.',
    );
    expect(texts(partOf(round, 'Who decided'))).toContain(
      'Gail (gail), gatekeeper and project manager and sponsor, chair; Greg (greg)',
    );
    const { pack } = world.round.state;
    expect(texts(partOf(round, 'What was asked'))).toContain(`SHA-256 ${pack.digest}`);
    expect(texts(partOf(round, 'What was asked'))).toContain('Round 1 of the gate g1 was asked for by Sonia (sonia), sponsor.');
  });

  test('a ballot of a delegate names both people and the delegation', () => {
    expect(texts(partOf(round, 'What was said'))).toContain(
      'Dora (dora), project manager cast the ballot of Greg (greg), gatekeeper and project manager and sponsor, on behalf of that member by delegation d1, from 2 Mar 2026',
    );
  });

  test('a ballot says what it means, why it was given, and which earlier one it replaces', () => {
    const said = texts(partOf(round, 'What was said'));
    expect(said).toMatch(
      /It replaces the ballot in review\/\S+, entry \d+\.\nKill, which means: the project is stopped\.\nReason: It pays nobody\./,
    );
    expect(said).toContain(
      `Condition 1 of this ballot: ${condition.text} Due 30 Apr 2026, owner: the manager; the next gate waits for it.`,
    );
    expect(said).toContain('Gwen (gwen), gatekeeper and project manager and sponsor stepped back');
  });

  test('a clarification is told with its question, its answer and who gave each', () => {
    expect(allStatements(partOf(round, 'Questions and answers')).map(({ text }) => text)).toEqual([
      'Question q1, asked by Gina (gina), gatekeeper and project manager and sponsor: Who pays for the hotline?',
      'Answer to question q1, by Manu (manu), project manager: The service budget does.',
    ]);
  });

  test('dissent names the member whose ballot stood for something else, with the reason', () => {
    expect(texts(partOf(round, 'Dissent'))).toBe('Gina (gina) wanted Kill instead of Conditional go. Reason: It pays nobody.');
  });

  test('an outcome is told with the counts and the reason of the tally', () => {
    expect(texts(partOf(round, 'How it ended'))).toMatch(
      /^Decided by the ballots of the board: Conditional go\. Why: .+ballots approve/,
    );
    expect(texts(partOf(round, 'How it ended'))).toContain('of 4 entitled members took part');
  });
});

describe('the report on what followed', () => {
  test('a condition is followed from the board that set it to its acceptance', () => {
    const world = eventfulWorld();
    const [set] = world.project.state.conditions;
    must(world.toProject({ type: 'meet-condition', condition: set?.id ?? '', how: 'Signed on Friday.' }, 'manu'));
    must(world.toProject({ type: 'answer-condition', condition: set?.id ?? '', accepted: true }, 'gail'));
    const story = partOf(reportOf(world), `Condition ${set?.id}`);
    expect(story.title).toBe(`Condition ${set?.id}: met`);
    expect(allStatements(story).map(({ text }) => text)).toEqual([
      expect.stringContaining(`Set by the board main in ${world.round.state.id}: Sign the contract Due 30 Apr 2026`),
      'Manu (manu), project manager reported it as met: Signed on Friday.',
      'Gail (gail), gatekeeper and project manager and sponsor accepted it as met.',
    ]);
  });

  test('a condition whose day has passed without a word is overdue when the record is exported', () => {
    const world = eventfulWorld();
    const [set] = world.project.state.conditions;
    expect(partOf(reportOf(world.later(90)), `Condition ${set?.id}`).title).toBe(`Condition ${set?.id}: overdue`);
  });

  test('a round whose history is not in the file is named, with the entry that asked for it', () => {
    const world = openRoundWorld();
    const { project, office } = exportOfWorld(world);
    const then = officeThen(office);
    const without = { ...project, streams: project.streams.filter(({ stream }) => stream.startsWith('project/')) };
    const part = partOf(projectPart(readProject('p1', without, then), then), 'g1, round 1');
    expect(part.title).toBe('g1, round 1: not in the file');
    expect(part.statements?.[0]?.place.stream).toBe('project/p1');
  });

  test('facts that the report does not tell are counted by kind', () => {
    const world = openRoundWorld();
    expect(partOf(reportOf(world), 'What else is on record').intro).toEqual([
      'Facts that this report does not tell and the export holds: 1 of proposal-scored.',
    ]);
  });
});

describe('statements and the record', () => {
  test('every statement stands where it says, among the facts of that entry, at that instant', () => {
    const world = eventfulWorld();
    const { project } = exportOfWorld(world);
    const entryOf = ({ place }: Statement) =>
      project.streams.find(({ stream }) => stream === place.stream)?.commits.find(({ seq }) => seq === place.seq);
    const statements = allStatements(reportOf(world));
    expect(statements.length).toBeGreaterThan(20);
    for (const statement of statements) expect(entryOf(statement)?.at, statement.text).toBe(statement.at);
  });

  test('every entry of a round but the start of a wait is told', () => {
    const world = eventfulWorld();
    const told = new Set(allStatements(reportOf(world)).map(({ place }) => `${place.stream} ${place.seq}`));
    const { project } = exportOfWorld(world);
    const entries = project.streams.filter(({ stream }) => stream.startsWith('review/')).flatMap(({ commits }) => commits);
    expect(entries.filter(({ stream, seq }) => !told.has(`${stream} ${seq}`))).toEqual([]);
  });

  test('an instant is told in UTC and in the zone in which the office worked then', () => {
    const { office } = exportOfWorld(eventfulWorld());
    expect(officeThen(office).moment('2026-03-02T23:30:05.000Z')).toBe(
      '2 Mar 2026, 23:30:05 UTC (3 Mar 2026, 00:30:05 in Europe/Berlin)',
    );
    expect(officeThen(undefined).moment('2026-03-02T23:30:05.000Z')).toBe('2 Mar 2026, 23:30:05 UTC');
  });

  test('a person whom the office does not know stays an id', () => {
    expect(officeThen(undefined).personAt('nobody', '2026-03-02T23:30:05.000Z')).toBe('nobody');
  });
});
