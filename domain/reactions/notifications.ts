/** Who is told what, in words. Links in mails open a page; nothing is decided by opening one (P19). */

import { personIn } from '../office/state.ts';
import { reminderDays } from '../project/closure/steps.ts';
import type { ProjectFact } from '../project/facts.ts';
import { modelOf } from '../project/gates/next-gate.ts';
import { customerOf, ownerOf } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import { missingMembers } from '../review/state.ts';
import { dayInWords, instantInWords } from '../values/time.ts';
import type { Notification, ReactionContext } from './reactions.ts';

const outcomeWords = {
  go: 'go',
  'conditional-go': 'conditional go',
  hold: 'hold',
  recycle: 'recycle (rework and come back)',
  kill: 'kill',
} as const;

/** The notification a fact asks for, if it asks for one. */
export function notificationFor(fact: ProjectFact | ReviewFact, context: ReactionContext): Notification | undefined {
  const { project, review } = context;
  const { title } = project.proposal;
  const team = [...new Set([project.proposal.sponsor, ownerOf(project, 'manager')])];
  const page = `/projects/${project.id}`;
  const names = namesIn(context);
  switch (fact.type) {
    case 'proposal-returned':
      return {
        to: [project.proposal.sponsor],
        subject: `Returned to you: ${title}`,
        lines: [
          'Intake has questions before it can admit this proposal:',
          ...fact.reasons.map(item),
          'Revise the proposal to send it in again.',
        ],
        path: page,
      };
    case 'proposal-declined':
      return {
        to: [project.proposal.sponsor],
        subject: `Declined: ${title}`,
        lines: ['Intake declined this proposal:', ...fact.reasons.map(item), 'A revision is looked at afresh.'],
        path: page,
      };
    case 'project-admitted':
      return {
        to: team,
        subject: `Admitted: ${title}`,
        lines: [
          `The proposal scored ${project.score?.total ?? 0} of 100 and is admitted to the stage ${names.stage(fact.stage)}.`,
        ],
        path: page,
      };
    case 'gate-refused':
      return { to: [...team, 'pmo'], subject: `No round could be opened: ${title}`, lines: [fact.reason], path: page };
    case 'gate-outcome-recorded':
      return {
        to: team,
        subject: `${outcomeWords[fact.outcome]}: ${title}`,
        lines: [
          `The gate ${names.gate(fact.gate)} is decided: ${outcomeWords[fact.outcome]} (${fact.why}).`,
          ...fact.conditions.map(entry => item(`${entry.text} (due ${dayInWords(entry.due)})`)),
        ],
        path: page,
      };
    case 'criterion-failed':
      return {
        to: [fact.owner, ...(fact.kind === 'must' ? [project.proposal.sponsor] : [])],
        subject: `Alert: ${fact.name} fails at ${title}`,
        lines: [
          `${fact.name}: ${fact.value}.`,
          fact.gate ? `The next gate, ${names.gate(fact.gate)}, asks for it.` : 'It is watched all the time.',
        ],
        path: page,
      };
    case 'criterion-recovered':
      return undefined;
    case 'closure-reported':
      return fact.early
        ? undefined
        : {
            to: [customerOf(project)],
            subject: `Do you accept the result of ${title}?`,
            lines: ['The project reports its closure and waits for your word as its customer.'],
            path: page,
          };
    case 'customer-reminded':
      return {
        to: [customerOf(project), ...(fact.times > 1 ? ['pmo'] : [])],
        subject: `Still waiting for your word: ${title}`,
        lines: [`The closure report has waited ${fact.times * reminderDays} days for its customer's acceptance.`],
        path: page,
      };
    case 'closure-rejected':
      return { to: team, subject: `Closure not accepted: ${title}`, lines: [fact.reason], path: page };
    case 'project-closed':
      return {
        to: team,
        subject: `Closed: ${title}`,
        lines: [`The project is closed (${fact.result}). Its outcomes and lessons are kept.`],
        path: page,
      };
    case 'round-opened':
      return fact.route === 'auto'
        ? undefined
        : {
            to: fact.roster,
            subject: `Your decision is asked: ${title}`,
            lines: [`${fact.gate.question ?? fact.gate.name}`, `Decide by ${instantInWords(fact.deadline)}.`],
            path: `/reviews/${fact.review}`,
          };
    case 'members-reminded':
      return {
        to: fact.members,
        subject: `Reminder: your decision on ${title}`,
        lines: [`The round closes ${instantInWords(review?.deadline ?? '')}.`],
        path: `/reviews/${review?.id}`,
      };
    case 'round-escalated':
      return {
        to: [...(review ? [review.chair] : []), 'pmo'],
        subject: `Ballots are missing: ${title}`,
        lines: [
          `The round closes ${instantInWords(review?.deadline ?? '')}, and these members have not voted: ${fact.missing.map(names.person).join(', ')}.`,
        ],
        path: `/reviews/${review?.id}`,
      };
    case 'round-lapsed':
      return 'why' in fact
        ? {
            to: [...team, 'pmo'],
            subject: `No decision: ${title}`,
            lines: [`The round lapsed: ${fact.why}.`, 'Ask for the gate again.'],
            path: page,
          }
        : undefined;
    case 'round-voided':
      return 'why' in fact && review
        ? {
            to: [...team, ...voters(context)],
            subject: `Round void: ${title}`,
            lines: [`${fact.why}. Ballots of this round do not count; ask for the gate again.`],
            path: page,
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Words for the ids of gates, stages and people; the id itself where the office has no name for it (any more). */
function namesIn({ project, office }: ReactionContext) {
  const model = modelOf(project, office);
  return {
    gate: (id: string) => model?.gates.find(gate => gate.id === id)?.name ?? id,
    stage: (id: string) => model?.stages.find(stage => stage.id === id)?.name ?? id,
    person: (id: string) => personIn(office, id)?.name ?? id,
  };
}

function voters({ review }: ReactionContext): readonly string[] {
  if (!review) return [];
  return [...review.ballots.map(ballot => ballot.by), ...missingMembers(review)];
}

function item(text: string): string {
  return `- ${text}`;
}
