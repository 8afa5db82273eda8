/** The end of a form: whether something is missing, why the API refused, and the button that sends. */
import { Button, Group, Text } from '@mantine/core';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface FormFooterProps {
  readonly form: { readonly incomplete: boolean };
  readonly sending: { readonly error: unknown; readonly isPending: boolean };
  /** What is said when something is missing. */
  readonly missing?: string | undefined;
  readonly label: string;
  readonly send: () => void;
}

export function FormFooter({ form, sending, missing = t('Something above is missing or wrong.'), label, send }: FormFooterProps) {
  return (
    <>
      {form.incomplete && <Text role="alert">{missing}</Text>}
      {sending.error !== null && sending.error !== undefined && <ErrorAlert error={sending.error} />}
      <Group>
        <Button size="md" loading={sending.isPending} onClick={send}>
          {label}
        </Button>
      </Group>
    </>
  );
}
