/** The editor of a gate model: checks while one writes, preview on projects under way, published as a new version. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { GateModels } from '#api/answers/offices.ts';
import { publishGateModelSchema } from '#domain/office/standards/commands.ts';
import { modelVersionKey } from '#domain/office/state.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import { GateEditor } from './GateEditor.tsx';
import { draftOf, emptyModel, type ModelDraft, modelOf, newGate, newStage } from './model-draft.ts';
import { problemsOf } from './model-problems.ts';
import { Previews } from './preview/Previews.tsx';
import { SaveBar } from './SaveBar.tsx';
import { NotYours } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';
import { WhatPublishingChanges } from './WhatPublishingChanges.tsx';

export function GateModelPage() {
  const { id = '' } = useParams();
  const { office } = useCurrentUser();
  if (!office.actions.includes('publish-gate-model'))
    return (
      <Page title={t('Gate model')}>
        <NotYours action="publish-gate-model" />
      </Page>
    );
  return (
    <UncachedQuery<GateModels> key={id} path={`/v1/offices/${office.id}/gate-models`} what={t('Reading the gate model')}>
      {(models, again) => <Editor id={id} models={models} again={again} />}
    </UncachedQuery>
  );
}

interface EditorProps {
  readonly id: string;
  readonly models: GateModels;
  readonly again: () => void;
}

function Editor({ id, models, again }: EditorProps) {
  const { office } = useCurrentUser();
  const go = useNavigate();
  const versions = models.versions[id] ?? [];
  const { version, ...published } = versions.at(-1) ?? { version: 0, ...emptyModel };
  const usual = models.preferred === id;
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/gate-models`,
    standard: { fact: 'gate-model-published', model: id },
    start: draftOf(published, usual),
    bodyOf: (draft: ModelDraft) => ({ model: modelOf(draft, Object.keys(models.versions)), default: draft.preferred }),
    schema: publishGateModelSchema,
    version: models.changes[modelVersionKey(id)],
  });
  const { form } = standard;
  const { model } = form.body;
  const problems = problemsOf(model);
  return (
    <Page
      title={version === 0 ? t('New gate model') : model.name}
      intro={version === 0 ? t('Not published yet') : t('Version {version} is the newest', { version })}
    >
      <Stack>
        <DraftNotice draft={form.draft} />
        <TextInput label={t('Name')} maxLength={200} {...form.getInputProps('name')} />
        <Stages form={form} />
        <Gates form={form} />
        <CriteriaEditor
          legend={t('Watched all the time, at any stage')}
          prefix="watch"
          form={form}
          path="tripwires"
          criteria={form.values.tripwires}
        />
        <TextInput
          label={t('Months after the end of a project at which its benefits are reviewed')}
          description={t('For example 6, 12, 24. Empty: never.')}
          maxLength={60}
          {...form.getInputProps('benefitReviews')}
          error={form.errors.benefitReviews ?? monthsError(form.errors)}
        />
        <Previews model={model} sound={problems.length === 0} versions={versions} />
        {version > 0 && <WhatPublishingChanges versions={versions} draft={model} />}
        <Checkbox
          label={t('New proposals follow this model unless they name another')}
          disabled={usual}
          {...form.getInputProps('preferred', { type: 'checkbox' })}
        />
        <Text c="dimmed">
          {t('Publishing makes version {version}. Open rounds and admitted projects keep theirs.', { version: version + 1 })}
        </Text>
        <SaveBar
          label={t('Publish as version {version}', { version: version + 1 })}
          standard={standard}
          problems={problems}
          save={() => standard.save(() => void go('/admin/gate-models'))}
          again={again}
        />
      </Stack>
    </Page>
  );
}

/** The API speaks of the months one by one. */
function monthsError(errors: Readonly<Record<string, unknown>>): string | undefined {
  const isWrong = Object.keys(errors).some(path => path.includes('benefitReviewMonths'));
  return isWrong ? t('Whole months from 1 to 120, six of them at most, with commas between them.') : undefined;
}

interface PartProps {
  readonly form: SchemaForm<ModelDraft>;
}

function Stages({ form }: PartProps) {
  const { stages } = form.values;
  return (
    <RepeatableFields
      legend={t('Stages, in order')}
      one={t('Stage')}
      form={form}
      path="stages"
      entries={stages}
      blank={() => newStage(stages)}
      summary={({ name }) => name}
    >
      {stage => (
        <>
          <TextInput label={t('Name')} maxLength={200} {...form.getInputProps(`${stage}.name`)} />
          <Checkbox
            label={t('Each project divides it into stages of its own')}
            {...form.getInputProps(`${stage}.divided`, { type: 'checkbox' })}
          />
        </>
      )}
    </RepeatableFields>
  );
}

function Gates({ form }: PartProps) {
  const { office } = useCurrentUser();
  const { gates } = form.values;
  return (
    <RepeatableFields
      legend={t('Gates, in order')}
      one={t('Gate')}
      form={form}
      path="gates"
      entries={gates}
      blank={() => newGate(form.values, office.boards[0]?.id ?? '')}
      summary={({ name, criteria }) =>
        t('{name}: {count, plural, =0 {no criteria} one {one criterion} other {{count} criteria}}', {
          name: name || t('this gate'),
          count: criteria.length,
        })
      }
    >
      {(path, index) => gates[index] && <GateEditor form={form} path={path} gate={gates[index]} />}
    </RepeatableFields>
  );
}
