/**
 * Loads an ASL file. Either the whole file is inside the subset that this engine runs as AWS does, or it is refused here,
 * naming state and field: nothing outside the subset is met halfway through an execution.
 */
import type { Block, Definition, State } from './definition.ts';
import { DefinitionError } from './errors.ts';
import { Fields, isObject } from './fields.ts';
import type { Json } from './json.ts';
import { loadState } from './load-states.ts';

/**
 * Parses and checks an ASL file (JSON text). `substitutions` gives the values of its `${Placeholder}` texts, as
 * `DefinitionSubstitutions` does on AWS. Throws `DefinitionError`.
 */
export function loadDefinition(name: string, text: string, substitutions: Readonly<Record<string, string>> = {}): Definition {
  const machine = { machine: name };
  const fields = new Fields(parseText(name, substituted(name, text, substitutions)), { machine: name, variables: new Set() });
  if (fields.text('QueryLanguage') !== 'JSONata') fields.refuse('QueryLanguage', 'must be "JSONata"');
  if ((fields.text('Version') ?? '1.0') !== '1.0') fields.refuse('Version', 'must be "1.0"');
  const timeoutSeconds = fields.number('TimeoutSeconds', 1);
  const names = new Set<string>();
  const block = loadBlock(fields, { ...machine, variables: new Set(), names });
  return { name, timeoutSeconds, ...block };
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

interface Scope {
  readonly machine: string;
  /** Workflow variables of the blocks around. */
  readonly variables: ReadonlySet<string>;
  /** State names so far: they are unique in the whole file. */
  readonly names: Set<string>;
}

function loadBlock(fields: Fields, scope: Scope): Block {
  fields.text('Comment');
  const startAt = fields.needText('StartAt');
  const raw = fields.any('States');
  fields.end();
  if (!isObject(raw) || Object.keys(raw).length === 0)
    return fields.refuse('States', 'must be an object with at least one state');
  const assigned = assignedIn(raw, scope);
  const inner = { ...scope, variables: new Set([...scope.variables, ...assigned]) };
  const states = new Map<string, State>();
  for (const [name, value] of Object.entries(raw)) states.set(name, loadNamed(name, value, inner));
  const block = { startAt, states };
  checkTransitions(block, fields, scope);
  return block;
}

function loadNamed(name: string, value: Json, scope: Scope): State {
  const place = { machine: scope.machine, state: name, variables: scope.variables };
  if (name === '' || name.length > 80) throw new DefinitionError(place, 'state names have 1 to 80 characters');
  if (scope.names.has(name)) throw new DefinitionError(place, 'state names are unique in a workflow');
  scope.names.add(name);
  return loadState(name, new Fields(value, place), inner => loadBlock(inner, scope));
}

/** The variables that states of this block assign. A block may neither assign nor hide a variable of the blocks around it. */
function assignedIn(states: { readonly [name: string]: Json }, scope: Scope): Set<string> {
  const assigned = new Set<string>();
  for (const [state, value] of Object.entries(states)) {
    for (const name of assignedBy(value)) {
      const place = { machine: scope.machine, state, field: `Assign/${name}` };
      if (scope.variables.has(name)) throw new DefinitionError(place, 'belongs to the block around this one');
      assigned.add(name);
    }
  }
  return assigned;
}

function assignedBy(state: Json): string[] {
  if (!isObject(state)) return [];
  const rules = [state.Choices, state.Catch].flatMap(list => (Array.isArray(list) ? list : []));
  return [state, ...rules].flatMap(holder => (isObject(holder) && isObject(holder.Assign) ? Object.keys(holder.Assign) : []));
}

function checkTransitions(block: Block, fields: Fields, scope: Scope): void {
  if (!block.states.has(block.startAt)) fields.refuse('StartAt', `there is no state "${block.startAt}"`);
  const reached = new Set([block.startAt]);
  for (const name of reached) {
    const state = block.states.get(name) as State;
    for (const [field, target] of targetsOf(state)) {
      const place = { machine: scope.machine, state: name, field };
      if (!block.states.has(target)) throw new DefinitionError(place, `there is no state "${target}"`);
      reached.add(target);
    }
  }
  const stranded = [...block.states.keys()].find(name => !reached.has(name));
  if (stranded !== undefined) throw new DefinitionError({ machine: scope.machine, state: stranded }, 'no state leads here');
}

function targetsOf(state: State): [string, string][] {
  const targets: [string, string][] = [];
  if ('next' in state && state.next !== undefined) targets.push(['Next', state.next]);
  if ('catch' in state) for (const [i, rule] of state.catch.entries()) targets.push([`Catch/${i}/Next`, rule.next]);
  if (state.type !== 'Choice') return targets;
  for (const [i, rule] of state.choices.entries()) targets.push([`Choices/${i}/Next`, rule.next]);
  if (state.default !== undefined) targets.push(['Default', state.default]);
  return targets;
}
