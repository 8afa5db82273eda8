/** Whether to offer the acts of a project's own people. The API decides; this only hides what it would refuse. */
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';

export function useMayAct({ proposal, authors }: Pick<ProjectView, 'proposal' | 'authors'>): boolean {
  const { me, has } = useCurrentUser();
  return has('pmo') || me.id === proposal.sponsor || me.id === proposal.manager || authors.includes(me.id);
}
