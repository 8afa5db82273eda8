/**
 * Loads an ASL file. Either the whole file is inside the subset that this engine runs as AWS does, or it is refused here,
 * naming state and field: nothing outside the subset is met halfway through an execution.
 */
import { hash } from 'node:crypto';
import type { Definition, State } from './definition.ts';
import { DefinitionError } from './errors.ts';
import { Fields, isObject } from './fields.ts';
import type { Json } from './json.ts';
import { loadState } from './load-states.ts';

/**
 * Parses and checks an ASL file (JSON text). `substitutions` gives the values of its `${Placeholder}` texts, as
 * `DefinitionSubstitutions` does on AWS. Throws `DefinitionError`.
 */
export function loadDefinition(name: string, text: string, substitutions: Readonly<Record<string, string>> = {}): Definition {
  const whole = substituted(name, text, substitutions);
  const fields = new Fields(parseText(name, whole), { machine: name });
  if (fields.text('QueryLanguage') !== 'JSONata') fields.refuse('QueryLanguage', 'must be "JSONata"');
  if ((fields.text('Version') ?? '1.0') !== '1.0') fields.refuse('Version', 'must be "1.0"');
  fields.text('Comment');
  const startAt = fields.needText('StartAt');
  const raw = fields.any('States');
  fields.end();
  if (!isObject(raw) || Object.keys(raw).length === 0)
    return fields.refuse('States', 'must be an object with at least one state');
  const states = new Map(Object.entries(raw).map(([state, value]) => [state, loadNamed(name, state, value)]));
  const definition = { name, digest: hash('sha256', whole, 'hex'), startAt, states };
  checkTransitions(definition, fields);
  return definition;
}

function substituted(machine: string, text: string, substitutions: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{([^}]*)\}/g, (_, placeholder: string) => {
    const value = Object.hasOwn(substitutions, placeholder) ? substitutions[placeholder] : undefined;
    if (value === undefined) throw new DefinitionError({ machine }, `placeholder "${placeholder}" has no value`);
    return JSON.stringify(value).slice(1, -1);
  });
}

function parseText(machine: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new DefinitionError({ machine }, `is not JSON: ${(problem as Error).message}`);
  }
}

function loadNamed(machine: string, state: string, value: Json): State {
  const place = { machine, state };
  if (state === '' || state.length > 80) throw new DefinitionError(place, 'state names have 1 to 80 characters');
  return loadState(state, new Fields(value, place));
}

function checkTransitions({ name: machine, startAt, states }: Definition, fields: Fields): void {
  if (!states.has(startAt)) fields.refuse('StartAt', `there is no state "${startAt}"`);
  const reached = new Set([startAt]);
  for (const name of reached) {
    for (const [field, target] of targetsOf(states.get(name) as State)) {
      if (!states.has(target)) throw new DefinitionError({ machine, state: name, field }, `there is no state "${target}"`);
      reached.add(target);
    }
  }
  const stranded = [...states.keys()].find(name => !reached.has(name));
  if (stranded !== undefined) throw new DefinitionError({ machine, state: stranded }, 'no state leads here');
}

function targetsOf(state: State): [string, string][] {
  const targets: [string, string][] = [];
  const add = (field: string, target: string | undefined) => {
    if (target !== undefined) targets.push([field, target]);
  };
  if (state.type === 'Task') {
    add('Next', state.next);
    for (const [i, rule] of state.catch.entries()) add(`Catch/${i}/Next`, rule.next);
  }
  if (state.type === 'Choice') {
    for (const [i, rule] of state.choices.entries()) add(`Choices/${i}/Next`, rule.next);
    add('Default', state.default);
  }
  return targets;
}
