/** A proposal that grows or shrinks where its size decides which gates it passes, and the PMO that chooses. */
import { tableOfSizes } from '../sized-worlds.ts';
import { gateModel } from '../standards.ts';
import type { Deed } from './day.ts';

export const bySize: Readonly<Record<string, Deed>> = {
  /** The office lets the size decide, the proposal grows or shrinks, and the PMO chooses. */
  size(world, by, { pick = 0, yes }) {
    if (!world.office.state.routing) {
      world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), id: 'light' }, default: false }, 'petra');
      world.toOffice({ type: 'set-routing', routing: tableOfSizes }, 'petra');
    }
    const amount = pick % 2 ? 10_000_000 : 100_000_000;
    const proposal = { ...world.project.state.proposal, costs: [{ year: 2026, amount }] } as never;
    world.toProject({ type: 'revise-proposal', proposal }, 'sonia');
    const model = pick % 3 ? 'light' : 'standard';
    if (yes) world.toProject({ type: 'choose-gate-model', model, reason: 'It repeats what was built before.' }, by);
  },
};
