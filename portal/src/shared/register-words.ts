/** How registers, their fields and what changes in them are called. */
import type { EntryChange, FieldChange } from '#domain/project/registers/changes.ts';
import { type RegisterName, registerNames, type StoredAmendments } from '#domain/project/registers/shapes.ts';
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
  kpis: t('KPIs'),
  communication: t('Communication plan'),
};

const fieldWords: Readonly<Record<string, string>> = {
  risk: t('risk'),
  issue: t('issue'),
  action: t('action'),
  decision: t('decision'),
  dependency: t('what is needed'),
  name: t('name'),
  audience: t('audience'),
  message: t('message'),
  probability: t('probability'),
  impact: t('impact'),
  severity: t('severity'),
  owner: t('owner'),
  response: t('response'),
  due: t('due'),
  on: t('from whom'),
  project: t('project that gives it'),
  by: t('by'),
  why: t('why'),
  forecast: t('forecast'),
  code: t('code'),
  done: t('done'),
  percent: t('per cent done'),
  weight: t('weight'),
  gate: t('gate'),
  value: t('value'),
  target: t('target'),
  better: t('better when'),
  progress: t('work done in per cent'),
  spent: t('spent so far'),
  end: t('end as now expected'),
  confidence: t('delivery confidence'),
  summary: t('summary'),
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
  // An id says nothing to people; the register itself has the title.
  if (field === 'project') return t('named');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
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
    return [
      ...(add.length === 0 ? [] : [t('{counted} added', { counted: countOf(add.length, name) })]),
      ...(change.length === 0 ? [] : [t('{counted} changed', { counted: countOf(change.length, name) })]),
      ...(close.length === 0 ? [] : [t('{counted} closed', { counted: countOf(close.length, name) })]),
    ];
  });
  return parts.length === 0 ? t('nothing') : parts.join(', ');
}

function countOf(count: number, name: RegisterName): string {
  return {
    risks: () => t('{count, plural, one {1 risk} other {{count} risks}}', { count }),
    issues: () => t('{count, plural, one {1 issue} other {{count} issues}}', { count }),
    actions: () => t('{count, plural, one {1 action} other {{count} actions}}', { count }),
    decisions: () => t('{count, plural, one {1 decision} other {{count} decisions}}', { count }),
    dependencies: () => t('{count, plural, one {1 dependency} other {{count} dependencies}}', { count }),
    milestones: () => t('{count, plural, one {1 milestone} other {{count} milestones}}', { count }),
    kpis: () => t('{count, plural, one {1 KPI} other {{count} KPIs}}', { count }),
    communication: () => t('{count, plural, one {1 message} other {{count} messages}}', { count }),
  }[name]();
}
