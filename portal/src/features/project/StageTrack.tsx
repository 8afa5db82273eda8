/** The stages of the project's gate model, those it has passed, and the one it is in. */
import { useEffect, useRef } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { away } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { stageStandings, stagesOf } from './stages.ts';

export function StageTrack({ project }: { project: ProjectView }) {
  const stages = stagesOf(project);
  const own = project.ownStages;
  const track = useRef<HTMLElement>(null);
  const current = stages.find(({ standing }) => standing === 'now')?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stage is another place
  useEffect(() => showCurrent(track.current), [current]);
  if (stages.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={t('Stages')} tabIndex={0} ref={track}>
      <ol className="track">
        {stages.map(({ id, name, standing }) => (
          <li
            key={id}
            data-done={standing === 'passed'}
            aria-current={standing === 'now' ? 'step' : undefined}
            style={id === own?.of ? { flexGrow: own.stages.length, flexBasis: `${own.stages.length * 7}rem` } : undefined}
          >
            {name}
            <span className="sr-only"> ({stageStandings[standing]})</span>
            {standing === 'now' && project.stageSince !== undefined && (
              <div>{t('since {stageSince}', { stageSince: away(project.stageSince) })}</div>
            )}
            {id === own?.of && <Within stages={own.stages} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Scrolls the stages, and nothing else, so that the current one is on the screen. */
function showCurrent(track: HTMLElement | null): void {
  const now = track?.querySelector<HTMLElement>('[aria-current=step]');
  if (track && now) track.scrollLeft = now.offsetLeft - (track.clientWidth - now.offsetWidth) / 2;
}

const standings = { over: stageStandings.passed, running: stageStandings.now, 'to come': stageStandings['to come'] } as const;

/** The stages into which the project divides this one. */
function Within({ stages }: { stages: NonNullable<ProjectView['ownStages']>['stages'] }) {
  return (
    <ol className="track within">
      {stages.map(({ name, standing }) => (
        <li key={name} data-done={standing === 'over'} aria-current={standing === 'running' ? 'step' : undefined}>
          <bdi>{name}</bdi>
          <span className="sr-only"> ({standings[standing]})</span>
        </li>
      ))}
    </ol>
  );
}
