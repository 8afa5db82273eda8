/** Who is told what of a call and its assessments, in words. No mail says what somebody rated. Links open a page and decide nothing (P19). */
import type { AssessmentFact } from '../assessment/facts.ts';
import { hasAnswered } from '../assessment/state.ts';
import type { CallFact } from '../call/facts.ts';
import { dimensionsOf, modelInWords } from '../call/frozen-model.ts';
import type { Call } from '../call/state.ts';
import { deadlineAt } from '../office/calendar/working-days.ts';
import { hasRole, nameOf, type OfficeState } from '../office/state.ts';
import type { AssessmentReactionContext, CallReactionContext } from './call-context.ts';
import { notificationBy } from './notification-words.ts';
import { item } from './phrases.ts';
import type { Notification } from './reaction.ts';

const callPage = ({ id }: Pick<Call, 'id'>) => `/calls/${id}`;

export const callNotification = notificationBy<CallFact, CallReactionContext, Notification | undefined>({
  'call-started': (_fact, { call, office, at }) => ({
    to: withRole(office, 'sponsor'),
    subject: `Call for proposals: ${call.name}`,
    lines: [
      call.question,
      call.closesAt === undefined
        ? 'Proposals join it at any time.'
        : `Proposals join it until ${deadlineAt(office.calendar, call.closesAt, at)}; later ones wait for the next call.`,
      `They are scored by a panel with ${modelInWords(call.model)}.`,
    ],
    path: callPage(call),
  }),
  'call-amended': ({ reason }, { call, office, at }) => ({
    to: takingPart(call),
    subject: `The call has changed: ${call.name}`,
    lines: [
      'The terms of this call were changed. The reason:',
      reason,
      ...(call.status === 'open' && call.closesAt !== undefined
        ? [`Proposals join it until ${deadlineAt(office.calendar, call.closesAt, at)}.`]
        : []),
    ],
    path: callPage(call),
  }),
  'proposal-joined': ({ by }, { call }) =>
    by === undefined
      ? undefined
      : {
          to: [by],
          subject: `Your proposal has joined a call: ${call.name}`,
          lines: ['It came too late for an earlier call and has waited for this one.', call.question],
          path: callPage(call),
        },
  'assessors-reminded': ({ assessors, projects }, { call, office, at }) => {
    const days = call.proposals.flatMap(({ project, due }) => (projects.includes(project) && due !== undefined ? [due] : []));
    const first = days.sort()[0];
    return {
      to: assessors,
      subject: `Reminder: proposals wait for your ratings in ${call.name}`,
      lines: [
        'Some of the proposals that you are asked to rate have no answer of yours.',
        ...(first === undefined ? [] : [`The first of them can be rated until ${deadlineAt(office.calendar, first, at)}.`]),
      ],
      path: '/inbox',
    };
  },
  'call-ranked': ({ ranking }, { call }) => ({
    to: ['pmo'],
    subject: `Ranked: ${call.name}`,
    lines: [
      `All panels are done: ${ranking.filter(({ rank }) => rank !== undefined).length} of ${ranking.length} proposals are ranked by ${modelInWords(call.model)}.`,
      'Choose among them now, or end the call with a reason; every sponsor is told.',
    ],
    path: callPage(call),
  }),
});

const assessmentPage = ({ id }: { readonly id: string }) => `/assessments/${id}`;

export const assessmentNotification = notificationBy<AssessmentFact, AssessmentReactionContext, Notification | undefined>({
  'assessment-opened': ({ assessors, due, title, excluded }, { assessment, office, at }) =>
    assessors.length === 0
      ? {
          to: ['pmo'],
          subject: `No assessor is left: ${title}`,
          lines: [
            `Nobody of the panel for this proposal of ${assessment.callName} may rate it:`,
            ...excluded.map(({ assessor, why }) => item(`${nameOf(office, assessor)} ${why}`)),
            'Name others on the page of the assessment.',
          ],
          path: assessmentPage(assessment),
        }
      : {
          to: assessors,
          subject: `Your ratings are asked: ${title}`,
          lines: [
            `You assess this proposal of ${assessment.callName} until ${deadlineAt(office.calendar, due, at)}.`,
            `Rate ${dimensionsOf(assessment.model)
              .map(({ name }) => name)
              .join(
                ', ',
              )}, each with its reason; say so where you cannot tell. Nobody sees your ratings before all have answered.`,
          ],
          path: assessmentPage(assessment),
          until: due,
        },
  'assessor-recused': ({ assessor, reason, left }, { assessment, office }) => ({
    to: ['pmo'],
    subject: `An assessor is out: ${assessment.title}`,
    lines: left
      ? [`${nameOf(office, assessor)} ${reason}. Name another, or let the others rate.`]
      : [`${nameOf(office, assessor)} has stepped back. The reason:`, reason, 'Name another, or let the others rate.'],
    path: assessmentPage(assessment),
  }),
  'assessor-replaced': ({ replacement }, { assessment, office, at }) => ({
    to: [replacement],
    subject: `Your ratings are asked: ${assessment.title}`,
    lines: [
      `You take a place in the panel for this proposal of ${assessment.callName}. Rate it until ${deadlineAt(office.calendar, assessment.due, at)}.`,
    ],
    path: assessmentPage(assessment),
    until: assessment.due,
  }),
  'talk-asked': ({ dimensions, reason, until }, { assessment, office, at }) => {
    const names = dimensionsOf(assessment.model).flatMap(({ id, name }) => (dimensions.includes(id) ? [name] : []));
    return {
      to: assessment.assessors.filter(assessor => hasAnswered(assessment, assessor)),
      subject: `Please talk: ${assessment.title}`,
      lines: [
        `The ratings of the panel differ: ${names.join(', ')}.`,
        ...(reason === undefined ? [] : [reason]),
        `Talk about it, and rate anew if you see it differently, until ${deadlineAt(office.calendar, until, at)}. What you gave before stays on record.`,
      ],
      path: assessmentPage(assessment),
      until,
    };
  },
});

function withRole(office: OfficeState, role: 'sponsor'): readonly string[] {
  return office.people.filter(({ id }) => hasRole(office, id, role)).map(({ id }) => id);
}

/** Who brought a proposal into the call, and its assessors. */
function takingPart({ proposals, waiting, panels }: Call): readonly string[] {
  return [...new Set([...[...proposals, ...waiting].map(({ by }) => by), ...panels.flatMap(({ assessors }) => assessors)])];
}
