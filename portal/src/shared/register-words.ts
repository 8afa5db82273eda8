/** How registers, their fields and what changes in them are called. */
import type { EntryChange, FieldChange } from '#domain/project/registers/changes.ts';
import { type RegisterName, registerMeta, registerNames, type StoredAmendments } from '#domain/project/registers/shapes.ts';
import { day, money, number } from './format.ts';
import { confidenceLabels } from './labels.ts';
import { t } from './text.ts';

export const registerTitles: { readonly [N in RegisterName]: string } = {
  risks: t('Risks'),
  issues: t('Issues'),
  actions: t('Actions'),
  decisions: t('Decisions'),
  dependencies: t('Dependencies'),
  milestones: t('Milestones'),
  kpis: 'KPIs',
  communication: t('Communication plan'),
};

const fieldWords: Readonly<Record<string, string>> = {
  risk: 'risk',
  issue: 'issue',
  action: 'action',
  decision: 'decision',
  dependency: t('what is needed'),
  name: 'name',
  audience: 'audience',
  message: 'message',
  probability: 'probability',
  impact: 'impact',
  severity: 'severity',
  owner: 'owner',
  response: 'response',
  due: 'due',
  on: 'on',
  by: 'by',
  why: 'why',
  forecast: 'forecast',
  code: 'code',
  done: 'done',
  percent: t('per cent done'),
  weight: 'weight',
  gate: 'gate',
  value: 'value',
  target: 'target',
  better: t('better when'),
  progress: t('work done in per cent'),
  spent: t('spent so far'),
  end: t('end as now expected'),
  confidence: t('delivery confidence'),
  summary: 'summary',
};

export function fieldName(field: string): string {
  return fieldWords[field] ?? field;
}

const amounts: ReadonlySet<string> = new Set(['spent', 'forecast']);

/** The value of a field as people read it; money where a figure of a report is in minor units. */
export function fieldValue(
  field: string,
  value: FieldChange['now'],
  { currency, nameOf }: { readonly currency?: string; readonly nameOf?: (id: string) => string },
): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return currency !== undefined && amounts.has(field) ? money(value, currency) : number(value);
  return field === 'owner' && nameOf ? nameOf(value) : textValue(field, value);
}

function textValue(field: string, value: string): string {
  if (field === 'confidence') return confidenceLabels[value as keyof typeof confidenceLabels]?.[0] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

export const changeWords: { readonly [C in EntryChange['change']]: string } = {
  added: t('New'),
  changed: t('Changed'),
  closed: t('Closed'),
  'opened again': t('Opened again'),
};

/** `2 risks added, 1 milestone changed`: what amendments say, counted. */
export function amendmentsInWords(stored: StoredAmendments): string {
  const parts = registerNames.flatMap(name => {
    const { add = [], change = [], close = [] } = stored[name] ?? {};
    const said = [
      [add.length, 'added'],
      [change.length, 'changed'],
      [close.length, 'closed'],
    ] as const;
    return said.flatMap(([count, verb]) => (count === 0 ? [] : [`${countOf(count, name)} ${verb}`]));
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

function countOf(count: number, name: RegisterName): string {
  const { one } = registerMeta[name];
  const many = one === 'dependency' ? 'dependencies' : `${one}s`;
  return `${count} ${count === 1 ? one : many}`;
}
