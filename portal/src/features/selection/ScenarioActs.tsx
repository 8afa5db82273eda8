/** Choosing among scenarios, adding one (like the one that is shown), changing its rules and taking it away. */
import { SegmentedControl, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { t } from '../../shared/text.ts';
import { pathOf, type ScenarioView, scenarioPath } from './api.ts';
import { RulesForm } from './RulesForm.tsx';

interface TabsProps {
  readonly selection: SelectionView;
  readonly chosen: number | undefined;
  readonly choose: (scenario: number) => void;
}

export function ScenarioTabs({ selection: { scenarios }, chosen, choose }: TabsProps) {
  if (scenarios.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t('Scenario')}
      style={{ flexWrap: 'wrap', maxWidth: '100%' }}
      value={String(chosen)}
      onChange={value => choose(Number(value))}
      data={scenarios.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))}
    />
  );
}

interface AddProps {
  readonly selection: SelectionView;
  readonly like: ScenarioView | undefined;
  readonly onAdded: (scenario: number) => void;
}

export function AddScenario({ selection, like, onAdded }: AddProps) {
  const highest = Math.max(0, ...selection.scenarios.map(({ number }) => number));
  return (
    <ActDialog
      wide
      offered={selection.actions.includes('add-scenario')}
      primary={like === undefined}
      label={like ? t('Add a scenario like this one') : t('Add a scenario')}
      title={t('Add a scenario')}
      closeLabel={t('Close without adding')}
    >
      {close => (
        <RulesForm
          selection={selection}
          of={like && { ...like, name: '' }}
          path={`${pathOf(selection.id)}/scenarios`}
          act={t('Add and work it out')}
          close={close}
          onDone={() => onAdded(highest + 1)}
        />
      )}
    </ActDialog>
  );
}

interface ActsProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView;
}

export function ScenarioActs({ selection, scenario }: ActsProps) {
  const path = scenarioPath(selection.id, scenario.number);
  return (
    <>
      <ActDialog
        wide
        offered={selection.actions.includes('change-scenario')}
        label={t('Change the rules')}
        title={t('Rules of {name}', { name: scenario.name })}
        closeLabel={t('Close without changing')}
      >
        {close => (
          <RulesForm
            key={scenario.revision}
            selection={selection}
            of={scenario}
            path={`${path}/change`}
            act={t('Save and work it out')}
            close={close}
          />
        )}
      </ActDialog>
      <OfferedDialog small offered={selection.actions.includes('remove-scenario')} label={t('Take it away')}>
        {({ opened, close }) => (
          <ConfirmDialog
            opened={opened}
            close={close}
            title={t('Take {name} away?', { name: scenario.name })}
            closeLabel={t('Close without taking it away')}
            act={t('Take it away')}
            path={`${path}/remove`}
            body={{}}
          >
            <Text>{t('It leaves this page; the history keeps it, and what a board was shown of it stays as it was.')}</Text>
          </ConfirmDialog>
        )}
      </OfferedDialog>
    </>
  );
}
