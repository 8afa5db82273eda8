/** Where the project stands among the stages of its gate model. */
import type { ProjectView } from '#api/answers/projects.ts';
import { t } from '../../shared/text.ts';

interface StandingStage {
  readonly id: string;
  readonly name: string;
  readonly standing: 'passed' | 'now' | 'to come';
}

export const stageStandings: { readonly [S in StandingStage['standing']]: string } = {
  passed: t('passed'),
  now: t('now'),
  'to come': t('to come'),
};

export function stagesOf({ stages = [], stage, status, result }: ProjectView): readonly StandingStage[] {
  const current = stages.findIndex(entry => entry.id === stage);
  const over = status === 'closed' && result === 'completed';
  return stages.map(({ id, name }, index) => ({
    id,
    name,
    standing: index < current || over ? 'passed' : index === current ? 'now' : 'to come',
  }));
}
