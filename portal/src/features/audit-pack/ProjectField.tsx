/** Which project a pack is about: found by its title, or named by the address of this page. */
import { ProjectSelect } from '../../shared/forms/ProjectSelect.tsx';
import { t } from '../../shared/text.ts';
import { errorOf, type FieldsProps } from './PeriodFields.tsx';

export function ProjectField({ draft, change, fault }: FieldsProps) {
  return (
    <ProjectSelect
      label={t('Project')}
      description={t('Type words of its title')}
      placeholder={t('Choose')}
      value={draft.project}
      onChange={project => change({ project })}
      error={errorOf(fault, 'project')}
    />
  );
}
