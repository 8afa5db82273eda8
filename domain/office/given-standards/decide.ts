/** The PMO and administrators give standards to the offices directly below, and those of an office below take them over; what is still asked is noted. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { isolated } from '../../values/isolated.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeFact } from '../facts.ts';
import { minimumOf } from '../minimum/binding.ts';
import { missingOf } from '../minimum/missing.ts';
import { gateModelOf, type OfficeState, scoringModelOf } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { GivenStandardCommands } from './commands.ts';
import { comparedWith } from './compared.ts';
import type { GivenStandards } from './given.ts';
import { take } from './take.ts';

type Chosen = NonNullable<GivenStandardCommands['give-standards']['given']>;

export const givenStandardDecisions: OfficeDecisions<GivenStandardCommands> = {
  'give-standards': (state, { given: chosen, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['give-standards'](state, context) ??
      (chosen && faultInChosen(chosen, state)) ??
      changedSince(state, 'given', expectedVersion);
    if (no) return no;
    return give(state, chosen, reason);
  },
  'take-standard': take,
  'compare-standards': (state, _command, { above }) => ({ facts: comparedWith(state, above) }),
};

function give(state: OfficeState, chosen: Chosen | undefined, reason: string | undefined): Decision<OfficeFact> {
  const cycle = chosen?.reporting;
  const rules = cycle && rulesIn(state, cycle.version);
  if (cycle && !rules)
    return refuse(
      'version-changed',
      'The reporting cycle was changed since you read it, or asks for nothing. Read it again, then give it.',
      'given.reporting.version',
    );
  const { reporting: _, ...models } = chosen ?? { gateModels: [], scoringModels: [] };
  const anything = models.gateModels.length > 0 || models.scoringModels.length > 0 || rules !== undefined;
  const given = anything ? { ...models, ...(cycle && rules && { reporting: { ...cycle, rules: [...rules] } }) } : undefined;
  if (digestOf(state.given ?? null) === digestOf(given ?? null)) return { facts: [] };
  return { facts: [{ type: 'standards-given', given, ...(reason !== undefined && { reason }) }] };
}

/** The cycle in the version that is given already, or as it is now; undefined for any other version, and for a cycle without rules. */
function rulesIn({ given, reporting, versions }: OfficeState, version: number) {
  if (given?.reporting?.version === version) return given.reporting.rules;
  if (versions.reporting !== version || !reporting || reporting.rules.length === 0) return undefined;
  return reporting.rules.map(({ from: _, ...rule }) => rule);
}

function faultInChosen({ gateModels, scoringModels }: Chosen, office: OfficeState): Refused {
  return (
    faultIn(gateModels, { list: 'gateModels', called: 'gate model', known: (...of) => gateModelOf(office, ...of) }) ??
    faultIn(scoringModels, { list: 'scoringModels', called: 'scoring model', known: (...of) => scoringModelOf(office, ...of) }) ??
    faultBelowMinimum(gateModels, office)
  );
}

interface About {
  readonly list: 'gateModels' | 'scoringModels';
  readonly called: string;
  readonly known: (model: never, version?: number) => { readonly version: number } | undefined;
}

function faultIn(
  entries: readonly { readonly model: string; readonly version: number }[],
  { list, called, known }: About,
): Refused {
  for (const [index, { model, version }] of entries.entries()) {
    const field = `given.${list}.${index}`;
    if (entries.findIndex(other => other.model === model) !== index)
      return refuse('already-exists', `The ${called} ${model} is named twice; keep one version of it.`, `${field}.model`);
    const newest = known(model as never);
    if (!newest)
      return refuse(
        'unknown-reference',
        `This office has no ${called} ${model}; publish it first, or choose one of its models.`,
        `${field}.model`,
      );
    if (!known(model as never, version))
      return refuse(
        'unknown-reference',
        `The ${called} ${model} has no version ${version}; its newest is ${newest.version}.`,
        `${field}.version`,
      );
  }
  return undefined;
}

/** What is given can be published below. */
function faultBelowMinimum(gateModels: GivenStandards['gateModels'], office: OfficeState): Refused {
  const minimum = minimumOf(office);
  if (!minimum) return undefined;
  for (const [index, { model: id, version }] of gateModels.entries()) {
    const model = gateModelOf(office, id, version);
    const missing = model ? missingOf(minimum, model) : [];
    if (model && missing.length > 0)
      return refuse(
        'below-minimum',
        `Version ${version} of ${isolated(model.name)} could not be published below: it lacks ${missing.join('; ')} of the minimum that this office has set. Give a version that meets it, or change the minimum first.`,
        `given.gateModels.${index}.version`,
      );
  }
  return undefined;
}
