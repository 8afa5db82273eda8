/**
 * The gate models that come with Tollgate, checked once against the schema of gate models. Every model watches the shared
 * tripwires besides its own; one of the same id takes the place of the shared one, say with duties that a law asks for. Files that do not fit the schema are a fault when this file is loaded.
 */
import { criterionSchema } from '#domain/criteria/criterion.ts';
import { type GateModel, gateModelSchema } from '#domain/office/gate-model.ts';
import gds from './gds.json' with { type: 'json' };
import lightAuto from './light-auto.json' with { type: 'json' };
import nasaKdp from './nasa-kdp.json' with { type: 'json' };
import oregonIt from './oregon-it.json' with { type: 'json' };
import prince2 from './prince2.json' with { type: 'json' };
import safeLpm from './safe-lpm.json' with { type: 'json' };
import stageGate from './stage-gate.json' with { type: 'json' };
import shared from './tripwires.json' with { type: 'json' };
import ukGateway from './uk-gateway.json' with { type: 'json' };

const tripwires = shared.tripwires.map(tripwire => criterionSchema.parse(tripwire));

function withTripwires(json: unknown): GateModel {
  const model = gateModelSchema.parse(json);
  const own = new Map(model.tripwires.map(tripwire => [tripwire.id, tripwire]));
  const others = model.tripwires.filter(({ id }) => tripwires.every(shared => shared.id !== id));
  return { ...model, tripwires: [...others, ...tripwires.map(tripwire => own.get(tripwire.id) ?? tripwire)] };
}

/** All presets, the usual first choice first. Board ids: `portfolio-board` (quorum 3) and `technical-board` (quorum 2). */
export const presetModels: readonly GateModel[] = [stageGate, ukGateway, prince2, gds, nasaKdp, safeLpm, oregonIt, lightAuto].map(
  withTripwires,
);
