/** The sections of the page of a project, where all of them stand on it. */
import { Anchor, Group } from '@mantine/core';
import { t } from '../../shared/text.ts';

const contents = [
  ['overview', t('Overview')],
  ['next', t('Next gate')],
  ['story', t('Story')],
  ['gates', t('Gates')],
  ['score', t('Score')],
  ['money', t('Money')],
  ['outlook', t('Outlook')],
  ['baselines', t('Baselines')],
  ['evidence', t('Evidence')],
  ['reports', t('Reports')],
  ['registers', t('Registers')],
  ['conditions', t('Conditions')],
  ['model', t('Gate model')],
  ['alerts', t('Alerts')],
  ['history', t('History')],
] as const;

export function OnThisPage() {
  return (
    <Group component="nav" gap="sm" aria-label={t('On this page')} className="no-print">
      {contents.map(([anchor, label]) => (
        <Anchor key={anchor} href={`#${anchor}`} py={4}>
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
