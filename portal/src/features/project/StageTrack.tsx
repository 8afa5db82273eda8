/** The stages of the project's gate model, those it has passed, and the one it is in. */
import type { ProjectView } from '#api/answers/projects.ts';
import { away } from '../../shared/format.ts';
import { stagesOf } from './stages.ts';

export function StageTrack({ project }: { project: ProjectView }) {
  const stages = stagesOf(project);
  if (stages.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label="Stages" tabIndex={0}>
      <ol className="track">
        {stages.map(({ id, name, standing }) => (
          <li key={id} data-done={standing === 'passed'} aria-current={standing === 'now' ? 'step' : undefined}>
            {name}
            <span className="sr-only"> ({standing})</span>
            {standing === 'now' && project.stageSince !== undefined && <div>since {away(project.stageSince)}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
