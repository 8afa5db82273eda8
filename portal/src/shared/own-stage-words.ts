/** The own stages of a project in words, the same on its page, in packs and in briefs. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from './format.ts';
import type { Tone } from './labels.ts';
import { t, withinSentence } from './text.ts';

export type OwnStage = NonNullable<ProjectView['ownStages']>['stages'][number];

export const standingLabels: Readonly<Record<OwnStage['standing'], readonly [string, Tone]>> = {
  over: [t('Over'), 'plain'],
  running: [t('Under way'), 'good'],
  'to come': [t('To come'), 'plain'],
};

export const ownStageColumns = [t('Stage'), t('Standing'), t('Planned end')] as const;

/** Where its board let another day stand, that one too. */
export function endInWords({ end, approvedEnd }: OwnStage): string {
  const planned = end === undefined ? t('not planned') : day(end);
  return approvedEnd === undefined
    ? planned
    : t('{planned}; its board let {approvedEnd} stand', { planned, approvedEnd: day(approvedEnd) });
}

export function ownStageLines(stages: readonly OwnStage[]): readonly string[] {
  return stages.map((stage, index) =>
    t('{index}. {name}: {standing}, ends {endInWords}', {
      index: index + 1,
      name: isolated(stage.name),
      standing: withinSentence(standingLabels[stage.standing][0]),
      endInWords: endInWords(stage),
    }),
  );
}

/** What the outcome of a boundary did. */
export function begunInWords(ownStage: number): string {
  return t('Stage {ownStage} of the project began.', { ownStage: ownStage + 1 });
}
