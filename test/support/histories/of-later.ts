/**
 * What holds in the reporting cycle, when projects go back or into other hands, and of what time does to whatever waits. Each answers what is wrong; judged
 * from the stored facts.
 */
import type { Logged } from '../fixtures.ts';
import { first, type Invariant } from './judged.ts';
import { type AnyFact, factsOf, hasRoleNow } from './reading.ts';

/** P22: each report is asked for once a period, and its ends follow each other: filed, then answered; missed only while it is owed. */
export const aReportGoesItsWay: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (!('period' in fact) || fact.period === undefined || stored?.stream !== 'project') return undefined;
    const state = stateOfReport(world.log.slice(0, before.entries), fact.period);
    const fits = mayFollow[fact.type as keyof typeof mayFollow]?.includes(state);
    return fits === false ? `${fact.type} of ${fact.period}, which is ${state}` : undefined;
  });

type ReportState = 'not asked' | 'owed' | 'missed' | 'filed' | 'accepted';

const mayFollow = {
  'report-asked': ['not asked'],
  'report-filed': ['owed', 'missed', 'filed'],
  'report-missed': ['owed'],
  'report-accepted': ['filed'],
  'report-sent-back': ['filed'],
} as const satisfies Record<string, readonly ReportState[]> as Readonly<Record<string, readonly ReportState[]>>;

const becomes: Readonly<Record<string, ReportState>> = {
  'report-asked': 'owed',
  'report-filed': 'filed',
  'report-missed': 'missed',
  'report-accepted': 'accepted',
  'report-sent-back': 'owed',
};

function stateOfReport(log: readonly Logged[], period: string): ReportState {
  const facts = log.filter(({ stream }) => stream === 'project').flatMap(entry => entry.facts as readonly AnyFact[]);
  const last = facts.findLast(fact => 'period' in fact && fact.period === period);
  return (last && becomes[last.type]) ?? 'not asked';
}

/** P21: a report is answered by the PMO or an administrator, and by nobody who leads the project or filed it. */
export const aReportIsAnsweredByOthers: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'report-accepted' && fact.type !== 'report-sent-back') return undefined;
    const earlier = world.log.slice(0, before.entries);
    const { sponsor, manager } = before.project.proposal;
    const filed = factsOf(earlier, 'report-filed').findLast(one => one.fact.period === fact.period)?.entry.actor.id;
    if (!hasRoleNow(earlier, fact.by, 'pmo', 'admin')) return `${fact.by} answers a report and is not of the PMO`;
    if (fact.by === sponsor || fact.by === manager) return `${fact.by} answers a report of the own project`;
    return fact.by === filed && fact.type === 'report-accepted' ? `${fact.by} accepts a report that ${fact.by} filed` : undefined;
  });

/** P13: a proposal is taken back by its sponsor alone, and only before a board has decided anything about it. */
export const aProposalIsTakenBackBeforeAnyDecision: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'proposal-withdrawn') return undefined;
    const decided = factsOf(world.log.slice(0, before.entries), 'gate-outcome-recorded')[0];
    if (decided) return `a proposal is taken back after ${decided.fact.review} was decided`;
    return stored?.actor.id === before.project.proposal.sponsor
      ? undefined
      : `${stored?.actor.id} takes back the proposal of another`;
  });

/** P24: a project that is over goes on only by a board that decided that, in the round that was asked for it. */
export const aProjectIsTakenUpAgainByItsBoard: Invariant = ({ world, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'project-reopened') return undefined;
    const asked = factsOf(world.log, 'reopening-asked').some(one => one.fact.review === fact.review);
    const agreed = factsOf(world.log, 'gate-outcome-recorded').some(
      one => one.fact.review === fact.review && /go$/.test(one.fact.outcome),
    );
    return asked && agreed ? undefined : `a project goes on by ${fact.review}, which did not decide that`;
  });

/** P21: a role goes into other hands by the word of both; whoever holds it no longer, or has declined it, need not be asked. */
export const aRoleIsHandedOverByBoth: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'lead-handed-over') return undefined;
    const { role, from, to } = fact;
    const offers = factsOf(world.log, 'handover-offered').filter(one => one.fact.role === role && one.fact.to === to);
    const offer = offers.findLast(one => one.fact.from === from);
    if (!offer) return `the ${role} changes hands, and nobody offered it`;
    const answers = factsOf(world.log, 'handover-answered').filter(
      one => one.fact.role === role && one.entry.at >= offer.entry.at,
    );
    const agreed = [...offer.fact.agreed, ...answers.filter(one => one.fact.accepted).map(one => one.entry.actor.id)];
    if (before.project.proposal[role] !== from) return `${from} hands over a role that ${from} does not have`;
    return agreed.includes(from) && agreed.includes(to) ? undefined : `the ${role} changes hands without the word of both`;
  });

/** P22: what time does to a wait is told to somebody, never twice within a day, also where it ended in between and waits again. */
export const nobodyHearsTwiceInADay: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'duty-reminded' && fact.type !== 'duty-escalated' && fact.type !== 'duty-nudged') return undefined;
    const earlier = factsOf(world.log.slice(0, before.entries), 'duty-reminded', 'duty-escalated', 'duty-nudged');
    const last = earlier.findLast(one => one.fact.duty === fact.duty && one.entry.stream === stored?.stream);
    const hours = last && stored ? (Date.parse(stored.at) - Date.parse(last.entry.at)) / 3_600_000 : 24;
    return hours < 24 && hours >= 0 ? `${fact.duty} is told again after ${hours} hours` : undefined;
  });
