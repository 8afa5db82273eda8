/** The button that makes one PDF of all briefs of a meeting. */
import { useQueryClient } from '@tanstack/react-query';
import type { MeetingView } from '#api/answers/meetings.ts';
import { useBriefButton } from '../../shared/brief/BriefButton.tsx';
import { usePapers } from '../../shared/brief/papers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';

export function usePack(meeting: MeetingView) {
  const client = useQueryClient();
  const papers = usePapers();
  const { me, nameOf } = useCurrentUser();
  return useBriefButton(t('All briefs (PDF)'), async tell => {
    const { readPack } = await import('./pack.ts');
    const officeName = (office: string) => me.offices.find(({ id }) => id === office)?.name ?? office;
    return readPack(meeting, { papers, reader: { client, me: me.id, nameOf, officeName }, readAt: meeting.now, tell });
  });
}
