/** What another version of the gate model would change for a project, a sentence each. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { number } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

export type Difference = NonNullable<ProjectView['versionsOffered']>[number]['differences'][number];

const kinds: Partial<Record<Difference['kind'], string>> = {
  'gate-model': t('The gate model'),
  stage: t('The stage'),
  gate: t('The gate'),
  criterion: t('The criterion'),
  tripwire: t('The tripwire'),
};

const fields: Readonly<Record<string, string>> = {
  name: t('its name'),
  question: t('what the board is asked'),
  from: t('the stage it ends'),
  to: t('the stage it opens'),
  authority: t('its authority'),
  board: t('its board'),
  rule: t('the rule by which its board decides'),
  deadlineDays: t('the days to decide'),
  deadlineIn: t('what the days to decide count'),
  holdDays: t('the days on hold where the board names none'),
  evidenceDays: t('the days before the gate from which missing evidence is an alert'),
  remindAfterDays: t('the days until members are reminded'),
  escalateBeforeDays: t('the days before the deadline when the PMO is told'),
  opens: t('how it opens'),
  closing: t('whether it is the closing review'),
  outcomes: t('the outcomes it offers'),
  words: t('its own words for outcomes'),
  kind: t('must or should'),
  owner: t('who is told when it fails'),
  check: t('how it is checked'),
  source: t('its source'),
};

export function differenceInWords(
  { kind, name, of, change, fields: changed }: Difference,
  gateName: (id: string) => string,
): string {
  const what =
    of === undefined
      ? `${kinds[kind] ?? t('The standard')} “${isolated(name)}”`
      : t('{value} “{name}” of the gate {gateName}', {
          value: kinds[kind] ?? t('The standard'),
          name: isolated(name),
          gateName: isolated(gateName(of)),
        });
  if (change === 'added') return t('{what} is added.', { what });
  if (change === 'removed') return t('{what} is gone.', { what });
  return t('{what} is changed: {changed}.', { what, changed: changed.map(fieldInWords).join('; ') });
}

function fieldInWords({ field, from, to }: Difference['fields'][number]): string {
  const label = fields[field] ?? field;
  const [before, after] = [valueInWords(field, from), valueInWords(field, to)];
  return before === undefined || after === undefined ? label : t('{label} (from {before} to {after})', { label, before, after });
}

/** Values that people can read; of others it is said that they changed. */
function valueInWords(field: string, value: unknown): string | undefined {
  if (value === undefined) return t('not stated');
  if (typeof value === 'number') return number(value);
  if (field === 'kind') return kindLabels[value as keyof typeof kindLabels];
  if (field === 'name' || field === 'question') return `“${isolated(String(value))}”`;
  const { expression } = value as { readonly expression?: string };
  return field === 'check' ? expression : undefined;
}
