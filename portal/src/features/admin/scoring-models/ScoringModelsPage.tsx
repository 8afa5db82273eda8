/** The scoring models of the office: how each scores, its newest version, and the way to all its versions. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ratedOf } from '#domain/office/scoring-models/compared.ts';
import type { PublishedScoringModel } from '#domain/scoring/models/published.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useScoringModels } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { methodLabels } from '../../../shared/method-words.ts';
import { t } from '../../../shared/text.ts';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { Page } from '../../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../../shared/ui/states.tsx';
import { GivenNotice } from '../given-standards/GivenNotice.tsx';

export function ScoringModelsPage() {
  const { office } = useCurrentUser();
  const models = useScoringModels(office.id);
  const publishes = office.actions.includes('publish-scoring-model');
  return (
    <Page
      title={t('Scoring models')}
      intro={t('How panels’ ratings become a score. A call keeps the version that it was opened with.')}
      actions={publishes && <LinkButton to="/admin/scoring-models/new">{t('New scoring model')}</LinkButton>}
    >
      <GivenNotice kind="scoring-model" />
      <Answer of={models} what={t('Reading the scoring models')}>
        {({ items, versions }) =>
          items.length === 0 ? (
            <Empty title={t('No scoring model is published yet.')}>
              {t('Calls score by the goals of the office until one names a model.')}
            </Empty>
          ) : (
            <ul className="plain-list">
              {items.map(model => (
                <Model key={model.id} model={model} versions={versions[model.id]?.length ?? 1} publishes={publishes} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

interface ModelProps {
  readonly model: PublishedScoringModel;
  readonly versions: number;
  readonly publishes: boolean;
}

function Model({ model, versions, publishes }: ModelProps) {
  const path = `/admin/scoring-models/${model.id}`;
  return (
    <li>
      <Anchor component={Link} to={publishes ? path : `${path}/versions`} fw={600} className="clip">
        {model.name}
      </Anchor>
      <Text size="sm" className="clip">
        {methodLabels[model.scoring.method]}. {aboutOf(model)}
      </Text>
      <Group gap="xs">
        <Anchor
          component={Link}
          size="sm"
          to={`${path}/versions`}
          aria-label={t('Versions of {name}', { name: isolated(model.name) })}
        >
          {versions === 1
            ? t('Version 1, the only one')
            : t('Version {version}, and what differs from the {versions} before', {
                version: model.version,
                versions: versions - 1,
              })}
        </Anchor>
      </Group>
    </li>
  );
}

function aboutOf({ scoring }: PublishedScoringModel): string {
  const rated = ratedOf(scoring).map(({ name }) => isolated(name));
  return rated.length === 0
    ? t('Costs and benefits of each project are discounted.')
    : t('Rated: {rated}.', { rated: rated.join(', ') });
}
