/** Which fields the form asks for in each register, and how each is typed. */
import { type RegisterName, registerShapes, severities } from '#domain/project/registers/shapes.ts';
import { choiceInWords } from '../../shared/choice-words.ts';
import { t } from '../../shared/text.ts';

export interface FieldSpec {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'number' | 'choice' | 'tick' | 'person' | 'gate' | 'project';
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
const owner: FieldSpec = { field: 'owner', label: t('Owner'), kind: 'person' };
const choice = (field: string, label: string, values: readonly string[]): FieldSpec => ({
  ...{ field, label, kind: 'choice' },
  choices: values.map(value => ({ value, label: choiceInWords(value) })),
});
const level = (field: string, label: string): FieldSpec => ({ field, label, kind: 'number', min: 1, max: 5 });
/** A KPI counts what it counts: also below zero, also in thousandths. */
const any = (field: string, label: string): FieldSpec => ({ field, label, kind: 'number', min: -1e15, max: 1e15, decimals: 12 });

export const registerForms: { readonly [N in RegisterName]: RegisterForm } = {
  milestones: {
    legend: t('Milestones'),
    one: t('Milestone'),
    rows: [
      [text('name', t('Name'))],
      [day('due', t('Due')), day('forecast', t('Forecast')), day('done', t('Done on'))],
      [
        text('code', t('Code, such as 1.2.3')),
        { field: 'percent', label: t('Per cent done'), kind: 'number', min: 0, max: 100, decimals: 2 },
        { field: 'weight', label: t('Weight'), kind: 'number', min: 0, max: 1_000_000, decimals: 4 },
      ],
      [{ field: 'gate', label: t('Gate that it is for'), kind: 'gate' }, owner],
    ],
  },
  risks: {
    legend: t('Risks'),
    one: t('Risk'),
    rows: [
      [text('risk', t('Risk'))],
      [level('probability', t('Probability, 1 to 5')), level('impact', t('Impact, 1 to 5'))],
      [text('response', t('Response'))],
      [owner, day('due', t('Respond by'))],
    ],
  },
  issues: {
    legend: t('Issues'),
    one: t('Issue'),
    rows: [
      [text('issue', t('Issue'))],
      [choice('severity', t('Severity'), severities), owner, day('due', t('Resolve by'))],
      [text('response', t('What is done about it'))],
    ],
  },
  actions: { legend: t('Actions'), one: t('Action'), rows: [[text('action', t('Action'))], [owner, day('due', t('Do by'))]] },
  decisions: {
    legend: t('Decisions'),
    one: t('Decision'),
    rows: [[text('decision', t('Decision'))], [day('on', t('Taken on')), text('by', t('Taken by'))], [text('why', t('Why'))]],
  },
  dependencies: {
    legend: t('Dependencies'),
    one: t('Dependency'),
    rows: [
      [text('dependency', t('What is needed')), text('on', t('From whom'))],
      [{ field: 'project', label: t('Project that gives it'), kind: 'project' }],
      [day('due', t('Needed by')), day('forecast', t('Expected on')), owner],
    ],
  },
  kpis: {
    legend: 'KPIs',
    one: 'KPI',
    rows: [
      [text('name', t('Name'))],
      [any('value', t('Value')), any('target', t('Target')), choice('better', t('Better when'), ['higher', 'lower'])],
    ],
  },
  communication: {
    legend: t('Communication plan'),
    one: t('Message'),
    rows: [
      [text('audience', t('Audience'))],
      [text('message', t('What they are told'))],
      [day('due', t('Tell them by')), owner],
      [{ field: 'done', label: t('Done'), kind: 'tick' }],
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
