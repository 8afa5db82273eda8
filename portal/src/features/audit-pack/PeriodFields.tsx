/** From when until when a pack covers the office, and what of it is drawn. */
import { Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { AskedFault } from '#audit-pack/asked.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { kindOptions, type PackDraft } from './draft.ts';

export interface FieldsProps {
  readonly draft: PackDraft;
  readonly change: (changed: Partial<PackDraft>) => void;
  readonly fault: AskedFault | undefined;
}

/** What is wrong with a field, if that is it. */
export function errorOf(fault: AskedFault | undefined, field: AskedFault['field']): string | undefined {
  return fault?.field === field ? fault.why : undefined;
}

export function PeriodFields({ draft, change, fault }: FieldsProps) {
  return (
    <Group align="flex-start">
      <TypedDayInput
        label={t('First day')}
        description={t('Days are days in UTC')}
        value={draft.from}
        onChange={from => change({ from })}
        error={errorOf(fault, 'from')}
      />
      <TypedDayInput
        label={t('Last day')}
        description={t('With all of that day')}
        value={draft.until}
        onChange={until => change({ until })}
        error={errorOf(fault, 'until')}
      />
    </Group>
  );
}

export function SampleFields({ draft, change, fault }: FieldsProps) {
  return (
    <Stack>
      <Text>
        {t(
          'Every round, decision, condition, waiver, ballot, piece of evidence, change of standards and delegation is listed with a number, without gaps.',
        )}
      </Text>
      <Checkbox
        label={t('Only the projects of a sample')}
        description={t(
          'Drawn by a seed, so that anybody can draw the same again. Without it every project that is listed goes in.',
        )}
        checked={draft.sampled}
        onChange={event => change({ sampled: event.currentTarget.checked })}
      />
      {draft.sampled && (
        <Stack>
          <NativeSelect
            label={t('Drawn from')}
            data={kindOptions}
            value={draft.of}
            onChange={event => change({ of: event.currentTarget.value as PackDraft['of'] })}
          />
          <TypedNumberInput
            label={t('Size of the sample')}
            value={draft.size}
            onChange={size => change({ size })}
            error={errorOf(fault, 'size')}
          />
          <TextInput
            label={t('Seed')}
            description={t('Up to 100 characters without an apostrophe; say it before you know the population')}
            placeholder={t('audit-2026-q1')}
            value={draft.seed}
            onChange={event => change({ seed: event.currentTarget.value })}
            error={errorOf(fault, 'seed')}
          />
        </Stack>
      )}
    </Stack>
  );
}
