/** The workflow files: valid, listed, bounded in time, never stuck, and free of rules that belong to the domain. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workflowTasks } from '#api/tasks.ts';
import { workflows } from '#workflows/manifest.ts';
import { root } from './read-imports.ts';
import { type Definition, faultsInWorkflow, type State, statesOf } from './workflow-rules.ts';

/** asl-validator brings no types. */
type Validate = (definition: unknown) => { readonly isValid: boolean; errorsText(separator: string): string };
const validate: Validate = createRequire(import.meta.url)('asl-validator');

const read = (file: string): Definition => JSON.parse(readFileSync(join(root, 'workflows', file), 'utf8'));
const text = (file: string) => readFileSync(join(root, 'workflows', file), 'utf8');
const tasksOf = (definition: Definition) =>
  statesOf(definition).flatMap(({ state }) => (state.Type === 'Task' ? [state.Arguments?.Payload?.task ?? 'no task named'] : []));

describe('the list of workflows', () => {
  it('the list of workflows names every file once, and every file is in it', () => {
    const files = readdirSync(join(root, 'workflows')).filter(name => name.endsWith('.asl.json'));
    expect(workflows.map(row => row.file).sort()).toEqual(files.sort());
    for (const row of workflows) expect(row.file).toBe(`${row.name}.asl.json`);
  });

  it.each(workflows)('the list of workflows says which placeholders $file has', ({ file, placeholders }) => {
    const found = new Set([...text(file).matchAll(/\$\{(\w+)\}/g)].map(match => match[1]));
    expect([...found].sort()).toEqual([...placeholders].sort());
  });

  it('the workflows call every task there is but those that operators ask for, and no other', () => {
    const called = new Set(workflows.flatMap(row => tasksOf(read(row.file))));
    expect([...called].sort()).toEqual([...workflowTasks].sort());
  });
});

describe.each(workflows)('$name', ({ name, file }) => {
  it(`${name} is valid to a checker of the language`, () => {
    const { isValid, errorsText } = validate(read(file));
    expect(isValid ? 'valid' : errorsText('\n')).toBe('valid');
  });

  it(`${name} retries, catches, ends every wait, decides nothing and comments every state`, () => {
    expect(statesOf(read(file)).length).toBeGreaterThanOrEqual(2);
    expect(faultsInWorkflow(read(file))).toEqual([]);
  });
});

describe('a workflow that breaks a rule is found', () => {
  const task: State = {
    Type: 'Task',
    Comment: 'Ask the domain.',
    Resource: 'arn:aws:states:::lambda:invoke',
    TimeoutSeconds: 60,
    Retry: [{ ErrorEquals: ['States.TaskFailed', 'States.Timeout'] }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
  };
  const wait: State = {
    ...task,
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Retry: [{ ErrorEquals: ['States.TaskFailed'] }],
    Arguments: { Payload: { task: 'await', input: { token: '{% $states.context.Task.Token %}' } } as { task: string } },
  };
  const choice: State = {
    Type: 'Choice',
    Comment: 'What it said.',
    Choices: [{ Condition: "{% $states.input.step = 'close' %}", Next: 'End' }],
    Default: 'End',
  };
  const flow = (state: State): Definition => ({
    Comment: 'An example.',
    StartAt: 'First',
    States: { First: state, End: { Type: 'Succeed', Comment: 'Done.' } },
  });
  const said = (state: State) => faultsInWorkflow(flow(state)).join('; ');
  const asking = (condition: string): State => ({ ...choice, Choices: [{ Condition: condition, Next: 'End' }] });

  it.each([task, wait, choice, asking('{% $not($exists($states.input.step)) %}')])(
    'a workflow that keeps the rules is not found fault with ($Type $Resource)',
    state => {
      expect(said(state)).toBe('');
    },
  );

  it.each<[string, State]>([
    ['no comment', { ...task, Comment: undefined }],
    ['no Retry', { ...task, Retry: undefined }],
    ['no Retry', { ...task, Retry: [] }],
    ['no Catch', { ...task, Catch: undefined }],
    ['no Catch', { ...task, Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'End' }] }],
    ['no Catch', { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Nowhere' }] }],
    ['no TimeoutSeconds', { ...task, TimeoutSeconds: undefined }],
    ['no TimeoutSeconds', { ...wait, TimeoutSeconds: undefined }],
    ['Retry of a timeout', { ...wait, Retry: [{ ErrorEquals: ['States.ALL'] }] }],
    ['touches a task token', { ...wait, Resource: task.Resource }],
    ['hands to nobody', { ...task, Resource: wait.Resource, Retry: wait.Retry }],
    ['no Default', { ...choice, Default: undefined }],
    ['decides something itself', asking('{% $states.input.approvals > 2 %}')],
    ['decides something itself', asking("{% $count($states.input.votes) = '3' %}")],
    ['decides something itself', asking("{% $states.input.step = 'close' and $states.input.kind = 'go' %}")],
    ['decides something itself', asking("{% $states.input.votes + 1 = 'x' %}")],
  ])('a workflow that breaks a rule is told: %s', (fault, state) => {
    expect(said(state)).toContain(fault);
  });

  it('a workflow that does not say what it is for is told so', () => {
    expect(faultsInWorkflow({ ...flow(task), Comment: undefined })).toHaveLength(1);
  });

  it('a workflow that the language does not allow is found', () => {
    expect(validate({ ...flow(task), StartAt: 'Nowhere' }).isValid).toBe(false);
  });
});
