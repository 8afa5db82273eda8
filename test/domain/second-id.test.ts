/** P21 in an office that is older than the rule of one id for each mail address: what a person may not do under one id, nor under the other. */
import { expect, test } from 'vitest';
import type { Person } from '#domain/office/people.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { acceptorsOf } from '#domain/project/conditions/acceptors.ts';
import { project } from '#domain/project/decide.ts';
import { projectFindings } from '#domain/project/findings.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { chairing } from '#domain/review/chairing.ts';
import { review } from '#domain/review/decide.ts';
import { tallyOf } from '#domain/review/ending/outcome.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  must,
  officeWorld,
  openRoundWorld,
  projectNeeds,
  roundNeeds,
  type World,
} from '../support/fixtures.ts';
import { given, person } from '../support/given.ts';
import { boards, type CriterionInput, proposal } from '../support/standards.ts';

/** Both ids are one person from now on. */
function nowOnePerson(world: World, first: string, second: string): void {
  const { email } = world.office.state.people.find(({ id }) => id === first) as Person;
  const same = world.office.state.people.map(entry => (entry.id === second ? { ...entry, email } : entry));
  world.office.state = { ...world.office.state, people: same };
}

const withRoles = (world: World, who: string, ...roles: Person['roles']) =>
  world.office.state.people.map(entry => (entry.id === who ? { ...entry, roles } : entry));
const as = (id: string, world: World) => ({ actor: person(id), now: world.now, ...projectNeeds(world) });
const on = (world: World) => given(project, world.project.past);
const signed = { text: 'Sign it', due: '2026-04-30', owner: 'manager' as const };
const wish = { type: 'cast-ballot' as const, outcome: 'conditional-go' as const, reason: 'If.', conditions: [signed] };
const safe: CriterionInput = { id: 'safe', name: 'Safe', kind: 'must', check: { attestation: 'It is safe.', role: 'manager' } };
const word = {
  type: 'add-evidence' as const,
  evidence: { kind: 'word', title: 'Safe', attests: { criterion: 'safe', confirmed: true } },
};

test('P21: a waiver is granted by no member of the board whose other id manages the project', () => {
  const world = admittedWorld();
  nowOnePerson(world, 'manu', 'greg');
  const waiver = { type: 'grant-waiver' as const, criterion: 'case', reason: 'It is late.', until: '2026-03-20' };
  on(world).when(waiver, as('greg', world)).thenRefused('conflict-of-interest');
  on(world).when(waiver, as('gus', world)).thenTypes('waiver-granted');
});

test('P21: a word that a criterion asks for is not taken from somebody whose other id sponsors the project, and one taken before is ignored', () => {
  const world = admittedWorld({ first: { criteria: [safe] } });
  must(world.toProject(word, 'dora'));
  nowOnePerson(world, 'sonia', 'dora');
  on(world).when(word, as('dora', world)).thenRefused('conflict-of-interest', 'attests.criterion');
  const asked = world.office.state.gateModels.standard?.[0]?.gates[0]?.criteria ?? [];
  const [found] = projectFindings(world.project.state, asked, { now: world.now, office: world.office.state });
  expect(found).toMatchObject({ verdict: 'unknown', why: expect.stringContaining('dora sponsors the project') });
});

test('P21: the version of the gate model is not chosen by somebody of the PMO whose other id manages the project', () => {
  const world = admittedWorld();
  nowOnePerson(world, 'manu', 'dan');
  on(world)
    .when({ type: 'move-model-version', version: 2, reason: 'It is newer.' }, as('dan', world))
    .thenRefused('conflict-of-interest');
});

test('P21: a closure is not reported to a customer who is the sponsor under another id, unless the office made that person a customer', () => {
  const report = { type: 'report-closure' as const, report: closureReportSchema.parse({ summary: 'All clinics.' }) };
  const world = admittedWorld({}, { customer: 'audrey' });
  on(world).when(report, as('manu', world)).thenTypes('closure-reported');
  nowOnePerson(world, 'sonia', 'audrey');
  on(world).when(report, as('manu', world)).thenRefused('not-allowed', 'customer');
  world.office.state = { ...world.office.state, people: withRoles(world, 'audrey', 'customer') };
  on(world).when(report, as('manu', world)).thenTypes('closure-reported');
});

test('P21: a result that waits for its customer is not accepted by the sponsor under another id', () => {
  const world = allGatesPassedWorld({}, { customer: 'audrey' });
  must(world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'All clinics.' }) }, 'manu'));
  const accept = { type: 'answer-closure' as const, accepted: true };
  on(world).when(accept, as('audrey', world)).thenTypes('closure-accepted');
  nowOnePerson(world, 'sonia', 'audrey');
  on(world).when(accept, as('audrey', world)).thenRefused('not-allowed', 'customer');
});

test('P21: two names of a project with one mail address are one person: the interest counts under both ids', () => {
  const world = officeWorld();
  nowOnePerson(world, 'manu', 'carl');
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  must(world.toProject({ type: 'answer-naming', role: 'manager', accepted: true }, 'manu'));
  const interestOf = interestsIn(world.project.state, world.office.state);
  expect([interestOf('manu'), interestOf('carl')]).toEqual(['manages the project', 'manages the project']);
});

test('P21: whoever names the own other id is not asked whether that is accepted', () => {
  const world = officeWorld();
  nowOnePerson(world, 'sonia', 'dora');
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ manager: 'dora' }) }, 'sonia'));
  expect(world.project.state.namings.map(({ person: who }) => who)).toEqual(['carl']);
});

test('P21: nobody whose other id manages the project is named by a ballot to accept its condition', () => {
  const world = openRoundWorld();
  nowOnePerson(world, 'manu', 'audrey');
  given(review, world.round.past)
    .when({ ...wish, conditions: [{ ...signed, acceptedBy: 'audrey' }] }, { ...as('greg', world), ...roundNeeds(world) })
    .thenRefused('conflict-of-interest', 'conditions.0.acceptedBy');
});

test('P21: a condition is not accepted by the person who reported it as met under another id', () => {
  const world = openRoundWorld();
  for (const member of ['gail', 'greg', 'gina']) must(world.toRound(wish, member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'petra'));
  const acceptors = () =>
    world.project.state.conditions.flatMap(one => acceptorsOf(one, world.project.state, world.office.state));
  const before = acceptors();
  expect(before).toContain('gail');
  nowOnePerson(world, 'petra', 'gail');
  expect(acceptors()).not.toContain('gail');
  on(world).when({ type: 'answer-condition', condition: 'c1', accepted: true }, as('gail', world)).thenRefused('not-allowed');
});

test('P3: a ballot does not count, nor does its member chair the round, once that person’s other id manages the project', () => {
  const world = openRoundWorld();
  must(world.toRound(wish, 'gail'));
  must(world.toRound(wish, 'gina'));
  nowOnePerson(world, 'manu', 'gail');
  expect(tallyOf(world.round.state, roundNeeds(world)).counts).toMatchObject({ present: 1, entitled: 4 });
  expect(chairing(world.round.state, roundNeeds(world))).toEqual(['greg', 'gina', 'gus', 'gwen']);
});

test('P21: a change by which its author gains a seat is not approved under the other id of the author, nor is it made at once for that id', () => {
  const world = admittedWorld();
  must(world.toOffice({ type: 'set-people', people: withRoles(world, 'petra', 'pmo', 'gatekeeper') }, 'ada'));
  nowOnePerson(world, 'petra', 'dan');
  const seat = { type: 'set-boards' as const, boards: boards.map(board => ({ ...board, seats: [...board.seats, 'petra'] })) };
  must(world.toOffice(seat, 'dan'));
  expect(world.office.state.waiting).toMatchObject([{ id: 'c1', by: 'dan' }]);
  expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra')).toMatchObject({ refusal: { code: 'not-allowed' } });
  must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada'));
});

test('P21: a delegation is entered neither to the other id of the member nor to that of the person who enters it', () => {
  const world = admittedWorld();
  nowOnePerson(world, 'greg', 'dora');
  nowOnePerson(world, 'petra', 'sam');
  const grant = (from: string, to: string) => ({
    type: 'grant-delegation' as const,
    from,
    to,
    starts: world.now,
    ends: '2026-03-20T00:00:00.000Z',
    absence: 'On leave.',
  });
  expect(world.toOffice(grant('greg', 'dora'), 'greg')).toMatchObject({ refusal: { code: 'delegation-not-valid', field: 'to' } });
  expect(world.toOffice(grant('gus', 'sam'), 'petra')).toMatchObject({ refusal: { code: 'not-allowed', field: 'to' } });
  must(world.toOffice(grant('gus', 'dora'), 'petra'));
});
