/** The sections of the page of a project, where all of them stand on it. */
import { Anchor, Group } from '@mantine/core';

const contents = [
  ['overview', 'Overview'],
  ['next', 'Next gate'],
  ['story', 'Story'],
  ['gates', 'Gates'],
  ['score', 'Score'],
  ['money', 'Money'],
  ['outlook', 'Outlook'],
  ['baselines', 'Baselines'],
  ['evidence', 'Evidence'],
  ['reports', 'Reports'],
  ['registers', 'Registers'],
  ['conditions', 'Conditions'],
  ['model', 'Gate model'],
  ['alerts', 'Alerts'],
  ['history', 'History'],
] as const;

export function OnThisPage() {
  return (
    <Group component="nav" gap="sm" aria-label="On this page" className="no-print">
      {contents.map(([anchor, label]) => (
        <Anchor key={anchor} href={`#${anchor}`} py={4}>
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
