/** How the portfolio calls what projects say by id, and in which order stages stand. */
import type { PortfolioNames } from '#domain/project/portfolio/entry.ts';
import type { PortfolioGrouping } from '#domain/project/portfolio/groups.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { confidenceLabels, statusLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

export interface StageNames {
  (stage: string | undefined): string;
  readonly all: readonly { readonly id: string; readonly name: string }[];
}

export interface Names extends PortfolioNames {
  readonly currency: string;
  readonly stages: StageNames;
  /** What a group is called; undefined stands for those that say nothing. */
  readonly group: (by: PortfolioGrouping, value: string | undefined) => string;
}

export const groupingLabels: Readonly<Record<PortfolioGrouping, string>> = {
  status: t('Status'),
  stage: t('Stage'),
  department: t('Department'),
  category: t('Category'),
  confidence: t('Confidence'),
  model: t('Gate model'),
  sponsor: t('Sponsor'),
  manager: t('Project manager'),
};

const nothingSaid: Readonly<Record<PortfolioGrouping, string>> = {
  status: t('Without a status'),
  stage: t('Before the first stage'),
  department: t('No department stated'),
  category: t('No category stated'),
  confidence: t('No confidence reported'),
  model: t('Without a gate model'),
  sponsor: t('Without a sponsor'),
  manager: t('Without a project manager'),
};

/** `known` are the stages of the office as they are served; a stage that is gone stays under its id. */
export function useNames(known: StageNames['all']): Names {
  const { office, nameOf } = useCurrentUser();
  const stageName = (id: string) => known.find(stage => stage.id === id)?.name ?? id;
  const stages = (stage: string | undefined) => (stage === undefined ? nothingSaid.stage : stageName(stage));
  const model = (id: string) => office.gateModels.find(entry => entry.id === id)?.name ?? id;
  const said: Readonly<Record<PortfolioGrouping, (value: string) => string>> = {
    status: value => statusLabels[value as keyof typeof statusLabels]?.[0] ?? value,
    stage: stageName,
    department: value => value,
    category: value => value,
    confidence: value => confidenceLabels[value]?.[0] ?? value,
    model,
    sponsor: nameOf,
    manager: nameOf,
  };
  return {
    currency: office.currency,
    person: nameOf,
    model,
    stage: stageName,
    stagePlace: id => {
      const place = known.findIndex(stage => stage.id === id);
      return place < 0 ? known.length : place;
    },
    stages: Object.assign(stages, { all: known }),
    group: (by, value) => (value === undefined ? nothingSaid[by] : said[by](value)),
  };
}
