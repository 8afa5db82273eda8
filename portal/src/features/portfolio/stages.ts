/** How stages are called, over all gate models of an office. */
import type { ProjectRow } from '#api/answers/lists.ts';
import { useGateModels } from '../../shared/api/queries.ts';

export interface StageNames {
  (stage: string | undefined): string;
  readonly all: readonly { readonly id: string; readonly name: string }[];
}

/** What charts of the portfolio are drawn of. */
export interface ChartsProps {
  readonly rows: readonly ProjectRow[];
  readonly stageName: StageNames;
}

export function useStageNames(office: string): StageNames {
  const models = useGateModels(office).data?.items ?? [];
  const known = new Map(models.flatMap(model => model.stages.map(stage => [stage.id, stage.name] as const)));
  const nameOf = (stage: string | undefined) => (stage === undefined ? 'Before the first stage' : (known.get(stage) ?? stage));
  return Object.assign(nameOf, { all: [...known].map(([id, name]) => ({ id, name })) });
}
