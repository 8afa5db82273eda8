/** The bottom line of a project, first on its page. */
import type { ProjectView } from '#api/answers/projects.ts';
import { t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { projectBottomLine } from './bottom-line.ts';

export function BottomLine({ project }: { project: ProjectView }) {
  const lines = projectBottomLine(project);
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('Bottom line')} className="section">
      <DefinitionList items={lines} />
    </section>
  );
}
