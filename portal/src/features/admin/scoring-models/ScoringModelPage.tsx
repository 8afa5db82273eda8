/** The editor of a scoring model: how it scores, what panels rate on which scales, and when a panel talks; published as a new version. */

import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import { scoringVersionKey } from '#domain/office/state.ts';
import type { ScoringMethod } from '#domain/scoring/models/model.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { methodLabels } from '../../../shared/method-words.ts';
import { t } from '../../../shared/text.ts';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { Page } from '../../../shared/ui/Page.tsx';
import { SaveBar } from '../SaveBar.tsx';
import { NotYours } from '../StandardPage.tsx';
import { useStandardForm } from '../standard-form.ts';
import { UncachedQuery } from '../UncachedQuery.tsx';
import { LimitFields } from './LimitFields.tsx';
import { MethodFields } from './MethodFields.tsx';
import { bodyOf, fieldOf, problemsOf } from './scoring-body.ts';
import { draftOf, newModel, type ScoringDraft } from './scoring-draft.ts';

const action = 'publish-scoring-model';

export function ScoringModelPage() {
  const { id = '' } = useParams();
  const { office } = useCurrentUser();
  if (!office.actions.includes(action))
    return (
      <Page title={t('Scoring model')}>
        <NotYours action={action} />
      </Page>
    );
  return (
    <UncachedQuery<ScoringModels> key={id} path={`/v1/offices/${office.id}/scoring-models`} what={t('Reading the scoring model')}>
      {(models, again) => <Editor id={id} models={models} again={again} />}
    </UncachedQuery>
  );
}

interface EditorProps {
  readonly id: string;
  readonly models: ScoringModels;
  readonly again: () => void;
}

function Editor({ id, models, again }: EditorProps) {
  const { office } = useCurrentUser();
  const go = useNavigate();
  const published = models.versions[id]?.at(-1);
  const next = (published?.version ?? 0) + 1;
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/scoring-models`,
    method: 'POST',
    standard: { fact: 'scoring-model-published', model: id },
    start: published ? draftOf(published, office) : newModel(office),
    bodyOf: (draft: ScoringDraft) => bodyOf(draft, Object.keys(models.versions)),
    schema: publishScoringModelSchema.omit({ reason: true, expectedVersion: true }),
    version: models.standardVersions[scoringVersionKey(id)],
    fieldOf,
  });
  const { form } = standard;
  return (
    <Page
      title={published ? published.name : t('New scoring model')}
      intro={published ? t('Version {version} is the newest', { version: published.version }) : t('Not published yet')}
      actions={
        published && (
          <LinkButton to={`/admin/scoring-models/${id}/versions`} variant="default">
            {t('Versions')}
          </LinkButton>
        )
      }
    >
      <Stack maw={860}>
        <DraftNotice draft={standard.form.draft} />
        <TextInput label={t('Name')} maxLength={200} {...form.getInputProps('name')} />
        <NativeSelect
          label={t('How it scores')}
          description={about[form.values.method]}
          data={methodsFor(published?.scoring.method)}
          {...form.getInputProps('method')}
        />
        <MethodFields form={form} />
        <LimitFields form={form} />
        <Text c="dimmed">{t('Publishing makes version {next}. Calls that are open keep theirs.', { next })}</Text>
        <SaveBar
          label={t('Publish as version {next}', { next })}
          standard={standard}
          problems={problemsOf(form.body)}
          save={() => standard.save(({ id: stored }) => void go(`/admin/scoring-models/${stored}/versions`))}
          again={again}
        />
      </Stack>
    </Page>
  );
}

const about: Record<ScoringMethod, string> = {
  'weighted-sum': t('Each rating becomes 0 to 100 on its scale; the score is their mean by weight.'),
  ahp: t('Projects are compared with each other under each goal; no panel of a call rates by it.'),
  topsis: t('Ratings in any unit, with costs that should be low; the score says how near a project is to the best of all.'),
  wsjf: t('What a delay costs, over the size of the job.'),
  'screen-and-score': t('Every must is answered with yes or no, and fails a project; the rest is scored.'),
  investment: t('The costs and benefits of each project, discounted; nobody rates anything.'),
};

/** AHP is offered where it is published already: its comparisons come over the API. */
function methodsFor(published: ScoringMethod | undefined) {
  return Object.entries(methodLabels)
    .filter(([value]) => value !== 'ahp' || published === 'ahp')
    .map(([value, label]) => ({ value, label }));
}
