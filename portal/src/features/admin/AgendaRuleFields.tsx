/** What the meetings of a board gather, and how many working days before them their agendas close. */
import { MultiSelect, Stack } from '@mantine/core';
import { type AgendaRule, type GatheredKind, gatheredKinds } from '#domain/office/boards/agenda-rule.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { gatheredLabels } from '../../shared/gathered-labels.ts';
import { t } from '../../shared/text.ts';

/** As it is typed; empty for all kinds, and for an agenda that does not close. */
export interface AgendaRuleDraft {
  readonly gathers: readonly GatheredKind[];
  readonly closesBefore: NumberField;
}

export function agendaRuleDraft({ gathers = [], closesBefore }: AgendaRule = {}): AgendaRuleDraft {
  return { gathers, closesBefore: closesBefore ?? '' };
}

/** Undefined where nothing is said; kinds in their usual order. */
export function agendaRuleOf({ gathers, closesBefore }: AgendaRuleDraft): AgendaRule | undefined {
  const days = numberIn(closesBefore);
  if (gathers.length === 0 && days === undefined) return undefined;
  return {
    ...(gathers.length > 0 && { gathers: gatheredKinds.filter(kind => gathers.includes(kind)) }),
    ...(days !== undefined && { closesBefore: days }),
  };
}

interface AgendaRuleFieldsProps {
  /** The number of the board, for the names of its fields. */
  readonly number: number;
  readonly rule: AgendaRuleDraft;
  readonly set: (rule: AgendaRuleDraft) => void;
  readonly error?: React.ReactNode;
}

export function AgendaRuleFields({ number, rule, set, error }: AgendaRuleFieldsProps) {
  const { gathers, closesBefore } = rule;
  return (
    <details open={gathers.length > 0 || closesBefore !== ''}>
      <summary>{t('Agenda of its meetings')}</summary>
      <Stack gap="xs" mt="xs">
        <MultiSelect
          label={t('Meetings of board {number} gather', { number })}
          searchable
          description={t('What is suggested for the agenda, or comes onto it by itself; empty for all that waits.')}
          data={gatheredKinds.map(value => ({ value, label: gatheredLabels[value] }))}
          value={[...gathers]}
          onChange={kinds => set({ ...rule, gathers: kinds as GatheredKind[] })}
        />
        <TypedNumberInput
          label={t('Agenda closes, working days before the meeting')}
          description={t('What comes later is for the next meeting, unless the chair adds it. Empty: it does not close.')}
          min={1}
          max={60}
          value={closesBefore}
          onChange={days => set({ ...rule, closesBefore: days })}
          error={error}
        />
      </Stack>
    </details>
  );
}
