/** Beside the gate models: how many of them do not meet what the office above asks for, for those who may publish others. */
import { useMinimum } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { t } from '../../../shared/text.ts';
import { NoticeOfAbove } from '../given-standards/NoticeOfAbove.tsx';

export function MinimumNotice() {
  const { office } = useCurrentUser();
  return office.parent !== undefined && office.actions.includes('publish-gate-model') ? <Notice office={office.id} /> : null;
}

function Notice({ office }: { office: string }) {
  const { data } = useMinimum(office);
  const lacking = data?.above?.lacking ?? [];
  if (!data?.above || lacking.length === 0) return null;
  const many = lacking.length === 1 ? t('One gate model does') : t('{lacking} gate models do', { lacking: lacking.length });
  return (
    <NoticeOfAbove
      title={t('{many} not meet the minimum of {office}', { many, office: data.above.office })}
      to="/admin/minimum"
      label={t('See what is missing')}
    />
  );
}
