/** What another version of the gate model would change for a project, a sentence each. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { number } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';

export type Difference = NonNullable<ProjectView['versionsOffered']>[number]['differences'][number];

const kinds: Partial<Record<Difference['kind'], string>> = {
  'gate-model': 'The gate model',
  stage: 'The stage',
  gate: 'The gate',
  criterion: 'The criterion',
  tripwire: 'The tripwire',
};

const fields: Readonly<Record<string, string>> = {
  name: 'its name',
  question: 'what the board is asked',
  from: 'the stage it ends',
  to: 'the stage it opens',
  authority: 'its authority',
  board: 'its board',
  rule: 'the rule by which its board decides',
  deadlineDays: 'the days to decide',
  deadlineIn: 'what the days to decide count',
  holdDays: 'the days on hold where the board names none',
  evidenceDays: 'the days before the gate from which missing evidence is an alert',
  remindAfterDays: 'the days until members are reminded',
  escalateBeforeDays: 'the days before the deadline when the PMO is told',
  opens: 'how it opens',
  closing: 'whether it is the closing review',
  outcomes: 'the outcomes it offers',
  words: 'its own words for outcomes',
  kind: 'must or should',
  owner: 'who is told when it fails',
  check: 'how it is checked',
  source: 'its source',
};

export function differenceInWords(
  { kind, name, of, change, fields: changed }: Difference,
  gateName: (id: string) => string,
): string {
  const what = `${kinds[kind] ?? 'The standard'} “${isolated(name)}”${of === undefined ? '' : ` of the gate ${isolated(gateName(of))}`}`;
  if (change === 'added') return `${what} is added.`;
  if (change === 'removed') return `${what} is gone.`;
  return `${what} is changed: ${changed.map(fieldInWords).join('; ')}.`;
}

function fieldInWords({ field, from, to }: Difference['fields'][number]): string {
  const label = fields[field] ?? field;
  const [before, after] = [valueInWords(field, from), valueInWords(field, to)];
  return before === undefined || after === undefined ? label : `${label} (from ${before} to ${after})`;
}

/** Values that people can read; of others it is said that they changed. */
function valueInWords(field: string, value: unknown): string | undefined {
  if (value === undefined) return 'not stated';
  if (typeof value === 'number') return number(value);
  if (field === 'kind') return kindLabels[value as keyof typeof kindLabels];
  if (field === 'name' || field === 'question') return `“${isolated(String(value))}”`;
  const { expression } = value as { readonly expression?: string };
  return field === 'check' ? expression : undefined;
}
