/** What gate models of the offices below must contain, what the office above asks of those here, and which of them do not meet it. */

import { Checkbox, List, NativeSelect, Stack, Text } from '@mantine/core';
import type { MinimumAnswer } from '#api/answers/minimum.ts';
import type { GateModels } from '#api/answers/offices.ts';
import { setMinimumSchema } from '#domain/office/minimum/commands.ts';
import { useGateModels } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Answer } from '../../../shared/ui/states.tsx';
import { SaveBar } from '../SaveBar.tsx';
import { StandardPage } from '../StandardPage.tsx';
import { useStandardForm } from '../standard-form.ts';
import { UncachedQuery } from '../UncachedQuery.tsx';
import { Lacking } from './Lacking.tsx';

export function MinimumPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/minimum`;
  const models = useGateModels(office.id);
  return (
    <StandardPage
      title={t('Minimum of gate models')}
      intro={t(
        'A gate model that lacks something of the minimum above is not published. What was published before stays, and is named here.',
      )}
      action="set-minimum"
    >
      <UncachedQuery<MinimumAnswer> path={path} what={t('Reading the minimum')}>
        {(answer, again) => (
          <Stack maw={860}>
            <Above above={answer.above} />
            <Answer of={models}>{({ items }) => <Own path={path} answer={answer} models={items} again={again} />}</Answer>
            <Below answer={answer} />
          </Stack>
        )}
      </UncachedQuery>
    </StandardPage>
  );
}

/** What the office above asks of this one. */
function Above({ above }: Pick<MinimumAnswer, 'above'>) {
  if (!above) return null;
  return (
    <Section id="above" title={t('Set by {office}', { office: above.office })}>
      <Text className="clip">
        {t('Each gate model of this office contains what {name}, version {version}, asks for:', {
          name: above.name,
          version: above.version,
        })}
      </Text>
      <List className="clip">
        {above.asks.map(ask => (
          <List.Item key={ask}>{ask}</List.Item>
        ))}
      </List>
      {above.lacking.length === 0 ? (
        <Text>{t('All gate models of this office meet it.')}</Text>
      ) : (
        <>
          <Text mt="sm">{t('Published before, and without some of it:')}</Text>
          <Lacking entries={above.lacking.map(entry => ({ ...entry, to: `/admin/gate-models/${entry.model}` }))} />
        </>
      )}
    </Section>
  );
}

/** Gate models of the offices directly below that do not meet what was set. */
function Below({ answer: { minimum, below } }: { answer: MinimumAnswer }) {
  if (!minimum || !below) return null;
  return (
    <Section id="below" title={t('Offices below that do not meet it')}>
      {below.length === 0 ? (
        <Text>{t('All gate models of the offices directly below meet it.')}</Text>
      ) : (
        <Lacking entries={below} />
      )}
    </Section>
  );
}

interface OwnProps {
  readonly path: string;
  readonly answer: MinimumAnswer;
  readonly models: GateModels['items'];
  readonly again: () => void;
}

interface MinimumDraft {
  readonly any: boolean;
  readonly minimum: { readonly model: string; readonly version: string };
}

function bodyOf({ any, minimum: { model, version } }: MinimumDraft) {
  return any ? { minimum: { model, version: Number(version) } } : {};
}

function Own({ path, answer: { minimum, version }, models, again }: OwnProps) {
  const newest = (id: string) => models.find(model => model.id === id)?.version ?? 1;
  const start: MinimumDraft = {
    any: minimum !== undefined,
    minimum: minimum
      ? { model: minimum.model, version: String(minimum.version) }
      : { model: models[0]?.id ?? '', version: String(newest(models[0]?.id ?? '')) },
  };
  const standard = useStandardForm({
    ...{ path, standard: { fact: 'minimum-set' as const }, start, bodyOf, schema: setMinimumSchema, version },
  });
  const { form } = standard;
  const { model } = form.values.minimum;
  const versions = Array.from({ length: newest(model) }, (_, index) => String(newest(model) - index));
  return (
    <Section id="own" title={t('Set for the offices directly below')}>
      <Stack>
        <DraftNotice draft={standard.form.draft} />
        {minimum && minimum.newest > minimum.version && (
          <Text role="note" className="clip">
            {t('{name} has a newer version, {newest}. It binds nobody below before you choose it here.', {
              name: minimum.name,
              newest: minimum.newest,
            })}
          </Text>
        )}
        <Checkbox
          label={t('Gate models of the offices below contain what a gate model of this office asks for')}
          {...form.getInputProps('any', { type: 'checkbox' })}
        />
        {form.values.any && (
          <>
            <NativeSelect
              label={t('Gate model')}
              description={t(
                'Its gates in their order, at least their quorum and approval, and their musts. Boards, deadlines and whatever else there is are theirs.',
              )}
              data={models.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('minimum.model')}
              onChange={event => {
                const chosen = event.currentTarget.value;
                form.setFieldValue('minimum', { model: chosen, version: String(newest(chosen)) });
              }}
            />
            <NativeSelect label={t('Version')} data={versions} {...form.getInputProps('minimum.version')} />
          </>
        )}
        <SaveBar label={t('Save the minimum')} standard={standard} save={() => standard.save(() => again())} again={again} />
      </Stack>
    </Section>
  );
}
