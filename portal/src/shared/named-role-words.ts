/** As what a project names people, in the reader's language: `sponsor`, `project manager`. */
import type { NamedRole } from '#domain/project/namings/roles.ts';
import { t } from './text.ts';

export const namedRoleLabels: Readonly<Record<NamedRole, string>> = {
  sponsor: t('sponsor'),
  manager: t('project manager'),
  customer: t('customer'),
  'benefit-owner': t('owner of a benefit'),
};
