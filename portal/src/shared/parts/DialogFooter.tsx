/** The end of a form in a dialog: what is missing, why the API refused, and the two ways out. A refused dialog stays open with what was typed. */
import { Button, Group, Text } from '@mantine/core';
import type { useSend } from '../api/send.ts';
import type { SchemaForm } from '../forms/schema-form.ts';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface DialogFooterProps<Body> {
  readonly form: Pick<SchemaForm<object, Body>, 'incomplete' | 'submit'>;
  readonly send: Pick<ReturnType<typeof useSend>, 'mutate' | 'error' | 'isPending'>;
  readonly path: string;
  readonly act: string;
  readonly close: () => void;
}

export function DialogFooter<Body>({ form, send, path, act, close }: DialogFooterProps<Body>) {
  return (
    <>
      {form.incomplete && <Text role="alert">{t('Something is missing above.')}</Text>}
      {send.error && <ErrorAlert error={send.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button loading={send.isPending} onClick={() => form.submit(body => send.mutate({ path, body }, { onSuccess: close }))}>
          {act}
        </Button>
      </Group>
    </>
  );
}
