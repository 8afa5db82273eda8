/** The gate models of the office and their versions, and those that come with Tollgate. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useGateModels } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { GivenNotice } from './given-standards/GivenNotice.tsx';
import { MinimumNotice } from './minimum/MinimumNotice.tsx';

export function GateModelsPage() {
  const { office } = useCurrentUser();
  const models = useGateModels(office.id);
  return (
    <Page
      title={t('Gate models')}
      intro={t('Projects keep the version they were admitted under; rounds keep the one they were opened with.')}
      actions={
        office.actions.includes('publish-gate-model') && (
          <LinkButton to="/admin/gate-models/new">{t('New gate model')}</LinkButton>
        )
      }
    >
      <MinimumNotice />
      <GivenNotice kind="gate-model" />
      <Answer of={models} what={t('Reading the gate models')}>
        {({ items, preferred }) =>
          items.length === 0 ? (
            <Empty title={t('No gate model is published yet.')} />
          ) : (
            <ul className="plain-list">
              {items.map(model => (
                <li key={model.id}>
                  <Anchor component={Link} to={`/admin/gate-models/${model.id}`} fw={600}>
                    {model.name}
                  </Anchor>{' '}
                  {model.id === preferred && <Tag tone="good">{t('Usual')}</Tag>}
                  <Text size="sm">
                    {t('Version {version}: {stages} stages, {gates} gates', {
                      version: model.version,
                      stages: model.stages.length,
                      gates: model.gates.length,
                    })}
                  </Text>
                  {model.source !== undefined && (
                    <Text size="sm" c="dimmed" className="clip">
                      {model.source}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}
