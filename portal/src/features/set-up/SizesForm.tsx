/** Chooses the three gate models and the costs, publishes those that the office does not have, and sets the table. */
import { List, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { GateModels, Presets } from '#api/answers/offices.ts';
import { chosenSizesSchema, tableOfSizes, usualLimits, usualSizes } from '#domain/office/routing/usual.ts';
import { adoptModel, boardsOfModel } from '#domain/office/set-up/adopted-model.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { money } from '../../shared/format.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { majorField, minorIn, type NumberField, textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { presetBoards } from './preset-boards.ts';

type Preset = Presets['items'][number];

interface SizesFormProps {
  readonly own: GateModels['items'];
  readonly presets: readonly Preset[];
}

interface SizesDraft {
  readonly light: string;
  readonly standard: string;
  readonly full: string;
  readonly standardFrom: NumberField;
  readonly fullFrom: NumberField;
}

function bodyOf({ light, standard, full, standardFrom, fullFrom }: SizesDraft, currency: string) {
  const between = textIn(standard);
  return {
    ...{ light, full, fullFrom: minorIn(fullFrom, currency) },
    ...(between !== undefined && { standard: between, standardFrom: minorIn(standardFrom, currency) ?? null }),
  };
}

export function SizesForm({ own, presets }: SizesFormProps) {
  const { office } = useCurrentUser();
  const { currency } = office;
  const others = presets.filter(({ id }) => !own.some(model => model.id === id));
  const [usual, limits] = [usualSizes([...own, ...others]), usualLimits(currency)];
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const send = useSend();
  const form = useSchemaForm({
    draft: { none: 'It begins with what is usual; three choices and two amounts.' },
    start: {
      ...{ light: usual?.light ?? '', standard: usual?.standard ?? '', full: usual?.full ?? '' },
      ...{ standardFrom: majorField(limits.standardFrom, currency), fullFrom: majorField(limits.fullFrom, currency) },
    } as SizesDraft,
    bodyOf: draft => bodyOf(draft, currency),
    schema: chosenSizesSchema,
    refusal: send.error,
  });
  const { light, standard, full } = form.values;
  const toPublish = others.filter(({ id }) => [light, standard, full].includes(id));
  const boards = [...new Set(toPublish.flatMap(boardsOfModel))];
  const placed = Object.fromEntries(boards.map(id => [id, places[id] ?? sameOrFirst(id, office.boards)]));
  const reason = t('Gates by size to begin with.');
  const save = () =>
    form.submit(async body => {
      const { standardFrom, fullFrom, ...sizes } = chosenSizesSchema.parse(body);
      const base = `/v1/offices/${office.id}`;
      try {
        for (const preset of toPublish) {
          const { model } = adoptModel(preset, placed, office.boards);
          await send.mutateAsync({ path: `${base}/gate-models`, method: 'PUT', body: { model, expectedVersion: 0, reason } });
        }
        const routing = tableOfSizes(sizes, { standardFrom, fullFrom });
        await send.mutateAsync({ path: `${base}/routing`, method: 'PUT', body: { routing, reason } });
      } catch {
        // The form says what was refused; what was published until then is among the office's own models when it is tried again.
      }
    });
  const named = [
    ...own.map(({ id, name, gates }) => ({ value: id, label: t('{name} ({gates} gates)', { name, gates: gates.length }) })),
    ...others.map(({ id, name, gates }) => ({
      value: id,
      label: t('{name} ({gates} gates, comes with Tollgate)', { name, gates: gates.length }),
    })),
  ];
  const nameOfModel = (id: string) => [...own, ...others].find(model => model.id === id)?.name ?? id;
  const { getInputProps } = form;
  return (
    <Stack maw={860}>
      <NativeSelect label={t('Light: small projects follow')} data={named} {...getInputProps('light')} />
      <FieldRow>
        <NativeSelect
          label={t('Standard: projects between follow')}
          data={[{ value: '', label: t('None: two sizes') }, ...named]}
          {...getInputProps('standard')}
        />
        {standard !== '' && (
          <AmountInput
            label={t('Standard from this cost on, in {currency}', { currency })}
            currency={currency}
            {...getInputProps('standardFrom')}
          />
        )}
      </FieldRow>
      <FieldRow>
        <NativeSelect label={t('Full: large projects follow')} data={named} {...getInputProps('full')} />
        <AmountInput
          label={t('Full from this cost on, in {currency}', { currency })}
          currency={currency}
          {...getInputProps('fullFrom')}
        />
      </FieldRow>
      {boards.map(id => (
        <NativeSelect
          key={id}
          label={t('Who decides where a model says {value}', { value: presetBoards[id] ?? id })}
          value={placed[id] ?? ''}
          onChange={event => setPlaces({ ...places, [id]: event.currentTarget.value })}
          data={office.boards.map(board => ({
            value: board.id,
            label: t('{name} (seats: {seats})', { name: board.name, seats: board.seats.length }),
          }))}
        />
      ))}
      <Lines draft={form.values} nameOf={nameOfModel} currency={currency} />
      {toPublish.length > 0 && (
        <Text size="sm" className="clip">
          {t('Published with it: {toPublish}. Every part can be changed later.', {
            toPublish: toPublish.map(({ name }) => name).join(', '),
          })}
        </Text>
      )}
      <FormFooter
        form={form}
        sending={send}
        label={toPublish.length > 0 ? t('Publish, and set the sizes') : t('Set the sizes')}
        send={save}
      />
    </Stack>
  );
}

function sameOrFirst(id: string, boards: readonly { readonly id: string }[]): string {
  return boards.some(board => board.id === id) ? id : (boards[0]?.id ?? '');
}

interface LinesProps {
  readonly draft: SizesDraft;
  readonly nameOf: (model: string) => string;
  readonly currency: string;
}

/** The table that follows, as sentences. */
function Lines({ draft: { light, standard, full, standardFrom, fullFrom }, nameOf, currency }: LinesProps) {
  const from = (amount: NumberField) => money(minorIn(amount, currency), currency);
  const lines = [
    t('From {from} on, or with a high class of risk: {full}', { from: from(fullFrom), full: nameOf(full) }),
    ...(standard === '' ? [] : [t('From {from} on: {standard}', { from: from(standardFrom), standard: nameOf(standard) })]),
    t('Everything else: {light}', { light: nameOf(light) }),
  ];
  return (
    <List className="clip" size="sm">
      {lines.map(line => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}
