/** The office above makes a gate model the minimum and asks for it, changes its mind, and the office below publishes, takes over and has it compared. */

import { gateModel } from '../standards.ts';
import { officeAboveWith } from '../standards-situations.ts';
import type { Deed } from './day.ts';

/** What the minimum asks for at the first gate; every third time a quorum that few models have. */
const minimumOf = (pick: number) =>
  gateModel({ first: { rule: { quorum: pick % 3 ? 1 : 3 } }, second: { rule: { quorum: 1 } }, closing: { rule: { quorum: 1 } } });

export const byMinimum: Readonly<Record<string, Deed>> = {
  minimum(world, by, { pick = 0, yes }) {
    const model = { ...minimumOf(pick), version: 2 };
    const given = { gateModels: [{ model: model.id, version: 2, binding: pick % 2 === 0 }], scoringModels: [] };
    world.above = officeAboveWith(
      { type: 'gate-model-published', model, default: false },
      { type: 'minimum-set', ...(pick % 5 && { minimum: { model: model.id, version: 2 } }) },
      { type: 'standards-given', given },
    );
    world.toOffice({ type: 'compare-standards' });
    if (yes) {
      const standard = { kind: 'gate-model' as const, model: model.id, version: pick % 4 ? 2 : 1, places: {}, default: false };
      world.toOffice({ type: 'take-standard', standard, reason: 'The newer one.' }, by);
    } else {
      const bare = { ...gateModel({ first: { criteria: [], rule: { quorum: 1 } } }), id: 'bare' as never };
      world.toOffice({ type: 'publish-gate-model', model: bare, default: false }, by);
    }
    world.toOffice({ type: 'compare-standards' });
    world.toOffice({ type: 'look-at-duties' });
    if (pick % 7 === 0) delete world.above;
  },
};
