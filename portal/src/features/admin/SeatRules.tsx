/** Seats of a board that are more than a ballot like any other: required, with a veto, or of a group of which one must approve. */
import { Checkbox, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { OfficeView } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';

export type SeatRule = NonNullable<OfficeView['boards'][number]['seatRules']>[number];

interface SeatRulesProps {
  readonly seats: readonly string[];
  readonly rules: readonly SeatRule[];
  readonly set: (rules: readonly SeatRule[]) => void;
}

export function SeatRules({ seats, rules, set }: SeatRulesProps) {
  if (seats.length === 0) return null;
  const ruleOf = (member: string): SeatRule =>
    rules.find(rule => rule.member === member) ?? { member, required: false, veto: false };
  const change = (member: string, changed: Partial<SeatRule>) =>
    set(seats.map(seat => (seat === member ? { ...ruleOf(seat), ...changed } : ruleOf(seat))).filter(isSpecial));
  return (
    <details open={rules.length > 0}>
      <summary>{t('Seats with a special say ({rules})', { rules: rules.length })}</summary>
      <Stack gap="xs" mt="xs">
        <Text size="sm" c="dimmed">
          {t(
            'Required: no decision without this ballot; an abstention is one. Veto: a ballot for hold, recycle or kill stops an approval. Group: at least one member of the group must approve.',
          )}
        </Text>
        {seats.map(member => (
          <SeatFields key={member} rule={ruleOf(member)} groups={groupsIn(rules)} change={changed => change(member, changed)} />
        ))}
      </Stack>
    </details>
  );
}

const isSpecial = ({ required, veto, group }: SeatRule) => required || veto || group !== undefined;

/** Groups that can be chosen, and those that are in use under other names. */
function groupsIn(rules: readonly SeatRule[]): readonly string[] {
  const used = rules.flatMap(({ group }) => (group === undefined ? [] : [group]));
  return [...new Set(['group-1', 'group-2', 'group-3', ...used])];
}

interface SeatFieldsProps {
  readonly rule: SeatRule;
  readonly groups: readonly string[];
  readonly change: (changed: Partial<SeatRule>) => void;
}

function SeatFields({ rule: { member, required, veto, group }, groups, change }: SeatFieldsProps) {
  const { nameOf } = useCurrentUser();
  const name = isolated(nameOf(member));
  return (
    <Fieldset legend={name} p="xs">
      <Group gap="md">
        <Checkbox
          label={t('Required')}
          aria-label={t('Required: {name}', { name })}
          checked={required}
          onChange={event => change({ required: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('Veto')}
          aria-label={t('Veto: {name}', { name })}
          checked={veto}
          onChange={event => change({ veto: event.currentTarget.checked })}
        />
        <NativeSelect
          aria-label={t('Group of {name}', { name })}
          data={[
            { value: '', label: t('No group') },
            ...groups.map(value => ({ value, label: t('Group {replace}', { replace: value.replace(/^group-/, '') }) })),
          ]}
          value={group ?? ''}
          onChange={event => change({ group: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      </Group>
    </Fieldset>
  );
}
