/** Beside the standards of one kind: which of them the office above gives in a newer version, or asks for, for those who may take it over. */
import { isAskedFor, type Standing } from '#domain/office/given-standards/standing.ts';
import { useGivenStandards } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { t } from '../../../shared/text.ts';
import { NoticeOfAbove } from './NoticeOfAbove.tsx';
import { newsOfAbove } from './standing-words.ts';

interface GivenNoticeProps {
  readonly kind: Standing['kind'];
}

export function GivenNotice({ kind }: GivenNoticeProps) {
  const { office } = useCurrentUser();
  const below = office.parent !== undefined && office.actions.includes('give-standards');
  return below ? <Notices office={office.id} kind={kind} /> : null;
}

function Notices({ office, kind }: GivenNoticeProps & { readonly office: string }) {
  const { above, mayTake } = useGivenStandards(office).data ?? {};
  const news = (above?.standards ?? []).filter(
    standard => standard.kind === kind && (standard.standing === 'behind' || isAskedFor(standard)),
  );
  if (!above || !mayTake) return null;
  return news.map(standard => (
    <NoticeOfAbove
      key={standard.id}
      title={newsOfAbove(standard, above.office)}
      to="/admin/given-standards"
      label={t('See what differs, and take it over')}
    />
  ));
}
