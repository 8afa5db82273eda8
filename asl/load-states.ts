/** Reads one state of each type into its compiled form. A field that is not read here is outside the subset and refused. */
import type { Block, ChoiceRule, Resource, State, TaskState } from './definition.ts';
import type { Fields } from './fields.ts';
import { loadCatch, loadExit, loadRetry } from './load-errors.ts';

/** Reads a block nested in a state: a branch of a Parallel, the processor of a Map. */
export type LoadBlock = (fields: Fields) => Block;

const resources: Record<string, Resource> = {
  'arn:aws:states:::lambda:invoke': 'invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken': 'invoke.waitForTaskToken',
  'arn:aws:states:::states:startExecution': 'startExecution',
  'arn:aws:states:::states:startExecution.sync:2': 'startExecution.sync:2',
};

/** Instants of a Wait, as AWS demands them: RFC 3339 in UTC, `T` and `Z` in capitals. */
export const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

export function loadState(name: string, fields: Fields, loadBlock: LoadBlock): State {
  const type = fields.needText('Type');
  fields.text('Comment');
  if ((fields.text('QueryLanguage') ?? 'JSONata') !== 'JSONata') fields.refuse('QueryLanguage', 'must be "JSONata"');
  const state = loadType(type, { name, fields, loadBlock });
  fields.end();
  return state;
}

interface Source {
  readonly name: string;
  readonly fields: Fields;
  readonly loadBlock: LoadBlock;
}

function loadType(type: string, source: Source): State {
  const { name, fields } = source;
  if (type === 'Task') return loadTask(source);
  if (type === 'Choice') return loadChoice(source);
  if (type === 'Wait') return loadWait(source);
  if (type === 'Parallel') return loadParallel(source);
  if (type === 'Map') return loadMap(source);
  if (type === 'Pass') return { type, name, next: loadNext(fields), ...loadExit(fields, {}) };
  if (type === 'Succeed') return { type, name, output: fields.template('Output') };
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

function loadTask({ name, fields }: Source): TaskState {
  const arn = fields.needText('Resource');
  const resource = Object.hasOwn(resources, arn) ? resources[arn] : undefined;
  if (resource === undefined) return fields.refuse('Resource', `"${arn}" is outside the subset`);
  checkArguments(fields, resource);
  const token = resource === 'invoke.waitForTaskToken';
  checkDeadlines(fields, token);
  const seconds = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999_999;
  return {
    type: 'Task',
    name,
    resource,
    arguments: fields.template('Arguments', { token }) ?? fields.refuse('Arguments', 'is missing'),
    timeoutSeconds: fields.scalar('TimeoutSeconds', seconds, 'whole seconds from 1'),
    heartbeatSeconds: fields.scalar('HeartbeatSeconds', seconds, 'whole seconds from 1'),
    ...loadFallible(fields),
  };
}

/** A wait for a token that nobody gives back would be forever; heartbeats need a token to be sent with. */
function checkDeadlines(fields: Fields, token: boolean): void {
  const [timeout, heartbeat] = [fields.any('TimeoutSeconds'), fields.any('HeartbeatSeconds')];
  if (token && timeout === undefined) fields.refuse('TimeoutSeconds', 'is missing: a wait for a token must end');
  if (!token && heartbeat !== undefined) fields.refuse('HeartbeatSeconds', 'needs a task that waits for a token');
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    fields.refuse('HeartbeatSeconds', 'must be less than TimeoutSeconds');
  }
}

function checkArguments(fields: Fields, resource: Resource): void {
  const given = fields.object('Arguments');
  const needed = resource.startsWith('invoke') ? ['FunctionName'] : ['StateMachineArn', 'Name'];
  for (const name of needed) if (given.any(name) === undefined) given.refuse(name, 'is missing');
  given.any(resource.startsWith('invoke') ? 'Payload' : 'Input');
  given.end();
}

function loadFallible(fields: Fields) {
  const exit = loadExit(fields, { parts: ['result'] });
  return { next: loadNext(fields), retry: loadRetry(fields), catch: loadCatch(fields), ...exit };
}

function loadWait({ name, fields }: Source): State {
  const whole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 99_999_999;
  const instant = (value: unknown) => timestampPattern.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
  const seconds = fields.scalar('Seconds', whole, 'whole seconds from 0');
  const timestamp = fields.scalar('Timestamp', instant, 'an instant such as 2031-01-31T12:00:00Z');
  if ((seconds === undefined) === (timestamp === undefined)) fields.refuse('Seconds', 'or Timestamp: exactly one is needed');
  return { type: 'Wait', name, seconds, timestamp, next: loadNext(fields), ...loadExit(fields, {}) };
}

function loadChoice({ name, fields }: Source): State {
  const choices = fields.items('Choices').map((rule): ChoiceRule => {
    const condition = rule.scalar('Condition', value => typeof value === 'boolean', '{% ... %}, true or false');
    if (condition === undefined) return rule.refuse('Condition', 'is missing');
    rule.text('Comment');
    const loaded = { condition, next: rule.needText('Next'), ...loadExit(rule, {}) };
    rule.end();
    return loaded;
  });
  const otherwise = fields.text('Default');
  const exit = loadExit(fields, {});
  for (const field of ['Output', 'Assign']) {
    if (fields.has(field) && otherwise === undefined) fields.refuse(field, 'is used with Default only, and there is none');
  }
  return { type: 'Choice', name, choices, default: otherwise, ...exit };
}

function loadParallel({ name, fields, loadBlock }: Source): State {
  const branches = fields.items('Branches').map(loadBlock);
  return { type: 'Parallel', name, arguments: fields.template('Arguments'), branches, ...loadFallible(fields) };
}

function loadMap({ name, fields, loadBlock }: Source): State {
  const whole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  const items = fields.scalar('Items', Array.isArray, 'a list');
  const processor = fields.object('ItemProcessor');
  if (processor.has('ProcessorConfig')) {
    const config = processor.object('ProcessorConfig');
    if (config.needText('Mode') !== 'INLINE') config.refuse('Mode', 'must be INLINE');
    config.end();
  }
  const maxConcurrency = fields.scalar('MaxConcurrency', whole, 'a whole number from 0');
  return { type: 'Map', name, items, maxConcurrency, processor: loadBlock(processor), ...loadFallible(fields) };
}
