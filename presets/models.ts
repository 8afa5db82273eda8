/**
 * The gate models that come with Tollgate, checked once against the schema of gate models. Every model watches the shared
 * tripwires besides its own. Files that do not fit the schema are a fault when this file is loaded.
 */
import { criterionSchema, type GateModel, gateModelSchema } from '#domain/office/gate-model.ts';
import lightAuto from './light-auto.json' with { type: 'json' };
import prince2 from './prince2.json' with { type: 'json' };
import stageGate from './stage-gate.json' with { type: 'json' };
import shared from './tripwires.json' with { type: 'json' };
import ukGateway from './uk-gateway.json' with { type: 'json' };

const tripwires = shared.tripwires.map(tripwire => criterionSchema.parse(tripwire));

function withTripwires(json: unknown): GateModel {
  const model = gateModelSchema.parse(json);
  return { ...model, tripwires: [...model.tripwires, ...tripwires] };
}

/** All presets, the usual first choice first. Board ids: `portfolio-board` (quorum 3) and `technical-board` (quorum 2). */
export const presetModels: readonly GateModel[] = [stageGate, ukGateway, prince2, lightAuto].map(withTripwires);
