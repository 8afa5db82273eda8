/**
 * A situation for each kind of wait that time asks about: the world in which somebody is waited for, and the deed that ends it. A kind without a
 * situation does not compile. Kinds that others ask about (a round, a question) have theirs where they are asked.
 */

import type { Duty } from '#domain/duties/duty.ts';
import type { DutyFact } from '#domain/duties/facts.ts';
import type { DutyKind, dutyKinds } from '#domain/duties/kinds.ts';
import { meetingDuties } from '#domain/meeting/duties/duties.ts';
import { office } from '#domain/office/decide.ts';
import { officeDuties } from '#domain/office/duties/duties.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { reviewAsked, reviewLapsed } from './benefit-situations.ts';
import { admittedWorld, allGatesPassedWorld, must, officeWorld, openRoundWorld, type World } from './fixtures.ts';
import { person } from './given.ts';
import { opened, planned, type Room } from './meeting-acts.ts';
import { inFirstStage } from './own-stages.ts';
import { delegate } from './round-acts.ts';
import { conditioned, reported, screened, submitted } from './situations.ts';
import { grownWorld } from './sized-worlds.ts';
import { boards, overCost, people, proposal } from './standards.ts';
import { behindTheStandard, belowTheMinimum } from './standards-situations.ts';
import { askedByTripwire, stoppedByTripwire, stopsByTripwire } from './tripwire-situations.ts';

/** The kinds that time asks about. */
export type TimedKind = {
  [K in DutyKind]: (typeof dutyKinds)[K] extends { readonly kept: 'elsewhere' } ? never : K;
}[DutyKind];

export interface Waiting {
  readonly world: World;
  readonly duties: () => readonly Duty[];
  /** What a look of the schedule brings now. */
  readonly look: () => readonly { readonly type: string }[];
  /** What is done about it by those who are waited for. */
  readonly deed: () => unknown;
}

const lookAtDuties = { type: 'look-at-duties' } as const;

const inProject = (world: World, deed: () => unknown): Waiting => ({
  world,
  duties: () => projectDuties(world.project.state),
  look: () => must(world.toProject(lookAtDuties)),
  deed,
});
const inOffice = (world: World, deed: () => unknown): Waiting => ({
  world,
  duties: () => officeDuties(world.office.state),
  look: () => must(world.toOffice(lookAtDuties)),
  deed,
});
const inMeeting = (world: World, made: Room, deed: () => unknown): Waiting => ({
  world,
  duties: () => meetingDuties(made.state),
  look: () => made.does('system', lookAtDuties),
  deed,
});

/** Its round is over, and each ballot said this. */
function afterRound(world: World, ballots: Readonly<Record<string, object>>): World {
  const review = world.project.state.open?.review ?? '';
  for (const [member, ballot] of Object.entries(ballots))
    if (!world.round.state.outcome)
      must(world.toRound({ type: 'cast-ballot', conditions: [], reason: 'Wait.', ...ballot } as never, member));
  if (!world.round.state.outcome) must(world.later(60).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}
const held = (holdUntil?: number) => {
  const world = openRoundWorld();
  const ballot = { outcome: 'hold', ...(holdUntil !== undefined && { holdUntil: dateOf(addDays(world.now, holdUntil)) }) };
  return afterRound(world, { gail: ballot, greg: ballot, gina: ballot, gus: ballot, gwen: ballot });
};
const asksAgain = (world: World) => () => must(world.toProject({ type: 'request-gate' }, 'sonia'));

function askedForReport(): World {
  const world = admittedWorld().later(30);
  const days = (count: number) => addDays(world.now, count);
  const remindAt = [days(5), days(6), days(7)];
  const asked = { files: 'manager' as const, exceptModels: [], onHold: false, closing: false };
  must(world.toProject({ type: 'ask-report', period: '2026-03', due: days(6), remindAt, missedAt: days(9), ...asked }));
  return world;
}
const filesReport = (world: World) => () =>
  must(world.toProject({ type: 'file-report', report: reportSchema.parse({ progress: 40 }) }, 'manu'));

function reporting(): World {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-reporting', rules: [reportingRuleSchema.parse({ every: 'month', day: 5 })] }, 'petra'));
  return world;
}

function invited(): World {
  const world = officeWorld();
  const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
  const context = { now: world.now, actor: person('ada'), elsewhere: ['nora'] };
  for (const fact of must(office.decide(world.office.state, { type: 'set-people', people: [...people, nora] }, context)))
    world.office.state = office.evolve(world.office.state, fact, { at: world.now, actor: person('ada'), seq: 9 });
  return world;
}

function closedRoom(world: World): Room {
  const made = opened(world);
  made.does('petra', { type: 'set-action', what: 'Send the offer.', owner: 'manu', due: dateOf(addDays(world.now, 10)) });
  made.does('gail', { type: 'close-meeting' });
  return made;
}

export const waits: { readonly [K in TimedKind]: () => Waiting } = {
  returned: () => {
    const world = officeWorld();
    const unfinished = proposal({ costs: [] });
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: unfinished }, 'sonia'));
    screened(world);
    return inProject(world, () => must(world.toProject({ type: 'revise-proposal', proposal: proposal() }, 'sonia')));
  },
  hold: () => {
    const world = held();
    return inProject(world, asksAgain(world));
  },
  'hold-until': () => {
    const world = held(30);
    return inProject(world, asksAgain(world));
  },
  'lapsed-round': () => {
    const world = afterRound(openRoundWorld(), {});
    return inProject(world, asksAgain(world));
  },
  closure: () => {
    const world = allGatesPassedWorld({}, { end: undefined });
    const report = closureReportSchema.parse({ summary: 'Done.' });
    return inProject(world, () => must(world.toProject({ type: 'report-closure', report }, 'manu')));
  },
  condition: () => {
    const world = conditioned();
    return inProject(world, () => must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu')));
  },
  'benefit-review': () => inProject(...reviewAsked()),
  'benefit-review-lapsed': () => inProject(...reviewLapsed()),
  'condition-acceptance': () => {
    const world = reported();
    return inProject(world, () => must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail')));
  },
  report: () => {
    const world = askedForReport();
    return inProject(world, filesReport(world));
  },
  alert: () => {
    const world = admittedWorld({ tripwires: [{ ...overCost, kind: 'should' }] });
    const reports = (forecast: number) =>
      must(world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, 'manu'));
    reports(120_000_000);
    const said = { criterion: 'cost', note: 'A second supplier is asked.', owner: 'sonia', due: dateOf(addDays(world.now, 20)) };
    must(world.toProject({ type: 'acknowledge-alert', ...said }, 'manu'));
    return inProject(world, () => reports(90_000_000));
  },
  tripwire: () => inProject(...askedByTripwire()),
  'evidence-ending': () => {
    const world = admittedWorld();
    const adds = (more: object) =>
      must(
        world.toProject({ type: 'add-evidence', evidence: { kind: 'permit', title: 'Permit', text: 'Here.', ...more } }, 'manu'),
      );
    adds({ validUntil: dateOf(addDays(world.now, 40)) });
    return inProject(world, () => adds({}));
  },
  'outlook-outcome': () => {
    const world = admittedWorld();
    filesReport(world)();
    must(world.toProject({ type: 'watch-criteria' }));
    must(world.later(460).toProject({ type: 'watch-criteria' }));
    const tells = (event: 'cost' | 'slip') =>
      must(world.toProject({ type: 'tell-outcome', observation: 'o1', event, outcome: 'cannot-tell' }, 'petra'));
    return inProject(world, () => [tells('cost'), tells('slip')]);
  },
  'own-stage': () => {
    const world = inFirstStage();
    return inProject(world, asksAgain(world));
  },
  'tripwire-stop': () => inProject(...stopsByTripwire()),
  held: () => inProject(...stoppedByTripwire()),
  'report-acceptance': () => {
    const world = askedForReport();
    filesReport(world)();
    const accepts = { type: 'answer-report' as const, period: '2026-03', accepted: true };
    return inProject(world, () => must(world.toProject(accepts, 'petra')));
  },
  'report-asking': () => {
    const world = reporting();
    return inOffice(world, () => must(world.toOffice({ type: 'set-reporting', rules: [] }, 'petra')));
  },
  'period-closing': () => {
    const world = reporting();
    for (let day = 0; day < 35; day += 1) must(world.later(1).toOffice(lookAtDuties));
    const close = { type: 'close-reporting-period' as const, period: '2026-03' };
    return inOffice(world, () => must(world.toOffice(close, 'petra')));
  },
  'below-minimum': () => inOffice(...belowTheMinimum()),
  'standard-behind': () => inOffice(...behindTheStandard()),
  'gate-model': () => {
    const world = grownWorld();
    const chooses = { type: 'choose-gate-model' as const, model: 'light', reason: 'It repeats what was built before.' };
    return inProject(world, () => must(world.toProject(chooses, 'petra')));
  },
  naming: () => {
    const world = submitted();
    return inProject(world, () => must(world.toProject({ type: 'answer-naming', role: 'manager', accepted: true }, 'manu')));
  },
  handover: () => {
    const world = admittedWorld();
    must(world.toProject({ type: 'offer-handover', role: 'sponsor', to: 'sam', reason: 'I move.' }, 'sonia'));
    return inProject(world, () => must(world.toProject({ type: 'answer-handover', role: 'sponsor', accepted: true }, 'sam')));
  },
  'second-person': () => {
    const world = officeWorld();
    const own = { id: 'own', name: 'Own', seats: ['petra'], chair: 'petra' };
    const gatekeeper = people.map(entry =>
      entry.id === 'petra' ? { ...entry, roles: [...entry.roles, 'gatekeeper' as const] } : entry,
    );
    must(world.toOffice({ type: 'set-people', people: gatekeeper }, 'ada'));
    must(world.toOffice({ type: 'set-boards', boards: [...boards, own] } as never, 'petra'));
    return inOffice(world, () => must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada')));
  },
  invitation: () => {
    const world = invited();
    return inOffice(world, () => must(world.toOffice({ type: 'answer-invitation', person: 'nora', accepted: true }, 'nora')));
  },
  consent: () => {
    const world = officeWorld();
    const ends = addDays(world.now, 300);
    must(world.toOffice({ type: 'grant-delegation', from: 'greg', to: 'dora', starts: world.now, ends }, 'petra'));
    return inOffice(world, () => must(world.toOffice({ type: 'accept-delegation', delegation: 'd1' }, 'greg')));
  },
  delegation: () => {
    const world = officeWorld();
    delegate(world, 'greg', 'dora', 30);
    return inOffice(world, () =>
      must(world.toOffice({ type: 'revoke-delegation', delegation: 'd1', reason: 'I am back.' }, 'greg')),
    );
  },
  'meeting-opening': () => {
    const world = officeWorld();
    const made = planned(world);
    return inMeeting(world, made, () => made.does('gail', { type: 'cancel-meeting', reason: 'Nothing waits.' }));
  },
  'meeting-closing': () => {
    const world = officeWorld();
    const made = opened(world);
    return inMeeting(world, made, () => made.does('gail', { type: 'close-meeting' }));
  },
  'minutes-approval': () => {
    const world = officeWorld();
    const made = closedRoom(world);
    const later = { ...made.state, id: 'm2', status: 'open' } as never;
    return inMeeting(world, made, () => made.does('gail', { type: 'approve-minutes', meeting: 'm2' }, { later }));
  },
  'meeting-action': () => {
    const world = officeWorld();
    const made = closedRoom(world);
    return inMeeting(world, made, () => made.does('manu', { type: 'report-action-done', action: 'a1', word: 'Sent.' }));
  },
};

/** Whether a fact is about the duty with this key. */
export function isAbout(fact: { readonly type: string }, key: string): fact is DutyFact {
  return 'duty' in fact && fact.duty === key;
}
