/** What a waiver lets go, in words. */
import type { ProjectView } from '#api/answers/projects.ts';
import { t } from '../../shared/text.ts';

export function waived({ waives }: ProjectView['waivers'][number]): string {
  return waives ?? t('A criterion that its gate model no longer has');
}
