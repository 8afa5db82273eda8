/** Reads one state of each type into its compiled form. A field that is not read here is outside the subset and refused. */
import type { ChoiceState, Resource, State, TaskState } from './definition.ts';
import type { Fields } from './fields.ts';
import { loadCatch, loadRetry } from './load-errors.ts';

const resources: Record<string, Resource> = {
  'arn:aws:states:::lambda:invoke': 'invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken': 'invoke.waitForTaskToken',
};

export function loadState(name: string, fields: Fields): State {
  const type = fields.needText('Type');
  fields.text('Comment');
  if ((fields.text('QueryLanguage') ?? 'JSONata') !== 'JSONata') fields.refuse('QueryLanguage', 'must be "JSONata"');
  const state = loadType(type, name, fields);
  fields.end();
  return state;
}

function loadType(type: string, name: string, fields: Fields): State {
  if (type === 'Task') return loadTask(name, fields);
  if (type === 'Choice') return loadChoice(name, fields);
  if (type === 'Succeed') return { type, name };
  if (type === 'Fail') {
    const text = (value: unknown) => typeof value === 'string';
    return { type, name, error: fields.scalar('Error', text, 'a text'), cause: fields.scalar('Cause', text, 'a text') };
  }
  return fields.refuse('Type', `"${type}" is outside the subset`);
}

function loadNext(fields: Fields): string | undefined {
  const [next, end] = [fields.text('Next'), fields.any('End')];
  if (end !== undefined && end !== true) fields.refuse('End', 'must be true or absent');
  if (next !== undefined && end === true) fields.refuse('End', 'stands beside Next');
  return next ?? (end === true ? undefined : fields.refuse('Next', 'is missing (or "End": true)'));
}

function loadTask(name: string, fields: Fields): TaskState {
  const arn = fields.needText('Resource');
  const resource = Object.hasOwn(resources, arn) ? resources[arn] : undefined;
  if (resource === undefined) return fields.refuse('Resource', `"${arn}" is outside the subset`);
  checkArguments(fields);
  const token = resource === 'invoke.waitForTaskToken';
  // A wait for a token that nobody gives back would be forever.
  if (token && fields.any('TimeoutSeconds') === undefined)
    fields.refuse('TimeoutSeconds', 'is missing: a wait for a token must end');
  const seconds = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999_999;
  return {
    type: 'Task',
    name,
    resource,
    arguments: fields.template('Arguments', { token }) ?? fields.refuse('Arguments', 'is missing'),
    timeoutSeconds: fields.scalar('TimeoutSeconds', seconds, 'whole seconds from 1'),
    output: fields.template('Output', { parts: ['result'] }),
    next: loadNext(fields),
    retry: loadRetry(fields),
    catch: loadCatch(fields),
  };
}

function checkArguments(fields: Fields): void {
  const given = fields.object('Arguments');
  if (given.any('FunctionName') === undefined) given.refuse('FunctionName', 'is missing');
  given.any('Payload');
  given.end();
}

function loadChoice(name: string, fields: Fields): ChoiceState {
  const choices = fields.items('Choices').map(rule => {
    const condition = rule.scalar('Condition', value => typeof value === 'boolean', '{% ... %}, true or false');
    if (condition === undefined) return rule.refuse('Condition', 'is missing');
    rule.text('Comment');
    const loaded = { condition, next: rule.needText('Next') };
    rule.end();
    return loaded;
  });
  return { type: 'Choice', name, choices, default: fields.text('Default') };
}
