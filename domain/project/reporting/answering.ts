/** Who answers a report that was filed, and which period a report is about. */

import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { isPeriodClosed } from '../../office/reporting/closed.ts';
import { periodInWords } from '../../office/reporting/period-words.ts';
import type { Period } from '../../office/reporting/periods.ts';
import { hasRole, type OfficeState } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import type { Project } from '../state.ts';
import { type AskedReport, askedFor, isOwed, owedFirst } from './asked.ts';

type Situation = Pick<Context, 'actor'> & Pick<ProjectNeeds, 'office'>;

/** The PMO and administrators; nobody accepts a report of the own project, nor one that was filed in person. */
export function requireAnswerer(state: Project, { actor, office }: Situation): Refused {
  if (actor.kind !== 'system' && !hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only the PMO or an administrator accepts a report or sends it back.');
  const { sponsor, manager } = state.proposal;
  if (idsOf(office, actor.id).some(id => id === sponsor || id === manager))
    return refuse(
      'conflict-of-interest',
      'You sponsor or manage this project; another PMO or administrator answers its reports.',
    );
  return undefined;
}

/** Undefined when a report of the project waits for this person's word. */
export function requireReportToAnswer(state: Project, context: Situation): Refused {
  const waiting = (state.reports ?? []).filter(entry => entry.state === 'filed' && !isPeriodClosed(context.office, entry.period));
  const no = requireAnswerer(state, context);
  if (no) return no;
  const [first] = waiting;
  if (!first) return refuse('wrong-status', 'No report of this project waits to be accepted.');
  const some = waiting.some(entry => requireFiledByAnother(entry, context) === undefined);
  return some ? undefined : requireFiledByAnother(first, context);
}

/** Nobody answers what that person has filed, under whichever id. */
export function requireFiledByAnother({ filedBy }: Pick<AskedReport, 'filedBy'>, { actor, office }: Situation): Refused {
  return filedBy !== undefined && idsOf(office, actor.id).includes(filedBy)
    ? refuse('conflict-of-interest', 'You filed it yourself; another PMO or administrator accepts it.')
    : undefined;
}

/** The period that a report is about: the one that it names, else the first that is owed. */
export function periodMeant(
  state: Project,
  named: Period | undefined,
  office: OfficeState,
): { readonly period: Period | undefined } | NonNullable<Refused> {
  if (named === undefined) return { period: owedFirst(state, period => isPeriodClosed(office, period))?.period };
  const asked = askedFor(state, named);
  const words = periodInWords(named);
  if (!asked)
    return refuse('unknown-reference', `No report on ${words} was asked of this project; leave the period out.`, 'period');
  if (isPeriodClosed(office, named)) return refuse('wrong-status', `The period ${words} is closed; leave it out.`, 'period');
  if (isOwed(asked) || asked.state === 'filed') return { period: named };
  return refuse('wrong-status', `The report on ${words} is accepted already; leave the period out.`, 'period');
}
