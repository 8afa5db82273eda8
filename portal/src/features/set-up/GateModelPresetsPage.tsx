/** A gate model to begin with: chosen by its gates and criteria, made to fit the boards of the office, published as version 1. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import type { MinimumAnswer } from '#api/answers/minimum.ts';
import type { Presets } from '#api/answers/offices.ts';
import { adoptModel, boardsOfModel } from '#domain/office/set-up/adopted-model.ts';
import { useGivenStandards, useMinimum, usePresets } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { toTake } from '../../shared/standard-to-take.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { ModelPreview } from './ModelPreview.tsx';
import { presetBoards } from './preset-boards.ts';
import { SetUpStepPage } from './SetUpStepPage.tsx';

type Model = Presets['items'][number];

export function GateModelPresetsPage() {
  const { office } = useCurrentUser();
  const presets = usePresets();
  const minimum = useMinimum(office.id);
  const given = useGivenStandards(office.id);
  return (
    <SetUpStepPage
      title={t('A gate model to begin with')}
      intro={t(
        'The stages that projects go through, the gates between them, and what each gate asks. Every part can be changed later.',
      )}
      action="publish-gate-model"
    >
      {office.gateModels.length > 0 && <HasModels />}
      {office.gateModels.length === 0 && office.boards.length === 0 && (
        <Empty title={t('Gates need a board.')}>
          <LinkButton to="/admin/boards" mt="xs">
            {t('Set up boards')}
          </LinkButton>
        </Empty>
      )}
      {office.gateModels.length === 0 && office.boards.length > 0 && (
        <Answer of={minimum} what={t('Reading what the office above asks for')}>
          {({ above }) => (
            <Answer of={given} what={t('Reading what the office above gives')}>
              {answer => (
                <Answer of={presets} what={t('Reading the gate models')}>
                  {({ items }) => <Choice models={items} above={above} given={answer.above} />}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </SetUpStepPage>
  );
}

function HasModels() {
  const { office } = useCurrentUser();
  return (
    <Empty
      title={t('{gateModels, plural, one {The office has a gate model.} other {The office has {gateModels} gate models.}}', {
        gateModels: office.gateModels.length,
      })}
    >
      <Text>{office.gateModels.map(({ name }) => name).join(', ')}</Text>
      <LinkButton to="/admin/gate-models" variant="default" mt="xs">
        {t('Look at the gate models')}
      </LinkButton>
    </Empty>
  );
}

interface ChoiceProps extends Pick<MinimumAnswer, 'above'> {
  readonly models: readonly Model[];
  readonly given: GivenStandardsAnswer['above'];
}

/** What the office above gives comes first, then its minimum, without which another model may be refused. */
function Choice({ models: presets, above, given }: ChoiceProps) {
  const { office } = useCurrentUser();
  const [first] = office.boards;
  const ofAboveAll = (given?.standards ?? []).flatMap(({ gateModel, ...standard }) =>
    gateModel ? [{ gateModel, standard }] : [],
  );
  const givenModels = ofAboveAll.map(({ gateModel }) => gateModel);
  const others = [...(above ? [above.gateModel] : []), ...presets];
  const models = [...givenModels, ...others].filter(({ id }, index, all) => all.findIndex(other => other.id === id) === index);
  const [chosen, setChosen] = useState(models[0]?.id ?? '');
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const send = useSend();
  const preset = models.find(({ id }) => id === chosen);
  if (!preset || !first) return null;
  const same = (id: string) => (office.boards.some(board => board.id === id) ? id : first.id);
  const placed = Object.fromEntries(boardsOfModel(preset).map(id => [id, places[id] ?? same(id)]));
  const { model, lowered } = adoptModel(preset, placed, office.boards);
  const standard = ofAboveAll.find(({ gateModel }) => gateModel === preset)?.standard;
  const ofAbove = standard?.unplaced ?? (preset === above?.gateModel ? above.boards : []);
  const boardNamed = (id: string) => ofAbove.find(board => board.id === id)?.name ?? presetBoards[id] ?? id;
  const reason = t('To begin with: {name}.', { name: preset.name });
  const publish = () => {
    if (standard) {
      const body = { standard: { ...toTake(standard, placed), default: true }, reason };
      send.mutate({ path: `/v1/offices/${office.id}/given-standards/taking`, body });
      return;
    }
    const body = { model, default: true, expectedVersion: 0, reason };
    send.mutate({ path: `/v1/offices/${office.id}/gate-models`, method: 'PUT', body });
  };
  return (
    <Stack maw={860}>
      <NativeSelect
        label={t('Gate model')}
        description={whereFrom(preset, { standard, above, given })}
        value={chosen}
        onChange={event => setChosen(event.currentTarget.value)}
        data={models.map(({ id, name, gates }) => ({
          value: id,
          label: t('{name} ({gates} gates)', { name, gates: gates.length }),
        }))}
      />
      {boardsOfModel(preset).map(id => (
        <NativeSelect
          key={id}
          label={t('Who decides where the model says {boardNamed}', { boardNamed: boardNamed(id) })}
          value={placed[id] ?? ''}
          onChange={event => setPlaces({ ...places, [id]: event.currentTarget.value })}
          data={office.boards.map(board => ({
            value: board.id,
            label: t('{name} (seats: {seats})', { name: board.name, seats: board.seats.length }),
          }))}
        />
      ))}
      {lowered.length > 0 && (
        <Text role="status">
          {t('{lowered}, because the board has no more seats.', {
            lowered: lowered
              .map(({ gate, from, to }) => t('{gate}: {to} must vote instead of {from}', { gate, to, from }))
              .join('; '),
          })}
        </Text>
      )}
      <ModelPreview model={model} boards={office.boards} />
      <FormFooter form={{ incomplete: false }} sending={send} label={t('Publish {name}', { name: preset.name })} send={publish} />
    </Stack>
  );
}

function whereFrom(
  preset: Model,
  { standard, above, given }: Pick<ChoiceProps, 'above' | 'given'> & { readonly standard: object | undefined },
): string | undefined {
  if (standard)
    return t('Given by {office}: its newer versions are shown to you, and taken over when you say so.', {
      office: given?.office,
    });
  return preset === above?.gateModel
    ? t('The minimum of {office}: whatever you publish contains it.', { office: above.office })
    : preset.source;
}
