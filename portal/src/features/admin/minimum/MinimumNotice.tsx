/** Beside the gate models: how many of them do not meet what the office above asks for, for those who may publish others. */
import { useMinimum } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { NoticeOfAbove } from '../given-standards/NoticeOfAbove.tsx';

export function MinimumNotice() {
  const { office } = useCurrentUser();
  return office.parent !== undefined && office.actions.includes('publish-gate-model') ? <Notice office={office.id} /> : null;
}

function Notice({ office }: { office: string }) {
  const { data } = useMinimum(office);
  const lacking = data?.above?.lacking ?? [];
  if (!data?.above || lacking.length === 0) return null;
  const many = lacking.length === 1 ? 'One gate model does' : `${lacking.length} gate models do`;
  return (
    <NoticeOfAbove
      title={`${many} not meet the minimum of ${data.above.office}`}
      to="/admin/minimum"
      label="See what is missing"
    />
  );
}
