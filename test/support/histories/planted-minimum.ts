/** For each invariant of of-minimum.ts a step that breaks it. */
import { officeWorld } from '../fixtures.ts';
import { gateModel } from '../standards.ts';
import { officeAboveWith } from '../standards-situations.ts';
import { forged } from './forged.ts';
import type { Step } from './watched.ts';

/** The office above asks for a quorum of three at the first gate, and here a model with a quorum of one is published. */
function publishedBelow(): Step {
  const world = officeWorld();
  const model = { ...gateModel({ first: { rule: { quorum: 3 } } }), version: 2 };
  world.above = officeAboveWith(
    { type: 'gate-model-published', model, default: false },
    { type: 'minimum-set', minimum: { model: model.id, version: 2 } },
  );
  const bare = { ...gateModel({ first: { criteria: [], rule: { quorum: 1 } } }), id: 'bare' as never, version: 1 };
  return forged(world, 'office', [{ type: 'gate-model-published', model: bare, default: false }]);
}

export const plantedMinimum: Readonly<Record<string, () => Step>> = {
  noModelBelowTheMinimumIsPublished: publishedBelow,
  whatIsAskedAboveIsSo: () => ({ ...publishedBelow(), command: { type: 'compare-standards' } }),
};
