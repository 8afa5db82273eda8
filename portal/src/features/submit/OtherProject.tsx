/** Another project by its title, as far as the reader may see it. */
import { useProject } from '../../shared/api/queries.ts';

export function OtherProject({ id }: { id: string }) {
  const { data, isPending } = useProject(id);
  return <bdi>{data?.proposal.title ?? (isPending ? '…' : 'a project that you cannot see')}</bdi>;
}
