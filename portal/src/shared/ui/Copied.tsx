/** A text that is to be copied, a secret mostly, with a button that does it. */
import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { t } from '../text.ts';

export function Copied({ label, value, description }: { label: string; value: string; description?: string }) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        style={{ flex: 1, minWidth: 0 }}
        readOnly
        label={label}
        value={value}
        {...(description !== undefined && { description })}
        onFocus={event => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} aria-label={t('Copy: {label}', { label })}>
            {copied ? t('Copied') : t('Copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
