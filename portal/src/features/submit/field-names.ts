/** Fields of a proposal as people call them, and the step of the wizard where each stands. */
import type { OfficeView } from '#api/answers/offices.ts';
import { t } from '../../shared/text.ts';
import type { ProposalDraft } from './draft.ts';

export const stepLabels = [t('About'), t('Why'), t('Money and dates'), t('Check and send')] as const;

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
  title: t('Title'),
  sponsor: t('Sponsor'),
  manager: t('Project manager'),
  customer: t('Customer'),
  department: t('Department'),
  category: t('Category'),
  gateModel: t('Gate model'),
  riskClass: t('Class of risk'),
  strategic: t('Strategic'),
  problem: t('Problem'),
  aims: t('Aims'),
  contributions: t('Goals'),
  costs: t('Cost by year'),
  costsWithheld: t('Why the cost is withheld'),
  withheld: t('What is withheld'),
  benefits: t('Benefits'),
  start: t('Start'),
  end: t('End'),
  notDuplicateOf: t('Other projects it was told apart from'),
  year: t('year'),
  amount: t('amount'),
  name: t('name'),
  measure: t('measured by'),
  unit: t('unit'),
  baseline: t('before the project'),
  target: t('promised'),
  owner: t('owner'),
  due: t('due'),
  points: t('points'),
  justification: t('why'),
};

/** `benefits.0.name` as people say it: Benefit 1, name. */
export function fieldName(path: string, draft: ProposalDraft, { goals }: Pick<OfficeView, 'goals'>): string {
  const [list = '', index, field = ''] = path.split('.');
  const called = names[list] ?? t('The proposal');
  if (index === undefined) return called;
  const inside = names[field] === undefined ? '' : `, ${names[field]}`;
  if (list === 'costs') return t('Cost {value}{inside}', { value: Number(index) + 1, inside });
  if (list === 'benefits') return t('Benefit {value}{inside}', { value: Number(index) + 1, inside });
  const goal = draft.contributions[Number(index)]?.goal;
  if (list === 'contributions') return `${goals.find(({ id }) => id === goal)?.name ?? t('A goal that is no more')}${inside}`;
  return called;
}
