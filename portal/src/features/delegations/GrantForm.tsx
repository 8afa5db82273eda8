/** Grants a delegation: of one's own ballots, or of another member's where the server says that one may. */
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { Delegations } from '#api/answers/delegations.ts';
import { grantDelegationSchema } from '#domain/office/delegations/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { zoneName } from '../../shared/format.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedMomentInput } from '../../shared/forms/TypedDayInput.tsx';
import { isWhen } from '../../shared/forms/typed-days.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';

interface GrantDraft {
  readonly from: string;
  readonly to: string;
  /** In the reader's own time, as the browser's field has it. */
  readonly starts: string;
  readonly ends: string;
  /** Why another member cannot be asked; empty when the member is to consent. */
  readonly absence: string;
}

const choose = { value: '', label: t('Choose') };
/** What is no moment (yet) stays as it is: the schema does not take it. */
const instantIn = (local: string) => (local === '' ? undefined : isWhen('moment', local) ? new Date(local).toISOString() : local);

const recorded = (facts: readonly string[]) =>
  facts.includes('delegation-proposed')
    ? t('The delegation is recorded. It waits for the consent of the member; both have been told by mail.')
    : t('The delegation is recorded, and both have been told by mail.');

export function GrantForm({ choices }: { choices: Pick<Delegations, 'youMayDelegateFor' | 'delegates'> }) {
  const { office, me, nameOf } = useCurrentUser();
  const own = choices.youMayDelegateFor.includes(me.id);
  const others = choices.youMayDelegateFor.filter(id => id !== me.id);
  const draft = useDraft({ form: 'delegation', subject: office.id });
  const send = useSend(draft);
  const start: GrantDraft = { from: own ? me.id : '', to: '', starts: '', ends: '', absence: '' };
  const form = useSchemaForm({
    draft,
    start,
    schema: grantDelegationSchema,
    bodyOf: ({ from, to, starts, ends, absence }: GrantDraft) => ({
      from: from === me.id ? undefined : from,
      to,
      starts: instantIn(starts),
      ends: instantIn(ends),
      absence: from === me.id || absence.trim() === '' ? undefined : absence,
    }),
    refusal: send.error,
  });
  const { getInputProps, errors, values } = form;
  /** What an empty field asks for, or what is wrong with what it holds. */
  const said = (field: keyof GrantDraft, whenEmpty: string) =>
    errors[field] && (values[field] === '' ? whenEmpty : errors[field]);
  const delegates = choices.delegates.filter(id => id !== values.from && id !== me.id);
  const option = (id: string) => ({ value: id, label: nameOf(id) });
  const grant = () => form.submit(body => send.mutate({ path: `/v1/offices/${office.id}/delegations`, body }));
  return (
    <Section id="grant" title={t('Delegate')}>
      <Stack maw={560}>
        <DraftNotice draft={form.draft} />
        {others.length > 0 && (
          <NativeSelect
            label={t('Whose ballots')}
            data={[own ? { value: me.id, label: t('Mine') } : choose, ...others.map(option)]}
            {...getInputProps('from')}
            error={said('from', t('Choose whose ballots.'))}
          />
        )}
        <NativeSelect
          label={t('Who votes instead')}
          data={[choose, ...delegates.map(option)]}
          {...getInputProps('to')}
          error={said('to', t('Choose a person.'))}
        />
        <FieldRow>
          <TypedMomentInput
            label={t('From (your time)')}
            description={zoneName()}
            {...getInputProps('starts')}
            error={said('starts', t('Choose a day and an hour.'))}
          />
          <TypedMomentInput
            label={t('Until (your time)')}
            description={zoneName()}
            {...getInputProps('ends')}
            error={said('ends', t('Choose a day and an hour.'))}
          />
        </FieldRow>
        {values.from !== me.id && (
          <TextInput
            label={t('Absence, if the member cannot be asked')}
            description={t('Left empty, the delegation waits for the member’s consent.')}
            {...getInputProps('absence')}
          />
        )}
        {send.error && <ErrorAlert error={send.error} />}
        {send.data && <Text role="status">{recorded(send.data.facts)}</Text>}
        <Group>
          <Button loading={send.isPending} onClick={grant}>
            {t('Delegate')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
