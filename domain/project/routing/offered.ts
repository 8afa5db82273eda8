/** Among which gate models the PMO chooses, each with its gates, and which of them the size of the project says. */
import { stageGates } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import type { Project } from '../state.ts';
import { ruledModel } from './by-size.ts';

export function gateModelsOffered({ proposal }: Pick<Project, 'proposal'>, office: OfficeState) {
  const ruled = ruledModel(proposal, office);
  return Object.values(office.gateModels).flatMap(versions =>
    versions.slice(-1).map(model => ({
      ...{ id: model.id, name: model.name, gates: stageGates(model).map(({ name }) => name) },
      ...(ruled?.model === model.id && { because: ruled.because }),
    })),
  );
}
