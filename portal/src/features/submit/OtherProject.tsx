/** Another project by its title, as far as the reader may see it. */
import { useProject } from '../../shared/api/queries.ts';
import { t } from '../../shared/text.ts';

export function OtherProject({ id }: { id: string }) {
  const { data, isPending } = useProject(id);
  return <bdi>{data?.proposal.title ?? (isPending ? '…' : t('a project that you cannot see'))}</bdi>;
}
