/** Reports are asked of projects under way, once for a period; the PMO accepts what others filed, or sends it back with a reason. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf } from '../../office/calendar/working-days.ts';
import { isPeriodClosed } from '../../office/reporting/closed.ts';
import { periodInWords } from '../../office/reporting/period-words.ts';
import { boundsOf, type Period } from '../../office/reporting/periods.ts';
import { repairDeadlines } from '../../office/reporting/reckoning.ts';
import type { ReportingRule } from '../../office/reporting/rule.ts';
import type { OfficeState } from '../../office/state.ts';
import { dateOf } from '../../values/time.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { requireAnswerer, requireFiledByAnother } from './answering.ts';
import { askedFor } from './asked.ts';
import type { AskedOf, ReportingCycleCommands } from './commands.ts';

export const reportingCycleDecisions: ProjectDecisions<ReportingCycleCommands> = {
  'ask-report': (state, { type: _, gateModel, exceptModels, onHold, closing, ...ask }, context) => {
    if (context.actor.kind !== 'system') return refuse('not-allowed', 'Reports are asked for by the cycle of the office.');
    const meant = isAsked(state, { gateModel, exceptModels, onHold, closing }) && wasThere(state, ask.period);
    if (!meant || askedFor(state, ask.period)) return { facts: [] };
    return { facts: [{ type: 'report-asked', ...ask, remindAt: [...ask.remindAt] }] };
  },
  'answer-report': answerReport,
};

function isAsked({ status, model }: Project, { gateModel, exceptModels, onHold, closing }: AskedOf): boolean {
  const underWay = status === 'active' || (status === 'on-hold' && onHold) || (status === 'closing' && closing);
  const id = model?.id ?? '';
  return underWay && (gateModel === undefined ? !exceptModels.includes(id) : gateModel === id);
}

/** Whoever was admitted after the end of a period has nothing to tell of it. */
function wasThere({ admittedAt }: Project, period: Period): boolean {
  return admittedAt !== undefined && dateOf(admittedAt) <= boundsOf(period).to;
}

function answerReport(
  state: Project,
  { period, accepted, reason }: ReportingCycleCommands['answer-report'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const { actor, now, office } = context;
  const asked = askedFor(state, period);
  if (!asked) return requireAnswerer(state, context) ?? nothingAsked(period);
  const no = requireAnswerer(state, context);
  if (no) return no;
  if (asked.state === 'accepted' && accepted) return { facts: [] };
  const early =
    projectPreconditions['answer-report'](state, context) ??
    requireFiled(state, period, office) ??
    requireFiledByAnother(asked, context);
  if (early) return early;
  const by = actor.id;
  if (accepted) return { facts: [{ type: 'report-accepted', period, by, ...(reason !== undefined && { comment: reason }) }] };
  if (reason === undefined) return refuse('reason-required', 'Say what is missing, so that it can be put right.', 'reason');
  const { repairDays = 3 } = ruleFor(state, office) ?? {};
  const { due, remindAt, missedAt } = repairDeadlines(calendarOf(office), repairDays, { now, first: asked });
  return { facts: [{ type: 'report-sent-back', period, by, reason, due, missedAt, remindAt: [...remindAt] }] };
}

/** The rule of the project's gate model, else the one for all that have none of their own. */
function ruleFor({ model }: Project, { reporting }: OfficeState): ReportingRule | undefined {
  const byModel = (id: string | undefined) => reporting?.rules.find(({ gateModel }) => gateModel === id);
  return byModel(model?.id) ?? byModel(undefined);
}

function requireFiled(state: Project, period: Period, office: OfficeState): Refused {
  if (isPeriodClosed(office, period)) return refuse('wrong-status', `The period ${periodInWords(period)} is closed.`, 'period');
  const is = askedFor(state, period)?.state;
  if (is === 'filed') return undefined;
  return refuse('wrong-status', `The report on ${periodInWords(period)} is ${is}: only one that is filed is answered.`, 'period');
}

function nothingAsked(period: Period): NonNullable<Refused> {
  return refuse('not-found', `No report on ${periodInWords(period)} was asked of this project.`, 'period');
}
