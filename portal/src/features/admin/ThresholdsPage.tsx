/** From when on a gate of an office below waits for a board of this one, and from when on gates of this office wait for the office above. */

import { Checkbox, List, NativeSelect, Stack, Text } from '@mantine/core';
import type { ThresholdsAnswer } from '#api/answers/thresholds.ts';
import { setThresholdsSchema } from '#domain/office/thresholds/commands.ts';
import { toMinor } from '#domain/values/currency.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { moneyShort } from '../../shared/format.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { majorField, minorIn, type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { approvals, bases, visibilities } from './GateEditor.tsx';
import { riskChoices, riskConditions } from './risk-words.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function ThresholdsPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/thresholds`;
  return (
    <StandardPage
      title={t('Decided above, too')}
      intro={t(
        'A go of a board counts alone only below these thresholds. One that is reached is enough; what a project does not say reaches it.',
      )}
      action="set-thresholds"
    >
      <UncachedQuery<ThresholdsAnswer> path={path} what={t('Reading the thresholds')}>
        {(answer, again) => (
          <Stack maw={860}>
            <Binding above={answer.above} />
            <Own path={path} answer={answer} again={again} />
          </Stack>
        )}
      </UncachedQuery>
    </StandardPage>
  );
}

type Thresholds = NonNullable<ThresholdsAnswer['thresholds']>;

/** What the office above asks of this one. */
function Binding({ above }: Pick<ThresholdsAnswer, 'above'>) {
  if (!above) return null;
  return (
    <Section id="binding" title={t('Set by {name}', { name: above.name })}>
      <Text className="clip">
        {t('A go of a board of this office waits for {boardName} of {name} when a project', {
          boardName: above.boardName ?? t('a board'),
          name: above.name,
        })}
      </Text>
      <List>
        {linesOf(above.thresholds).map(line => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Section>
  );
}

function linesOf({ cost, overBaseline, daysLate, risk, strategic }: Thresholds): readonly string[] {
  return [
    ...cost.map(({ currency, from }) => t('costs {from} or more', { from: moneyShort(from, currency) })),
    ...(overBaseline === undefined
      ? []
      : [t('is expected to cost more than {overBaseline} % above what was approved', { overBaseline })]),
    ...(daysLate === undefined
      ? []
      : [
          t(
            '{daysLate, plural, one {is expected more than a day after the approved end} other {is expected more than {daysLate} days after the approved end}}',
            { daysLate },
          ),
        ]),
    ...(risk === undefined ? [] : [riskConditions[risk]]),
    ...(strategic ? [t('is strategic')] : []),
  ];
}

interface CostDraft {
  readonly key: string;
  readonly currency: string;
  readonly from: NumberField;
}
interface ThresholdsDraft {
  readonly any: boolean;
  readonly thresholds: {
    readonly board: string;
    readonly rule: { readonly quorum: NumberField; readonly approval: string; readonly of: string; readonly ballots: string };
    readonly deadlineDays: NumberField;
    readonly cost: readonly CostDraft[];
    readonly overBaseline: NumberField;
    readonly daysLate: NumberField;
    readonly risk: string;
    readonly strategic: boolean;
  };
}

const usualRule = { quorum: 3, approval: 'majority', of: 'cast', ballots: 'open' };

function draftOf(thresholds: Thresholds | undefined, board: string): ThresholdsDraft {
  const { cost = [], overBaseline = '', daysLate = '', risk = '', strategic = false } = thresholds ?? {};
  const { rule = usualRule, deadlineDays = 14 } = thresholds ?? {};
  return {
    any: thresholds !== undefined,
    thresholds: {
      ...{ board: thresholds?.board ?? board, rule, deadlineDays, overBaseline, daysLate, risk, strategic },
      cost: cost.map(({ currency, from }) => ({ key: newKey(), currency, from: majorField(from, currency) })),
    },
  };
}

function bodyOf({ any, thresholds }: ThresholdsDraft) {
  if (!any) return {};
  const { rule, deadlineDays, cost, overBaseline, daysLate, risk, ...rest } = thresholds;
  return {
    thresholds: {
      ...rest,
      rule: { ...rule, quorum: numberIn(rule.quorum) },
      deadlineDays: numberIn(deadlineDays),
      cost: cost.map(({ currency, from }) => ({ currency: currency.toUpperCase(), from: minorIn(from, currency.toUpperCase()) })),
      ...(overBaseline !== '' && { overBaseline: numberIn(overBaseline) }),
      ...(daysLate !== '' && { daysLate: numberIn(daysLate) }),
      ...(risk !== '' && { risk }),
    },
  };
}

function Own({ path, answer, again }: { path: string; answer: ThresholdsAnswer; again: () => void }) {
  const { office } = useCurrentUser();
  const standard = useStandardForm({
    path,
    standard: { fact: 'thresholds-set' },
    start: draftOf(answer.thresholds, office.boards[0]?.id ?? ''),
    bodyOf,
    schema: setThresholdsSchema,
    version: answer.version,
  });
  const { form } = standard;
  return (
    <Section id="own" title={t('Set for the offices directly below')}>
      <Stack>
        <DraftNotice draft={standard.form.draft} />
        <Checkbox
          label={t('A board of this office decides, too, when a project of an office below reaches a threshold')}
          {...form.getInputProps('any', { type: 'checkbox' })}
        />
        {form.values.any && <Fields form={form} />}
        <SaveBar label={t('Save the thresholds')} standard={standard} problems={[]} save={() => standard.save()} again={again} />
      </Stack>
    </Section>
  );
}

const risks = [{ value: '', label: t('Whatever the risk') }, ...riskChoices];

function Fields({ form }: { form: SchemaForm<ThresholdsDraft> }) {
  const { office } = useCurrentUser();
  const { getInputProps, values } = form;
  const boards = office.boards.map(({ id, name }) => ({ value: id, label: name }));
  const currencyOf = (index: number) => {
    const code = (values.thresholds.cost[index]?.currency ?? '').toUpperCase();
    return toMinor('1', code) === undefined ? office.currency : code;
  };
  return (
    <>
      <FieldRow>
        <NativeSelect label={t('Board')} data={boards} {...getInputProps('thresholds.board')} />
        <TypedNumberInput label={t('Quorum')} min={1} max={50} {...getInputProps('thresholds.rule.quorum')} />
        <TypedNumberInput label={t('Days to decide')} min={1} max={1000} {...getInputProps('thresholds.deadlineDays')} />
      </FieldRow>
      <FieldRow>
        <NativeSelect label={t('Approval needs')} data={approvals} {...getInputProps('thresholds.rule.approval')} />
        <NativeSelect label={t('Of')} data={bases} {...getInputProps('thresholds.rule.of')} />
        <NativeSelect label={t('Ballots')} data={visibilities} {...getInputProps('thresholds.rule.ballots')} />
      </FieldRow>
      <RepeatableFields
        legend={t('Costs')}
        one={t('Limit')}
        form={form}
        path="thresholds.cost"
        entries={values.thresholds.cost}
        blank={(): CostDraft => ({ key: newKey(), currency: office.currency, from: '' })}
      >
        {(at, index) => (
          <FieldRow>
            <NativeSelect
              label={t('Projects counted in')}
              data={[...new Set([office.currency, values.thresholds.cost[index]?.currency ?? office.currency, ...common])]}
              {...getInputProps(`${at}.currency`)}
            />
            <AmountInput label={t('From this cost on')} currency={currencyOf(index)} {...getInputProps(`${at}.from`)} />
          </FieldRow>
        )}
      </RepeatableFields>
      <FieldRow>
        <TypedNumberInput
          label={t('Per cent above the approved cost')}
          min={0}
          max={1000}
          {...getInputProps('thresholds.overBaseline')}
        />
        <TypedNumberInput
          label={t('Days after the approved end')}
          min={0}
          max={10_000}
          {...getInputProps('thresholds.daysLate')}
        />
      </FieldRow>
      <NativeSelect label={t('Class of risk')} data={risks} {...getInputProps('thresholds.risk')} />
      <Checkbox label={t('Every strategic project')} {...getInputProps('thresholds.strategic', { type: 'checkbox' })} />
    </>
  );
}

/** Offered beside the own currency; any other is set by the API. */
const common = ['EUR', 'USD', 'GBP', 'CHF', 'JPY'];
