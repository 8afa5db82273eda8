/** Which gate model a proposal follows by its size: rows in order, of which the first that applies counts, and a model for everything else. */

import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { GateModels, OfficeView } from '#api/answers/offices.ts';
import { setRoutingSchema } from '#domain/office/routing/commands.ts';
import { usualRouting } from '#domain/office/routing/usual.ts';
import { useGateModels } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { majorField, minorIn, type NumberField } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { riskChoices } from './risk-words.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function RoutingPage() {
  const { office } = useCurrentUser();
  const models = useGateModels(office.id);
  return (
    <StandardPage
      title={t('Gate model by size')}
      intro={t(
        'What a project costs, how risky it is and whether it is strategic decide which gates it passes. What was admitted before stays with its gates.',
      )}
      action="set-routing"
    >
      <UncachedQuery<OfficeView> path={`/v1/offices/${office.id}`} what={t('Reading the table of sizes')}>
        {(view, again) => <Answer of={models}>{({ items }) => <Table office={view} models={items} again={again} />}</Answer>}
      </UncachedQuery>
    </StandardPage>
  );
}

interface RowDraft {
  readonly key: string;
  readonly model: string;
  readonly costFrom: NumberField;
  readonly risk: string;
  readonly strategic: boolean;
}
interface RoutingDraft {
  readonly any: boolean;
  readonly routing: { readonly rows: readonly RowDraft[]; readonly otherwise: string };
}

type Rows = NonNullable<OfficeView['routing']>;
type Begun = Pick<Rows, 'otherwise'> & { readonly rows: readonly Partial<Rows['rows'][number]>[] };

const newRow = (model = ''): RowDraft => ({ key: newKey(), model, costFrom: '', risk: '', strategic: false });

function tableOf({ rows, otherwise }: Begun, currency: string): RoutingDraft['routing'] {
  const drafts = rows.map(({ model, costFrom, risk = '', strategic = false }) => ({
    ...{ ...newRow(model), risk, strategic },
    costFrom: majorField(costFrom, currency),
  }));
  return { rows: drafts, otherwise };
}

function bodyOf({ any, routing: { rows, otherwise } }: RoutingDraft, currency: string) {
  if (!any) return {};
  const sent = rows.map(({ model, costFrom, risk, strategic }) => ({
    model,
    ...(costFrom !== '' && { costFrom: minorIn(costFrom, currency) }),
    ...(risk !== '' && { risk }),
    ...(strategic && { strategic: true as const }),
  }));
  return { routing: { rows: sent, otherwise } };
}

/** What is wrong with a row as a whole is said at its first field. */
const fieldOf = (path: string) => (/^routing\.rows\.\d+$/.test(path) ? `${path}.model` : path);

interface TableProps {
  readonly office: OfficeView;
  readonly models: GateModels['items'];
  readonly again: () => void;
}

function Table({ office, models, again }: TableProps) {
  const { currency, routing, versions } = office;
  const otherwise = office.defaultModel ?? models[0]?.id ?? '';
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/routing`,
    standard: { fact: 'routing-set' },
    start: {
      any: routing !== undefined,
      routing: routing ? tableOf(routing, currency) : { rows: [newRow(models[0]?.id)], otherwise },
    } as RoutingDraft,
    bodyOf: draft => bodyOf(draft, currency),
    schema: setRoutingSchema,
    version: versions.routing,
    fieldOf,
  });
  const { form } = standard;
  const usual = usualRouting(models, currency);
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <Checkbox
        label={t('The size of a project decides which gate model it follows')}
        {...form.getInputProps('any', { type: 'checkbox' })}
      />
      {form.values.any && (
        <>
          {usual && (
            <Group>
              <Button variant="default" onClick={() => form.setFieldValue('routing', tableOf(usual, currency))}>
                {t('Begin with light, standard and full')}
              </Button>
              <Text size="sm">{t('Takes the models with the fewest and the most gates; change the amounts to yours.')}</Text>
            </Group>
          )}
          <Rows form={form} models={models} currency={currency} />
        </>
      )}
      <SaveBar label={t('Save the table')} standard={standard} save={() => standard.save()} again={again} />
    </Stack>
  );
}

const risks = [{ value: '', label: t('Whatever the risk') }, ...riskChoices];

interface RowsProps extends Pick<TableProps, 'models'> {
  readonly form: SchemaForm<RoutingDraft>;
  readonly currency: string;
}

function Rows({ form, models, currency }: RowsProps) {
  const { getInputProps } = form;
  const named = models.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <RepeatableFields
        legend={t('Rows, of which the first that applies counts')}
        one={t('Row')}
        intro={
          <Text size="sm">
            {t(
              'Everything that a row asks for must be so. What a proposal does not say of its cost or its risk is taken to meet the row: nobody gets fewer gates by silence.',
            )}
          </Text>
        }
        form={form}
        path="routing.rows"
        entries={form.values.routing.rows}
        blank={() => newRow(models[0]?.id)}
      >
        {row => (
          <>
            <FieldRow>
              <AmountInput
                label={t('From this cost on, in {currency}', { currency })}
                currency={currency}
                {...getInputProps(`${row}.costFrom`)}
              />
              <NativeSelect label={t('Class of risk')} data={risks} {...getInputProps(`${row}.risk`)} />
              <NativeSelect label={t('Follows the gate model')} data={named} {...getInputProps(`${row}.model`)} />
            </FieldRow>
            <Checkbox label={t('Strategic projects alone')} {...getInputProps(`${row}.strategic`, { type: 'checkbox' })} />
          </>
        )}
      </RepeatableFields>
      <NativeSelect label={t('Everything else follows the gate model')} data={named} {...getInputProps('routing.otherwise')} />
    </>
  );
}
