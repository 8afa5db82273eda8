/** What is close: the set that differs most among those nearly as good, and plain lists cut where the money ends. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import type { ScenarioAnswer, ScenarioResult } from '../api.ts';
import { cutRows, nearRows, type SetRow } from '../beside-rows.ts';
import { worth } from '../words.ts';

interface CloseProps {
  readonly selection: SelectionView;
  readonly best: ScenarioAnswer['found']['best'];
  readonly result: ScenarioResult;
}

export function Close({ selection, best, result }: CloseProps) {
  const near = nearRows(result, best, selection).filter(row => row.gains !== '–' || row.loses !== '–');
  const cuts = cutRows(result, best, selection);
  if (near.length + cuts.length === 0) return null;
  const different = near.at(-1);
  const [next] = near;
  const told = [...new Set([next, different].filter(row => row !== undefined))];
  return (
    <Section id="close" title="What is close">
      <ul className="plain-list">
        {[...told, ...cuts].map(row => (
          <li key={row.which}>
            <Text className="clip">{inWords(row)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function inWords({ which, value, less, gains, loses }: SetRow): string {
  const away = less === 0 ? 'worth the same' : `${worth(Math.abs(less))} ${less > 0 ? 'less' : 'more'}`;
  if (gains === '–' && loses === '–') return `${which}: the same set.`;
  return `${which}: worth ${worth(value)}, ${away}. In instead: ${gains}; out instead: ${loses}.`;
}
