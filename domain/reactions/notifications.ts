/** Who is told what, in words. Links in mails open a page; nothing is decided by opening one (P19). */
import { boardOf, type OfficeState, personIn } from '../office/state.ts';
import type { Baseline } from '../project/baselines/baseline.ts';
import { bottomLine, bottomLineInWords } from '../project/bottom-line.ts';
import { reminderDays } from '../project/closure/steps.ts';
import { acceptorsOf } from '../project/conditions/acceptors.ts';
import type { ProjectFact } from '../project/facts.ts';
import { gateName } from '../project/gates/change-round.ts';
import { modelOf, nextGate } from '../project/gates/next-gate.ts';
import { customerOf, ownerOf, type Project } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import { missingMembers, type Review } from '../review/state.ts';
import { formatMinor } from '../values/currency.ts';
import { isolated } from '../values/text.ts';
import { dayInWords, instantInWords } from '../values/time.ts';
import { delegateLines, delegatesOf, tellOfProxy } from './delegates.ts';
import { notificationBy } from './notification-words.ts';
import type { Notification, ReactionContext, StoredReactionContext } from './reaction.ts';

const outcomeWords = {
  go: 'go',
  'conditional-go': 'conditional go',
  hold: 'hold',
  recycle: 'recycle (rework and come back)',
  kill: 'kill',
} as const;

const page = ({ id }: Project) => `/projects/${id}`;
const roundPage = ({ id }: Review) => `/reviews/${id}`;

/** The notification that a fact of a project asks for, if it asks for one. */
export const projectNotification = notificationBy<ProjectFact, ReactionContext, Notification | undefined>({
  'proposal-revised': (_fact, { project }) =>
    project.status === 'closing' && !project.closure.afterKill && project.closure.accepted === undefined
      ? askCustomer(project)
      : undefined,
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
  'criterion-failed': ({ name, gate, kind, value, owner }, context) => ({
    to: [owner, ...(kind === 'must' ? [context.project.proposal.sponsor] : [])],
    subject: `Alert: ${name} fails at ${context.project.proposal.title}`,
    lines: [
      `${name}: ${value}.`,
      gate ? `The next gate, ${namesIn(context).gate(gate)}, asks for it.` : 'It is watched all the time.',
    ],
    path: page(context.project),
  }),
  'closure-reported': ({ afterKill }, { project }) => (afterKill ? undefined : askCustomer(project)),
  'customer-reminded': ({ times }, { project }) => ({
    to: [customerOf(project), ...(times > 1 ? ['pmo'] : [])],
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
  'condition-reported': ({ condition, by, how }, context) => {
    const { project, office } = context;
    const known = project.conditions.find(entry => entry.id === condition);
    return (
      known && {
        to: acceptorsOf(known, project, office),
        subject: `Is this condition met? ${project.proposal.title}`,
        lines: [
          `${namesIn(context).person(by)} reports that this condition is met:`,
          item(known.text),
          how,
          'It counts once you accept it; send it back if something is missing.',
        ],
        path: page(project),
      }
    );
  },
  'waiver-granted': ({ criterion, condition, reason, until, by }, context) => {
    const { project } = context;
    const what = project.conditions.find(entry => entry.id === condition)?.text ?? namesIn(context).criterion(criterion ?? '');
    return {
      to: [...team(project), 'pmo'],
      subject: `Waived until ${dayInWords(until)}: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(by)} waives this until ${dayInWords(until)}:`, item(what), reason],
      path: page(project),
    };
  },
  'condition-answered': ({ condition, by, accepted, reason }, context) => {
    const { project } = context;
    const known = project.conditions.find(entry => entry.id === condition);
    return (
      known && {
        to: [...new Set([...team(project), known.person ?? ownerOf(project, known.owner)])],
        subject: `${accepted ? 'Condition accepted' : 'Condition sent back'}: ${project.proposal.title}`,
        lines: [
          item(known.text),
          accepted
            ? `${namesIn(context).person(by)} accepts that it is met.`
            : `${namesIn(context).person(by)} does not accept it: ${reason}`,
        ],
        path: page(project),
      }
    );
  },
  'model-version-moved': ({ from, to, reason }, { project, office }) => ({
    to: [...new Set([...team(project), ...seatsBefore(project, office), 'pmo'])],
    subject: `Other rules for ${project.proposal.title}: version ${to} of its gate model`,
    lines: [
      `The PMO moved the project from version ${from} to version ${to} of its gate model. The reason: ${isolated(reason)}`,
      'From now on the gates and criteria of that version count for it.',
    ],
    path: page(project),
  }),
});

/** The notification that a fact of a round asks for, if it asks for one. */
export const reviewNotification = notificationBy<ReviewFact, StoredReactionContext, Notification | undefined>({
  'ballot-cast': ({ ballot }, context) => tellOfProxy(ballot, context),
  'round-opened': ({ route, roster, gate, deadline, review, pack }, context) => {
    const delegates = delegatesOf(roster, context);
    if (route === 'auto') return undefined;
    return {
      to: [...roster, ...delegates.map(({ to }) => to)],
      subject: `Your decision is asked: ${context.project.proposal.title}`,
      lines: [
        `${gate.question ?? gate.name}`,
        ...bottomLineInWords(bottomLine(pack, deadline), context.office.currency),
        ...delegateLines(delegates, context.office),
      ],
      path: `/reviews/${review}`,
    };
  },
  'members-reminded': ({ members }, context) => {
    const { project, review, office } = context;
    const delegates = delegatesOf(members, context);
    return (
      review && {
        to: [...members, ...delegates.map(({ to }) => to)],
        subject: `Reminder: your decision on ${project.proposal.title}`,
        lines: [`The round closes ${instantInWords(review.deadline)}.`, ...delegateLines(delegates, office)],
        path: roundPage(review),
      }
    );
  },
  'round-escalated': ({ missing }, context) => {
    const { project, review } = context;
    if (!review) return undefined;
    const absent = missing.map(namesIn(context).person).join(', ');
    return {
      to: [review.chair, 'pmo'],
      subject: `Ballots are missing: ${project.proposal.title}`,
      lines: [`The round closes ${instantInWords(review.deadline)}, and these members have not voted: ${absent}.`],
      path: roundPage(review),
    };
  },
  'member-left': ({ member, why }, context) => {
    const { project, review } = context;
    if (!review) return undefined;
    const ended = review.outcome ? [`The round is over: ${review.outcome.why}.`] : [];
    return {
      to: [...new Set([member, review.chair, ...missingMembers(review), ...review.ballots.map(ballot => ballot.by), 'pmo'])],
      subject: `A member left the round: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(member)} ${why} and no longer decides in this round.`, ...ended],
      path: roundPage(review),
    };
  },
  'seat-changed': ({ member, replacement, reason }, context) => {
    const { project, review } = context;
    if (!review) return undefined;
    const { person } = namesIn(context);
    return {
      to: [...new Set([member, ...review.roster, review.chair, ...team(project), 'pmo'])],
      subject: `A seat of the board changed: ${project.proposal.title}`,
      lines: [
        `${person(replacement)} sits for ${person(member)} in this round: ${isolated(reason)}`,
        `Ballots that were cast stand. Decide by ${instantInWords(review.deadline)}.`,
      ],
      path: roundPage(review),
    };
  },
  'round-lapsed': ({ why }, { project }) => ({
    to: [...team(project), 'pmo'],
    subject: `No decision: ${project.proposal.title}`,
    lines: [`The round lapsed: ${why}.`, 'Ask for the gate again.'],
    path: page(project),
  }),
  'round-voided': ({ why }, { project, review }) =>
    review && {
      to: [...team(project), ...voters(review)],
      subject: `Round void: ${project.proposal.title}`,
      lines: [`${why}. Ballots of this round do not count; ask for the gate again.`],
      path: page(project),
    },
});

function askCustomer(project: Project): Notification {
  return {
    to: [customerOf(project)],
    subject: `Do you accept the result of ${project.proposal.title}?`,
    lines: ['The project reports its closure and waits for your word as its customer.'],
    path: page(project),
  };
}

function team(project: Project): readonly string[] {
  return [...new Set([project.proposal.sponsor, ownerOf(project, 'manager')])];
}

/** The members of the board that decides at the project's next gate. */
function seatsBefore(project: Project, office: OfficeState): readonly string[] {
  const model = modelOf(project, office);
  const gate = model && nextGate(project, model);
  return (gate && boardOf(office, gate.board)?.seats) ?? [];
}

/** Names for the ids of gates, stages and people; the id itself where the office has no name for it (any more). */
function namesIn({ project, office }: ReactionContext) {
  const model = modelOf(project, office);
  return {
    gate: (id: string) => gateName(id, model?.gates),
    stage: (id: string) => model?.stages.find(stage => stage.id === id)?.name ?? id,
    person: (id: string) => personIn(office, id)?.name ?? id,
    criterion: (id: string) =>
      [...(model?.gates.flatMap(gate => gate.criteria) ?? []), ...(model?.tripwires ?? [])].find(entry => entry.id === id)
        ?.name ?? id,
  };
}

/** What each ballot said and why, the dissent too, and who broke a tie. */
function reasonLines(
  { reasons = [], tieBrokenBy }: Extract<ProjectFact, { type: 'gate-outcome-recorded' }>,
  person: (id: string) => string,
): string[] {
  const said = reasons.map(({ member, by, outcome, reason }) => {
    const who = member === by ? person(member) : `${person(member)}, by ${person(by)}`;
    const word = outcome === 'abstain' ? 'abstains' : outcomeWords[outcome];
    return item(`${who}: ${word}${reason === undefined ? '' : `. ${isolated(reason)}`}`);
  });
  return [
    ...(tieBrokenBy === undefined ? [] : [`The ballot of the chair, ${person(tieBrokenBy)}, broke the tie.`]),
    ...(said.length === 0 ? [] : ['What the members said:', ...said]),
  ];
}

function figures({ cost, end }: Baseline, currency: string): string {
  const parts = [
    cost === undefined ? 'no cost' : `cost ${formatMinor(cost, currency, { locale: 'en-GB' })}`,
    end === undefined ? 'no end' : `end ${dayInWords(end)}`,
  ];
  return parts.join(', ');
}

function voters(review: Review): readonly string[] {
  return [...review.ballots.map(ballot => ballot.by), ...missingMembers(review)];
}

function item(text: string): string {
  return `- ${text}`;
}
