/** The own stages of a project in words, the same on its page, in packs and in briefs. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from './format.ts';
import type { Tone } from './labels.ts';

export type OwnStage = NonNullable<ProjectView['ownStages']>['stages'][number];

export const standingLabels: Readonly<Record<OwnStage['standing'], readonly [string, Tone]>> = {
  over: ['Over', 'plain'],
  running: ['Under way', 'good'],
  'to come': ['To come', 'plain'],
};

export const ownStageColumns = ['Stage', 'Standing', 'Planned end'] as const;

/** Where its board let another day stand, that one too. */
export function endInWords({ end, approvedEnd }: OwnStage): string {
  const planned = end === undefined ? 'not planned' : day(end);
  return approvedEnd === undefined ? planned : `${planned}; its board let ${day(approvedEnd)} stand`;
}

export function ownStageLines(stages: readonly OwnStage[]): readonly string[] {
  return stages.map(
    (stage, index) =>
      `${index + 1}. ${isolated(stage.name)}: ${standingLabels[stage.standing][0].toLowerCase()}, ends ${endInWords(stage)}`,
  );
}

/** What the outcome of a boundary did. */
export function begunInWords(ownStage: number): string {
  return `Stage ${ownStage + 1} of the project began.`;
}
