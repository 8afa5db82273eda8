/** Fields of a proposal as people call them, and the step of the wizard where each stands. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { ProposalDraft } from './draft.ts';

export const stepLabels = ['About', 'Why', 'Money and dates', 'Check and send'] as const;

/** The first part of a field's path, in the body and in the form, by step. */
const stepFields: readonly (readonly string[])[] = [
  ['title', 'sponsor', 'manager', 'customer', 'department', 'category', 'gateModel', 'riskClass', 'strategic'],
  ['problem', 'aims', 'contributions'],
  ['costs', 'costsWithheld', 'withheld', 'benefits', 'start', 'end'],
];

/** The step where a field stands; undefined for what no step asks for. */
export function stepOf(path: string): number | undefined {
  const [field = ''] = path.split('.');
  const step = stepFields.findIndex(fields => fields.includes(field));
  return step < 0 ? undefined : step;
}

const names: Readonly<Record<string, string>> = {
  title: 'Title',
  sponsor: 'Sponsor',
  manager: 'Project manager',
  customer: 'Customer',
  department: 'Department',
  category: 'Category',
  gateModel: 'Gate model',
  riskClass: 'Class of risk',
  strategic: 'Strategic',
  problem: 'Problem',
  aims: 'Aims',
  contributions: 'Goals',
  costs: 'Cost by year',
  costsWithheld: 'Why the cost is withheld',
  withheld: 'What is withheld',
  benefits: 'Benefits',
  start: 'Start',
  end: 'End',
  notDuplicateOf: 'Other projects it was told apart from',
  year: 'year',
  amount: 'amount',
  name: 'name',
  measure: 'measured by',
  unit: 'unit',
  baseline: 'before the project',
  target: 'promised',
  owner: 'owner',
  due: 'due',
  points: 'points',
  justification: 'why',
};

/** `benefits.0.name` as people say it: Benefit 1, name. */
export function fieldName(path: string, draft: ProposalDraft, { goals }: Pick<OfficeView, 'goals'>): string {
  const [list = '', index, field = ''] = path.split('.');
  const called = names[list] ?? 'The proposal';
  if (index === undefined) return called;
  const inside = names[field] === undefined ? '' : `, ${names[field]}`;
  if (list === 'costs') return `Cost ${Number(index) + 1}${inside}`;
  if (list === 'benefits') return `Benefit ${Number(index) + 1}${inside}`;
  const goal = draft.contributions[Number(index)]?.goal;
  if (list === 'contributions') return `${goals.find(({ id }) => id === goal)?.name ?? 'A goal that is no more'}${inside}`;
  return called;
}
