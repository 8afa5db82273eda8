/** Hands the role of the sponsor or of the manager of the chosen projects over to one person, with one reason: each is offered by itself, and the server decides each. */
import { Button, Group, Text } from '@mantine/core';
import { handoverSchema } from '#domain/project/handover/commands.ts';
import { leadRoles } from '#domain/project/handover/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { namedRoleLabels } from '../../shared/named-role-words.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { type HandoverDraft, HandoverFields } from '../../shared/parts/HandoverFields.tsx';
import { t } from '../../shared/text.ts';
import type { Offer } from './bulk.ts';

interface HandOverSeveralProps {
  readonly count: number;
  readonly offer: (offer: Offer) => void;
}

export function HandOverSeveral({ count, offer }: HandOverSeveralProps) {
  const { has } = useCurrentUser();
  return (
    <ActDialog
      offered={has('pmo')}
      label={t('Hand over a role')}
      title={t('Hand over a role of the chosen projects')}
      closeLabel={t('Close without handing over')}
    >
      {close => (
        <OfferForm
          count={count}
          close={close}
          offer={said => {
            close();
            offer(said);
          }}
        />
      )}
    </ActDialog>
  );
}

function OfferForm({ count, offer, close }: HandOverSeveralProps & { readonly close: () => void }) {
  const form = useSchemaForm({
    start: { role: 'manager', to: '', reason: '' } as HandoverDraft,
    draft: { none: 'A role, a person and one sentence.' },
    schema: handoverSchema,
    bodyOf: ({ role, to, reason }): Offer => ({ role, to, reason: reason.trim() }),
  });
  return (
    <>
      <Text size="sm">
        {t(
          '{count, plural, one {It is offered for the project that is chosen, and counts once both people have agreed.} other {It is offered for each of the {count} projects by itself, and counts in each once both people have agreed.}}',
          { count },
        )}
      </Text>
      <HandoverFields form={form} roles={leadRoles.map(role => ({ value: role, label: namedRoleLabels[role] }))} />
      {form.incomplete && <Text role="alert">{t('Something is missing above.')}</Text>}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button onClick={() => form.submit(offer)}>{t('Offer it in each project')}</Button>
      </Group>
    </>
  );
}
