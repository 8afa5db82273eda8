/** In which cycle the office asks its projects for reports: one rule for a gate model, and one for all others. */

import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { Reporting } from '#api/answers/reporting.ts';
import { setReportingSchema } from '#domain/office/reporting/commands.ts';
import { cadences } from '#domain/office/reporting/periods.ts';
import { reporters } from '#domain/office/reporting/rule.ts';
import { useGateModels } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { GivenNotice } from './given-standards/GivenNotice.tsx';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function ReportingPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/reporting`;
  return (
    <StandardPage
      title={t('Reporting cycle')}
      intro={t(
        'When a period is over, each project is asked for its report. Days are working days of the office, counted from the end of the period.',
      )}
      action="set-reporting"
    >
      <GivenNotice kind="reporting" />
      <UncachedQuery<Reporting> path={path} what={t('Reading the cycle')}>
        {(answer, again) => <Cycle path={path} answer={answer} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

const cadenceNames: Readonly<Record<(typeof cadences)[number], string>> = {
  week: t('Week'),
  month: t('Month'),
  quarter: t('Quarter'),
};
const reporterNames: Readonly<Record<(typeof reporters)[number], string>> = { manager: t('Manager'), sponsor: t('Sponsor') };

interface RuleDraft {
  readonly key: string;
  readonly gateModel: string;
  readonly every: string;
  readonly day: NumberField;
  readonly graceDays: NumberField;
  readonly remindBefore: NumberField;
  readonly repairDays: NumberField;
  readonly files: string;
  readonly onHold: boolean;
  readonly closing: boolean;
}
interface CycleDraft {
  readonly rules: readonly RuleDraft[];
}

const usual = { gateModel: '', every: 'month', day: 5, graceDays: 3, remindBefore: 1, repairDays: 3, files: 'manager' };
const newRule = (): RuleDraft => ({ key: newKey(), ...usual, onHold: false, closing: false });

function bodyOf({ rules }: CycleDraft) {
  return {
    rules: rules.map(({ key: _, gateModel, day, graceDays, remindBefore, repairDays, ...rule }) => ({
      ...rule,
      gateModel: textIn(gateModel),
      day: numberIn(day),
      graceDays: numberIn(graceDays),
      remindBefore: numberIn(remindBefore),
      repairDays: numberIn(repairDays),
    })),
  };
}

function Cycle({ path, answer, again }: { path: string; answer: Reporting; again: () => void }) {
  const standard = useStandardForm({
    path,
    standard: { fact: 'reporting-set' },
    start: { rules: answer.rules.map(rule => ({ key: newKey(), ...rule, gateModel: rule.gateModel ?? '' })) } as CycleDraft,
    bodyOf,
    schema: setReportingSchema,
    version: answer.version,
  });
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <Rules form={standard.form} />
      <SaveBar label={t('Save the cycle')} standard={standard} problems={[]} save={() => standard.save()} again={again} />
    </Stack>
  );
}

function Rules({ form }: { form: SchemaForm<CycleDraft> }) {
  const { office } = useCurrentUser();
  const { getInputProps } = form;
  return (
    <Answer of={useGateModels(office.id)}>
      {({ items }) => (
        <RepeatableFields
          legend={t('Rules')}
          one={t('Rule')}
          form={form}
          path="rules"
          entries={form.values.rules}
          blank={newRule}
        >
          {rule => (
            <>
              <FieldRow>
                <NativeSelect
                  label={t('Projects under')}
                  data={[
                    { value: '', label: t('All other gate models') },
                    ...items.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  {...getInputProps(`${rule}.gateModel`)}
                />
                <NativeSelect
                  label={t('Every')}
                  data={cadences.map(value => ({ value, label: cadenceNames[value] }))}
                  {...getInputProps(`${rule}.every`)}
                />
                <NativeSelect
                  label={t('Who files')}
                  data={reporters.map(value => ({ value, label: reporterNames[value] }))}
                  {...getInputProps(`${rule}.files`)}
                />
              </FieldRow>
              <FieldRow>
                <TypedNumberInput label={t('Due on working day')} min={1} max={40} {...getInputProps(`${rule}.day`)} />
                <TypedNumberInput
                  label={t('Missed after further days')}
                  min={0}
                  max={40}
                  {...getInputProps(`${rule}.graceDays`)}
                />
              </FieldRow>
              <FieldRow>
                <TypedNumberInput label={t('Remind days before')} min={0} max={20} {...getInputProps(`${rule}.remindBefore`)} />
                <TypedNumberInput label={t('Days to file again')} min={1} max={40} {...getInputProps(`${rule}.repairDays`)} />
              </FieldRow>
              <Checkbox label={t('Projects on hold, too')} {...getInputProps(`${rule}.onHold`, { type: 'checkbox' })} />
              <Checkbox label={t('Projects that close, too')} {...getInputProps(`${rule}.closing`, { type: 'checkbox' })} />
            </>
          )}
        </RepeatableFields>
      )}
    </Answer>
  );
}
