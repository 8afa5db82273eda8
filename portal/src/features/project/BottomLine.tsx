/** The bottom line of a project, first on its page. */
import type { ProjectView } from '#api/answers/projects.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { projectBottomLine } from './bottom-line.ts';

export function BottomLine({ project }: { project: ProjectView }) {
  const lines = projectBottomLine(project);
  if (lines.length === 0) return null;
  return (
    <section aria-label="Bottom line" className="section">
      <DefinitionList items={lines} />
    </section>
  );
}
