/** A gate model that lacks something of the minimum above is not published, and those that were published before are named with what they lack. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { GateModel, PublishedGateModel } from '../gate-model.ts';
import { gateModelOf, type OfficeState } from '../state.ts';
import { missingOf } from './missing.ts';

/** What offices directly below this one must keep; undefined where nothing binds them. */
export function minimumOf(above: OfficeState | undefined): PublishedGateModel | undefined {
  return above?.minimum && gateModelOf(above, above.minimum.model, above.minimum.version);
}

export function faultByMinimum(model: GateModel, above: OfficeState | undefined): Refused {
  const minimum = minimumOf(above);
  const missing = minimum ? missingOf(minimum, model) : [];
  if (!above || !minimum || missing.length === 0) return undefined;
  return refuse(
    'below-minimum',
    `${isolated(above.name)} has made its gate model ${isolated(minimum.name)}, version ${minimum.version}, the minimum of this office. This model lacks ${missing.join('; ')}. Add it, then publish.`,
    'model.gates',
  );
}

/** A gate model of an office that does not meet the minimum above. */
export interface BelowMinimum {
  readonly model: string;
  readonly name: string;
  readonly version: number;
  readonly missing: readonly string[];
}

/** The newest version of each gate model that lacks something, by name. */
export function belowMinimum(office: OfficeState, above: OfficeState | undefined): readonly BelowMinimum[] {
  const minimum = minimumOf(above);
  if (!minimum) return [];
  return Object.values(office.gateModels)
    .flatMap(versions => versions.slice(-1))
    .map(model => ({ model: model.id, name: model.name, version: model.version, missing: missingOf(minimum, model) }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted((left, right) => left.name.localeCompare(right.name, 'en'));
}
