/** What the PMO says of a call, in days, as what is stored, in instants; and what is wrong with it. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf, dayEndsAt, dayStartsAt, endOfDayAfter } from '../../office/calendar/working-days.ts';
import { type OfficeState, personIn } from '../../office/state.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import type { AmendCall } from './commands.ts';
import type { CallTerms } from './facts.ts';
import { type Panel, sameCategory } from './panel.ts';

/** Days of a standing call's panels, when nobody has said how many. */
const usualAssessmentDays = 14;
/** Days after the ratings for which a ranked call waits for a selection, when nobody has said until when. */
const usualDecisionDays = 90;

/** Until when a call waits for a selection, when nobody has said it: as many days of the office from its ratings on, to the end of the last. */
export function usualDecideBy(office: OfficeState, rated: Instant): Instant {
  return endOfDayAfter(calendarOf(office), rated, usualDecisionDays);
}

type Said = Omit<AmendCall, 'reason'>;

/** The instants of days that were said, where the office is. */
export function storedTerms({ opens, closes, assessBy, decideBy, ...rest }: Said, office: OfficeState): Partial<CallTerms> {
  const calendar = calendarOf(office);
  const end = (day: CalendarDate | undefined) => (day === undefined ? undefined : dayEndsAt(calendar, day));
  return {
    ...rest,
    ...(opens !== undefined && { opensAt: dayStartsAt(calendar, opens) }),
    ...(closes !== undefined && { closesAt: end(closes) }),
    ...(assessBy !== undefined && { assessBy: end(assessBy) }),
    ...(decideBy !== undefined && { decideBy: end(decideBy) }),
  };
}

/** What holds where nothing was said. Days are those of the office: the last one counts to its end there, also when clocks were changed in between. */
export function withUsualTerms(terms: CallTerms, office: OfficeState): CallTerms {
  const { closesAt, assessBy } = terms;
  if (closesAt === undefined) return { ...terms, assessWithinDays: terms.assessWithinDays ?? usualAssessmentDays };
  return { ...terms, decideBy: terms.decideBy ?? usualDecideBy(office, assessBy ?? closesAt) };
}

/** The days of a call have an order, and none of those that are said anew is past. */
export function faultInDays({ opensAt, closesAt, assessBy, decideBy }: CallTerms, said: Said, now: Instant): Refused {
  if (closesAt === undefined) {
    return assessBy === undefined
      ? undefined
      : refuse('unknown-reference', 'A call without a closing day gives its panels days (assessWithinDays), no day.', 'assessBy');
  }
  if (said.closes !== undefined && closesAt <= now)
    return refuse('day-is-past', 'The closing day is past; name a later one.', 'closes');
  if (closesAt <= opensAt) return refuse('unknown-reference', 'The call closes before it opens.', 'closes');
  if (assessBy === undefined)
    return refuse('unknown-reference', 'Say until which day its panels rate what has joined by the closing day.', 'assessBy');
  if (assessBy <= closesAt)
    return refuse('unknown-reference', 'Panels rate after the closing day; name a later day.', 'assessBy');
  if (decideBy !== undefined && decideBy <= assessBy)
    return refuse('unknown-reference', 'What was rated is decided after the ratings; name a later day.', 'decideBy');
  return undefined;
}

/** Panels of people of the office, one for each category, one for all others at most. */
export function faultInPanels(panels: readonly Panel[], office: OfficeState): Refused {
  for (const [index, panel] of panels.entries()) {
    if (panels.findIndex(other => sameCategory(other.category, panel.category)) !== index)
      return refuse(
        'already-exists',
        `There are two panels for ${panel.category ?? 'all categories'}.`,
        `panels.${index}.category`,
      );
    for (const [seat, assessor] of panel.assessors.entries()) {
      const field = `panels.${index}.assessors.${seat}`;
      if (!personIn(office, assessor)) return refuse('unknown-reference', `${assessor} is not known in this office.`, field);
      if (panel.assessors.indexOf(assessor) !== seat)
        return refuse('already-exists', `${assessor} stands in this panel twice.`, field);
    }
  }
  return undefined;
}

/** A year, and a role in a quarter, is said once. */
export function faultInResources({ budgets, people }: Pick<CallTerms, 'budgets' | 'people'>): Refused {
  const years = budgets.map(({ year }) => year);
  const year = years.findIndex((entry, index) => years.indexOf(entry) !== index);
  if (year !== -1) return refuse('already-exists', `${years[year]} stands in the budgets twice.`, `budgets.${year}.year`);
  const keys = people.map(({ role, quarter }) => `${role.toLowerCase()} in ${quarter}`);
  const twice = keys.findIndex((entry, index) => keys.indexOf(entry) !== index);
  return twice === -1
    ? undefined
    : refuse('already-exists', `${keys[twice]} stands in the people twice.`, `people.${twice}.role`);
}
