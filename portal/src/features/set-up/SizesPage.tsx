/** Gates by size to begin with: a light, a standard and a full gate model, of the office or of those that come with Tollgate, and from which cost on each counts. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useGateModels, usePresets } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';
import { SizesForm } from './SizesForm.tsx';

export function SizesPage() {
  const { office } = useCurrentUser();
  const models = useGateModels(office.id);
  const presets = usePresets();
  return (
    <SetUpStepPage
      title={t('Gates by size')}
      intro={t(
        'What a project costs and how risky it is decide which gates it passes, so that small ones pass few. Whoever proposes names no gate model then.',
      )}
      action="set-routing"
    >
      {office.routing && <HasTable />}
      {!office.routing && office.gateModels.length === 0 && (
        <Empty title={t('Sizes need a gate model.')}>
          <LinkButton to="/set-up/gate-model" mt="xs">
            {t('Choose a gate model')}
          </LinkButton>
        </Empty>
      )}
      {!office.routing && office.gateModels.length > 0 && (
        <Answer of={models} what={t('Reading the gate models')}>
          {({ items }) => (
            <Answer of={presets} what={t('Reading the gate models that come with Tollgate')}>
              {preset => <SizesForm own={items} presets={preset.items} />}
            </Answer>
          )}
        </Answer>
      )}
    </SetUpStepPage>
  );
}

function HasTable() {
  return (
    <Empty title={t('The size of a project decides which gates it passes.')}>
      <Text>
        <Anchor component={Link} to="/admin/routing">
          {t('Look at the table of sizes')}
        </Anchor>
      </Text>
    </Empty>
  );
}
