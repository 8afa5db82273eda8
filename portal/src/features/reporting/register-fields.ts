/** Which fields the form asks for in each register, and how each is typed. */
import { type RegisterName, registerShapes, severities } from '#domain/project/registers/shapes.ts';

export interface FieldSpec {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'number' | 'choice' | 'tick' | 'person' | 'gate';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
}

/** The fields of one entry, those of a row beside one another. */
export interface RegisterForm {
  readonly legend: string;
  /** What one entry is called. */
  readonly one: string;
  readonly rows: readonly (readonly FieldSpec[])[];
}

const text = (field: string, label: string): FieldSpec => ({ field, label, kind: 'text' });
const day = (field: string, label: string): FieldSpec => ({ field, label, kind: 'day' });
const owner: FieldSpec = { field: 'owner', label: 'Owner', kind: 'person' };
const choice = (field: string, label: string, values: readonly string[]): FieldSpec => ({
  ...{ field, label, kind: 'choice' },
  choices: values.map(value => ({ value, label: value })),
});
const level = (field: string, label: string): FieldSpec => ({ field, label, kind: 'number', min: 1, max: 5 });
/** A KPI counts what it counts: also below zero, also in thousandths. */
const any = (field: string, label: string): FieldSpec => ({ field, label, kind: 'number', min: -1e15, max: 1e15, decimals: 12 });

export const registerForms: { readonly [N in RegisterName]: RegisterForm } = {
  milestones: {
    legend: 'Milestones',
    one: 'Milestone',
    rows: [
      [text('name', 'Name')],
      [day('due', 'Due'), day('forecast', 'Forecast'), day('done', 'Done on')],
      [
        text('code', 'Code, such as 1.2.3'),
        { field: 'percent', label: 'Per cent done', kind: 'number', min: 0, max: 100, decimals: 2 },
        { field: 'weight', label: 'Weight', kind: 'number', min: 0, max: 1_000_000, decimals: 4 },
      ],
      [{ field: 'gate', label: 'Gate that it is for', kind: 'gate' }, owner],
    ],
  },
  risks: {
    legend: 'Risks',
    one: 'Risk',
    rows: [
      [text('risk', 'Risk')],
      [level('probability', 'Probability, 1 to 5'), level('impact', 'Impact, 1 to 5')],
      [text('response', 'Response')],
      [owner, day('due', 'Respond by')],
    ],
  },
  issues: {
    legend: 'Issues',
    one: 'Issue',
    rows: [
      [text('issue', 'Issue')],
      [choice('severity', 'Severity', severities), owner, day('due', 'Resolve by')],
      [text('response', 'What is done about it')],
    ],
  },
  actions: { legend: 'Actions', one: 'Action', rows: [[text('action', 'Action')], [owner, day('due', 'Do by')]] },
  decisions: {
    legend: 'Decisions',
    one: 'Decision',
    rows: [[text('decision', 'Decision')], [day('on', 'Taken on'), text('by', 'Taken by')], [text('why', 'Why')]],
  },
  dependencies: {
    legend: 'Dependencies',
    one: 'Dependency',
    rows: [
      [text('dependency', 'What is needed'), text('on', 'From whom')],
      [day('due', 'Needed by'), day('forecast', 'Expected on'), owner],
    ],
  },
  kpis: {
    legend: 'KPIs',
    one: 'KPI',
    rows: [
      [text('name', 'Name')],
      [any('value', 'Value'), any('target', 'Target'), choice('better', 'Better when', ['higher', 'lower'])],
    ],
  },
  communication: {
    legend: 'Communication plan',
    one: 'Message',
    rows: [
      [text('audience', 'Audience')],
      [text('message', 'What they are told')],
      [day('due', 'Tell them by'), owner],
      [{ field: 'done', label: 'Done', kind: 'tick' }],
    ],
  },
};

/** In the order of the form. */
export const formOrder = Object.keys(registerForms) as RegisterName[];

export function specsOf(name: RegisterName): readonly FieldSpec[] {
  return registerForms[name].rows.flat();
}

/** Whether an entry has to say it. */
export function isRequired(name: RegisterName, field: string): boolean {
  const schema = (registerShapes[name] as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>)[field];
  return schema !== undefined && !schema.safeParse(undefined).success;
}
