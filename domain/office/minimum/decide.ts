/** The PMO and administrators make a gate model of their office the minimum of those directly below, or take that back. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { isolated } from '../../values/isolated.ts';
import { officePreconditions } from '../actions.ts';
import { gateModelOf, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { MinimumCommands } from './commands.ts';
import type { Minimum } from './minimum.ts';
import { missingOf } from './missing.ts';

export const minimumDecisions: OfficeDecisions<MinimumCommands> = {
  'set-minimum': (state, { minimum, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['set-minimum'](state, context) ??
      (minimum && (faultInMinimum(minimum, state) ?? faultInGiven(minimum, state))) ??
      changedSince(state, 'minimum', expectedVersion);
    if (no) return no;
    if (digestOf(state.minimum ?? null) === digestOf(minimum ?? null)) return { facts: [] };
    return { facts: [{ type: 'minimum-set', minimum, ...(reason !== undefined && { reason }) }] };
  },
};

function faultInMinimum({ model, version }: Minimum, office: OfficeState): Refused {
  const newest = gateModelOf(office, model);
  if (!newest)
    return refuse(
      'unknown-reference',
      `This office has no gate model ${model}; publish it first, or choose one of its models.`,
      'minimum.model',
    );
  if (gateModelOf(office, model, version)) return undefined;
  return refuse(
    'unknown-reference',
    `The gate model ${model} has no version ${version}; its newest is ${newest.version}.`,
    'minimum.version',
  );
}

/** What this office gives to those below can be published there. */
function faultInGiven({ model, version }: Minimum, office: OfficeState): Refused {
  const minimum = gateModelOf(office, model, version);
  if (!minimum) return undefined;
  for (const given of office.given?.gateModels ?? []) {
    const lacking = gateModelOf(office, given.model, given.version);
    const missing = lacking ? missingOf(minimum, lacking) : [];
    if (lacking && missing.length > 0)
      return refuse(
        'below-minimum',
        `Version ${given.version} of ${isolated(lacking.name)}, which this office gives to those below, could not be published there: it lacks ${missing.join('; ')}. Give a version that meets this minimum first, or give it no more.`,
        'minimum.model',
      );
  }
  return undefined;
}
