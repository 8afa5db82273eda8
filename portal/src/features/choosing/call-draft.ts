/** A call while the PMO writes it, with values to begin with, and what is sent for it. */
import type { OfficeView } from '#api/answers/offices.ts';
import { minorIn, type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { modelIn } from './model-choices.ts';

interface BudgetDraft {
  readonly key: string;
  readonly year: NumberField;
  readonly amount: NumberField;
}
interface CapacityDraft {
  readonly key: string;
  readonly role: string;
  readonly quarter: string;
  readonly persons: NumberField;
}
interface PanelDraft {
  readonly key: string;
  readonly category: string;
  readonly assessors: readonly string[];
}
interface EntryDraft {
  readonly key: string;
  readonly what: string;
  readonly on: string;
}
export interface CallDraft {
  readonly name: string;
  readonly question: string;
  /** A published scoring model with its version; empty for the goals of the office. */
  readonly model: string;
  readonly opens: string;
  /** Takes proposals until the PMO closes it. */
  readonly standing: boolean;
  readonly closes: string;
  readonly assessBy: string;
  readonly assessWithinDays: NumberField;
  readonly decideBy: string;
  readonly talkDays: NumberField;
  readonly budgets: readonly BudgetDraft[];
  readonly people: readonly CapacityDraft[];
  readonly panels: readonly PanelDraft[];
  readonly timetable: readonly EntryDraft[];
}

export const newBudget = (year: number): BudgetDraft => ({ key: newKey(), year: String(year), amount: '' });
export const newCapacity = (): CapacityDraft => ({ key: newKey(), role: '', quarter: quarters()[0] ?? '', persons: '' });
export const newPanel = (): PanelDraft => ({ key: newKey(), category: '', assessors: [] });
export const newEntry = (): EntryDraft => ({ key: newKey(), what: '', on: '' });

/** Days from today, where the reader is. */
function inDays(days: number): string {
  const at = new Date();
  const on = new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
  return `${on.getFullYear()}-${String(on.getMonth() + 1).padStart(2, '0')}-${String(on.getDate()).padStart(2, '0')}`;
}

/** The quarters of the next three years, the present one first. */
export function quarters(): readonly string[] {
  const now = new Date();
  const first = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return Array.from({ length: 12 }, (_, index) => `${Math.floor((first + index) / 4)}-Q${((first + index) % 4) + 1}`);
}

/** Assessors to begin with. */
const panelSize = 3;

/** Four weeks for proposals, two for ratings, three gatekeepers as the panel: to be changed. */
export function newCall({ people }: Pick<OfficeView, 'people'>): CallDraft {
  const gatekeepers = people.filter(({ roles }) => roles.includes('gatekeeper')).map(({ id }) => id);
  return {
    name: '',
    question: '',
    model: '',
    opens: inDays(0),
    standing: false,
    closes: inDays(28),
    assessBy: inDays(42),
    assessWithinDays: '14',
    decideBy: '',
    talkDays: '7',
    budgets: [newBudget(new Date().getFullYear() + 1)],
    people: [],
    panels: [{ ...newPanel(), assessors: gatekeepers.slice(0, panelSize) }],
    timetable: [],
  };
}

/** Tenths of a person; NaN for what is no number (yet). */
function tenthsIn(persons: NumberField): number | undefined {
  const given = numberIn(persons);
  return given === undefined ? undefined : Math.round(given * 10);
}

export function callOf(draft: CallDraft, { id, currency }: Pick<OfficeView, 'id' | 'currency'>) {
  const { standing } = draft;
  return {
    office: id,
    name: draft.name.trim(),
    question: draft.question.trim(),
    model: modelIn(draft.model),
    opens: textIn(draft.opens),
    ...(standing
      ? { assessWithinDays: numberIn(draft.assessWithinDays) }
      : { closes: draft.closes, assessBy: draft.assessBy, decideBy: textIn(draft.decideBy) }),
    talkDays: numberIn(draft.talkDays),
    budgets: draft.budgets.map(({ year, amount }) => ({ year: numberIn(year), amount: minorIn(amount, currency) })),
    people: draft.people.map(({ role, quarter, persons }) => ({ role: role.trim(), quarter, tenths: tenthsIn(persons) })),
    panels: draft.panels.map(({ category, assessors }) => ({ category: textIn(category), assessors })),
    timetable: draft.timetable.map(({ what, on }) => ({ what: what.trim(), on })),
  };
}

/** Fields of the form whose name in the body is another. */
export function fieldOf(path: string): string {
  return path.replace(/^(people[.]\d+)[.]tenths$/, '$1.persons').replace(/^model[.].*$/, 'model');
}
