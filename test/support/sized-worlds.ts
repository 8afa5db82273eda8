/** Worlds in which the size of a project decides its gate model: from £500,000 on it follows `standard`, else `light`. */
import { type Routing, routingSchema } from '#domain/office/routing/routing.ts';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { acceptNames, must, officeWorld, type World } from './fixtures.ts';
import { gateModel, type ModelInput, proposal } from './standards.ts';

export const tableOfSizes: Routing = routingSchema.parse({
  rows: [{ model: 'standard', costFrom: 50_000_000 }],
  otherwise: 'light',
});
export const costing = (amount: number): Partial<ProposalInput> => ({ costs: [{ year: 2026, amount }] });

/** An office with two gate models and a table of sizes. */
export function sizedWorld(light: ModelInput = {}, standard: ModelInput = {}): World {
  const world = officeWorld(standard);
  const model = { ...gateModel(light), id: 'light', name: 'Light' };
  must(world.toOffice({ type: 'publish-gate-model', model, default: false }, 'petra'));
  must(world.toOffice({ type: 'set-routing', routing: tableOfSizes }, 'petra'));
  return world;
}

export function submitSized(world: World, changed: Partial<ProposalInput>) {
  return world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, 'sonia');
}

export function admittedBySize(changed: Partial<ProposalInput>, world = sizedWorld()): World {
  must(submitSized(world, changed));
  acceptNames(world);
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
  return world;
}

/** Revises the cost alone. */
export function resize(world: World, amount: number): World {
  must(world.toProject({ type: 'revise-proposal', proposal: proposal(costing(amount)) }, 'sonia'));
  return world;
}

/** Admitted as small, and large since a revision: the PMO is asked. */
export function grownWorld(model: ModelInput = {}): World {
  return resize(admittedBySize(costing(10_000_000), sizedWorld(model, model)), 60_000_000);
}
