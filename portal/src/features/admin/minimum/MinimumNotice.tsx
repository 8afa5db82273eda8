/** Beside the gate models: how many of them do not meet what the office above asks for, for those who may publish others. */
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MinimumAnswer } from '#api/answers/minimum.ts';
import { request } from '../../../shared/api/client.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';

export function MinimumNotice() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/minimum`;
  const mayPublish = office.actions.includes('publish-gate-model');
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<MinimumAnswer>(path, { signal }),
    enabled: mayPublish && office.parent !== undefined,
  });
  const lacking = data?.above?.lacking ?? [];
  if (!data?.above || lacking.length === 0) return null;
  const many = lacking.length === 1 ? 'One gate model does' : `${lacking.length} gate models do`;
  return (
    <Alert variant="outline" color="yellow" title={`${many} not meet the minimum of ${data.above.office}`}>
      <Anchor component={Link} to="/admin/minimum">
        See what is missing
      </Anchor>
    </Alert>
  );
}
