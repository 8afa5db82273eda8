/** Who is told what of a project, in words. Links in mails open a page; nothing is decided by opening one (P19). */
import { boardOf, type OfficeState } from '../office/state.ts';
import { reminderDays } from '../project/closure/steps.ts';
import type { ProjectFact } from '../project/facts.ts';
import { modelOf, nextGate } from '../project/gates/next-gate.ts';
import type { Naming } from '../project/namings/naming.ts';
import { customerOf, type Project } from '../project/state.ts';
import { ableMembers, chairing } from '../review/chairing.ts';
import { newerReport } from '../review/newer/newer.ts';
import { isolated } from '../values/isolated.ts';
import { dayInWords } from '../values/time.ts';
import { askedOfPeople, askNamed } from './asked-of-people.ts';
import { figures, outcomeWords, reasonLines } from './decision-in-words.ts';
import { notificationBy } from './notification-words.ts';
import { item, namesIn, page, roundPage, team } from './phrases.ts';
import { toldOfDuties } from './project-duties.ts';
import type { Notification, ReactionContext } from './reaction.ts';
import { toldOfReports } from './reporting.ts';
import { toldByCalls } from './told-by-calls.ts';
import { toldOfAlerts } from './told-of-alerts.ts';
import { toldOfBenefits } from './told-of-benefits.ts';
import { toldOfConditions } from './told-of-conditions.ts';
import { toldOfEscalation } from './told-of-escalation.ts';
import { toldOfGoingBack } from './told-of-going-back.ts';
import { toldOfNeeds } from './told-of-needs.ts';
import { toldOfSize } from './told-of-size.ts';

/** Whoever is named anew; while a project closes its customer, who may be another one now. */
function askNamedOrCustomer(asked: readonly Naming[] | undefined, context: ReactionContext): Notification | undefined {
  const { project } = context;
  return project.status === 'closing' && !project.closure.afterKill && project.closure.accepted === undefined
    ? askCustomer(project)
    : askNamed(asked, context);
}

/** The notification that a fact of a project asks for, if it asks for one. */
export const projectNotification = notificationBy<ProjectFact, ReactionContext, Notification | undefined>({
  ...askedOfPeople,
  ...toldByCalls,
  ...toldOfReports,
  ...toldOfDuties,
  ...toldOfGoingBack,
  ...toldOfNeeds,
  ...toldOfAlerts,
  ...toldOfConditions,
  ...toldOfEscalation,
  ...toldOfSize,
  ...toldOfBenefits,
  'proposal-submitted': ({ asked }, context) => askNamed(asked, context),
  'proposal-revised': ({ asked }, context) => askNamedOrCustomer(asked, context),
  'person-replaced': ({ asked }, context) => askNamedOrCustomer(asked, context),
  'proposal-returned': ({ reasons }, { project }) => ({
    to: [project.proposal.sponsor],
    subject: `Returned to you: ${project.proposal.title}`,
    lines: [
      'Intake has questions before it can admit this proposal:',
      ...reasons.map(item),
      'Revise the proposal to send it in again.',
    ],
    path: page(project),
  }),
  'proposal-declined': ({ reasons }, { project }) => ({
    to: [project.proposal.sponsor],
    subject: `Declined: ${project.proposal.title}`,
    lines: ['Intake declined this proposal:', ...reasons.map(item), 'A revision is looked at afresh.'],
    path: page(project),
  }),
  'proposal-merged': ({ title, reason }, { project }) => ({
    to: team(project),
    subject: `Merged: ${project.proposal.title}`,
    lines: [`This proposal is the same as ${isolated(title)}, where the work goes on: ${reason}`, 'A revision takes that back.'],
    path: page(project),
  }),
  'merged-here': ({ title }, { project }) => ({
    to: team(project),
    subject: `Joined by a proposal: ${project.proposal.title}`,
    lines: [
      `The proposal ${isolated(title)} was found to be the same as this project, and ended; its aims and people are worth a look.`,
    ],
    path: page(project),
  }),
  'project-admitted': ({ stage }, context) => {
    const { project } = context;
    const where = namesIn(context).stage(stage);
    return {
      to: team(project),
      subject: `Admitted: ${project.proposal.title}`,
      lines: [`The proposal scored ${project.score?.total ?? 0} of 100 and is admitted to the stage ${where}.`],
      path: page(project),
    };
  },
  'round-refused': ({ reason }, { project }) => ({
    to: [...team(project), 'pmo'],
    subject: `No round could be opened: ${project.proposal.title}`,
    lines: [reason],
    path: page(project),
  }),
  'gate-outcome-recorded': (fact, context) => ({
    to: team(context.project),
    subject: `${outcomeWords[fact.outcome]}: ${context.project.proposal.title}`,
    lines: [
      `The gate ${namesIn(context).gate(fact.gate)} is decided: ${outcomeWords[fact.outcome]} (${fact.why}).`,
      ...(fact.again && fact.to !== undefined
        ? [`The project goes back to the stage ${namesIn(context).stage(fact.to)}; the gates after it are passed again.`]
        : []),
      ...(fact.holdUntil === undefined
        ? []
        : [`It is on hold until ${dayInWords(fact.holdUntil)}; whoever leads it is asked to come back before then.`]),
      ...fact.conditions.map(entry => item(`${isolated(entry.text)} (due ${dayInWords(entry.due)})`)),
      ...reasonLines(fact, namesIn(context).person),
    ],
    path: page(context.project),
  }),
  'baseline-set': ({ number, cost, end, why, change }, { project, office }) =>
    change === undefined
      ? undefined
      : {
          to: team(project),
          subject: `New baseline: ${project.proposal.title}`,
          lines: [
            `The board approved baseline ${number}: ${figures({ cost, end }, office.currency)}.`,
            `Reason of the change: ${isolated(why)}`,
          ],
          path: page(project),
        },
  'change-declined': ({ outcome, why }, { project }) => ({
    to: team(project),
    subject: `Change not approved: ${project.proposal.title}`,
    lines: [`The approved cost, end and scope stay as they are: ${outcomeWords[outcome]} (${why}).`],
    path: page(project),
  }),
  'report-filed': (_fact, context) => {
    const { project, office, review } = context;
    const newer = review && project.report && newerReport(review, { project, office, now: project.report.at });
    if (!review || !newer) return undefined;
    const chair = chairing(review, context).map(namesIn(context).person).join(', ');
    return {
      to: ableMembers(review, context),
      subject: `A report newer than your pack: ${project.proposal.title}`,
      lines: [
        'The project has filed a report while you decide. Your pack stays as it was frozen; the page of the round shows what the report changes.',
        ...newer.failing.map(({ name, why }) => item(`${name} begins to fail: ${why}`)),
        ...(newer.failing.length > 0
          ? [`A plain go waits until ${chair} restarts the round or goes on with the pack for a reason.`]
          : []),
      ],
      path: roundPage(review),
    };
  },
  'closure-reported': ({ afterKill }, { project }) => (afterKill ? undefined : askCustomer(project)),
  'customer-reminded': ({ times }, { project }) => ({
    to:
      project.status === 'closing' && project.closure.accepted === undefined
        ? [customerOf(project), ...(times > 1 ? ['pmo'] : [])]
        : [],
    subject: `Still waiting for your word: ${project.proposal.title}`,
    lines: [`The closure report has waited ${times * reminderDays} days for its customer's acceptance.`],
    path: page(project),
  }),
  'closure-rejected': ({ reason }, { project }) => ({
    to: team(project),
    subject: `Closure not accepted: ${project.proposal.title}`,
    lines: [reason],
    path: page(project),
  }),
  'project-closed': ({ result }, { project }) => ({
    to: team(project),
    subject: `Closed: ${project.proposal.title}`,
    lines: [`The project is closed (${result}). Its outcomes and lessons are kept.`],
    path: page(project),
  }),
  'model-version-moved': ({ from, to, reason }, { project, office }) => ({
    to: [...new Set([...team(project), ...seatsBefore(project, office), 'pmo'])],
    subject: `Other rules for ${project.proposal.title}: version ${to} of its gate model`,
    lines: [
      `The project was moved from version ${from} to version ${to} of its gate model. The reason: ${isolated(reason)}`,
      'From now on the gates and criteria of that version count for it.',
    ],
    path: page(project),
  }),
  'selection-told': ({ selection, name, chosen, reason, why }, { project }) => ({
    to: team(project),
    subject: `${chosen ? 'Chosen' : 'Not chosen'}: ${project.proposal.title}`,
    lines: [
      `The board has decided on ${name}: ${why}. Your proposal is ${chosen ? 'among those that were chosen' : 'not among those that were chosen'}.`,
      reason,
    ],
    path: `/selections/${selection}`,
  }),
});

function askCustomer(project: Project): Notification {
  return {
    to: [customerOf(project)],
    subject: `Do you accept the result of ${project.proposal.title}?`,
    lines: ['The project reports its closure and waits for your word as its customer.'],
    path: page(project),
  };
}

/** The members of the board that decides at the project's next gate. */
function seatsBefore(project: Project, office: OfficeState): readonly string[] {
  const model = modelOf(project, office);
  const gate = model && nextGate(project, model);
  return (gate && boardOf(office, gate.board)?.seats) ?? [];
}
