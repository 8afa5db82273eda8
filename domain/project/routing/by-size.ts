/**
 * Which gate model a proposal follows: the one that the table of sizes of its office says, where there is one; else the one that it names, else the usual one.
 * A proposal that names another model than the table says is refused: what was asked for and what counts never differ unseen.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { type Route, routeOf, type Size } from '../../office/routing/routing.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import { type Proposal, totalCost } from '../proposal.ts';
import type { Project } from '../state.ts';

/** What the table of sizes looks at. A cost that is withheld is not said. */
type Sized = Pick<Proposal, 'costs' | 'withheld' | 'riskClass' | 'strategic'>;

function sizeOf({ riskClass, strategic, ...costs }: Sized): Size {
  return { cost: totalCost(costs), riskClass, strategic };
}

/** What the table of sizes says of a proposal; undefined where the office has none. */
export function ruledModel(proposal: Sized, { routing, currency }: Pick<OfficeState, 'routing' | 'currency'>): Route | undefined {
  return routing && routeOf(routing, sizeOf(proposal), currency);
}

/** The id of the gate model under which a proposal is admitted, and what made it that: the word of the PMO, its size, or what it names. */
export function modelOnAdmission(
  { proposal, bySize }: Pick<Project, 'proposal' | 'bySize'>,
  office: OfficeState,
): { readonly model?: string; readonly because?: string } {
  const ruled = ruledModel(proposal, office);
  if (!ruled) return { model: proposal.gateModel ?? office.defaultModel };
  const chosen = bySize?.chosen;
  return chosen ? { model: chosen.model, because: `chosen by the PMO; ${chosen.ruled.because}` } : { ...ruled };
}

interface Asked {
  readonly office: OfficeState;
  /** Its size decides: it is not under way yet. */
  readonly sized: boolean;
  /** What the PMO has chosen for it. */
  readonly chosen?: string | undefined;
}

/** Refuses a proposal whose gate model the office does not know, or that names another than its size says. */
export function faultInGateModel(proposal: Proposal, { office, sized, chosen }: Asked): Refused {
  const { gateModel } = proposal;
  const ruled = sized ? ruledModel(proposal, office) : undefined;
  if (!gateModelOf(office, gateModel ?? ruled?.model ?? office.defaultModel))
    return refuse('unknown-reference', `This office has no gate model ${gateModel ?? '(none is published yet)'}.`, 'gateModel');
  if (!ruled || gateModel === undefined || gateModel === ruled.model || gateModel === chosen) return undefined;
  const [right, wrong] = [ruled.model, gateModel].map(model => isolated(gateModelOf(office, model)?.name ?? model));
  return refuse(
    'unknown-reference',
    `In this office the size decides: this proposal follows ${right} (${ruled.because}), not ${wrong}. Leave the gate model out; the PMO or an administrator may choose another for a reason.`,
    'gateModel',
  );
}
