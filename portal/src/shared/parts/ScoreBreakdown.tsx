/** The score of the panel, once there is one, with what it said; and the sponsor's claim with what each goal adds and why, as bars and as words. */
import { Group, Text } from '@mantine/core';
import type { PanelScore } from '#domain/project/calls/facts.ts';
import type { ProjectScore } from '#domain/project/intake/score.ts';
import { isolated } from '#domain/values/isolated.ts';
import { medianInWords, totalScore } from '../descriptions.ts';
import { number } from '../format.ts';
import { modelName } from '../model-name.ts';
import { commas, served, t } from '../text.ts';
import { Prose } from '../ui/Prose.tsx';

interface Scores {
  readonly score: ProjectScore | undefined;
  readonly panel?: PanelScore | undefined;
}

export function ScoreBreakdown({ score, panel }: Scores) {
  if (panel)
    return (
      <>
        <ScoreOfPanel panel={panel} />
        {score && (
          <Text fw={600} mt="md">
            {t('The sponsor’s claim')}
          </Text>
        )}
        {score && <Claim score={score} />}
      </>
    );
  return score ? <Claim score={score} /> : <Text c="dimmed">{t('Not scored yet.')}</Text>;
}

function ScoreOfPanel({ panel: { score, name, model, dimensions } }: { panel: PanelScore }) {
  return (
    <>
      <Text size="lg" fw={700}>
        {score === undefined ? t('Not scored') : number(score, 2)}
      </Text>
      <Text c="dimmed" size="sm" mb="xs">
        {t('By the panel of {name}, {name2}, version {version}', {
          name: isolated(name),
          name2: modelName(model),
          version: model.version,
        })}
      </Text>
      <ul className="plain-list">
        {dimensions.map(part => (
          <li key={part.dimension}>
            <Group justify="space-between" gap="xs">
              <Text fw={600} className="clip">
                {part.name}
              </Text>
              <Text size="sm">
                {commas(
                  t('{medianInWords}; {n} of {asked} rated it', {
                    medianInWords: medianInWords(part.median),
                    n: part.n,
                    asked: part.asked,
                  }),
                  part.spread !== null && t('spread {spread}', { spread: number(part.spread, 2) }),
                  part.claim !== undefined && t('claimed {claim}', { claim: number(part.claim, 2) }),
                )}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

function Claim({ score }: { score: ProjectScore }) {
  return (
    <>
      <Text size="lg" fw={700} mb="xs">
        {totalScore(score)}
      </Text>
      <ul className="plain-list">
        {score.goals.map(goal => (
          <li key={goal.goal}>
            <Group justify="space-between" gap="xs">
              <Text fw={600} className="clip">
                {goal.name}
              </Text>
              <Text size="sm">
                {t('{points} points × {number} % weight adds {adds}', {
                  points: number(goal.points),
                  number: number(goal.share * 100),
                  adds: number(goal.adds, 2),
                })}
              </Text>
            </Group>
            <div className="bar" aria-hidden="true">
              <div style={{ width: `${Math.min(100, goal.points)}%` }} />
            </div>
            <Prose quiet>{served(goal.justification)}</Prose>
          </li>
        ))}
      </ul>
    </>
  );
}
