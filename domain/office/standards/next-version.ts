/** A gate model as it is stored once it is published: with the number of its version. */
import { own } from '../../values/record.ts';
import type { GateModel, PublishedGateModel } from '../gate-model.ts';
import type { OfficeState } from '../state.ts';

/** Versions of a model count from 1. */
export function asNextVersion({ gateModels }: OfficeState, model: GateModel): PublishedGateModel {
  return { ...model, version: (own(gateModels, model.id)?.length ?? 0) + 1 };
}
