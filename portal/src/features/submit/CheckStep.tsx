/** The proposal as it will be sent, with what is still missing. */
import { Alert, Stack } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Money } from '../../shared/parts/Money.tsx';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import type { StepProps } from './step.ts';

export function CheckStep({ form }: StepProps) {
  const { office, nameOf } = useCurrentUser();
  const { values: draft, body: proposal } = form;
  const missing = Object.entries(form.errors);
  return (
    <Stack>
      {missing.length > 0 && (
        <Alert variant="outline" color="red" role="alert" title="Go back and complete">
          <ul>
            {missing.map(([field, reason]) => (
              <li key={field}>
                {field}: {reason}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <DefinitionList
        items={[
          ['Title', draft.title],
          ['Sponsor', nameOf(draft.sponsor || undefined)],
          ['Project manager', nameOf(draft.manager || undefined)],
          ['Customer', nameOf(draft.customer || draft.sponsor || undefined)],
        ]}
      />
      <Prose>{proposal.problem}</Prose>
      <Prose>{proposal.aims}</Prose>
      <Money proposal={proposal} report={undefined} currency={office.currency} />
    </Stack>
  );
}
