/** The stages of the project's gate model, those it has passed, and the one it is in. */
import type { ProjectView } from '../../shared/api/answers.ts';
import { away } from '../../shared/format.ts';

export function StageTrack({ project }: { project: ProjectView }) {
  const { stages = [], stage, stageSince } = project;
  if (stages.length === 0) return null;
  const place = stages.findIndex(entry => entry.id === stage);
  const over = project.status === 'closed' && project.result === 'completed';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label="Stages" tabIndex={0}>
      <ol className="track">
        {stages.map((entry, index) => {
          const here = index === place && !over;
          const done = index < place || over;
          return (
            <li key={entry.id} data-done={done} aria-current={here ? 'step' : undefined}>
              {entry.name}
              <span className="sr-only">{done ? ' (passed)' : here ? ' (now)' : ' (to come)'}</span>
              {here && stageSince !== undefined && <div>since {away(stageSince)}</div>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
