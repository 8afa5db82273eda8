/** Which candidates are in every set near the best, in none, or open: a board should talk about the open ones. */
import { SimpleGrid, Text, Title } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import type { ScenarioAnswer } from './api.ts';
import { priceWords, type StandingWord, share, titleIn } from './words.ts';

const groups = [
  ['core', t('Always in')],
  ['open', t('To talk about')],
  ['never', t('Always out')],
  ['unknown', t('No time to find out')],
] as const;

export function Groups({ selection, answer }: { selection: SelectionView; answer: ScenarioAnswer }) {
  const { standings, within } = answer;
  if (standings.length === 0 || within === undefined) return null;
  const shown = groups.filter(([key]) => key !== 'unknown' || standings.some(({ standing }) => standing === key));
  return (
    <Section id="groups" title={t('What is settled and what is close')}>
      <Text mb="sm">{t('Looked at: every set whose value comes within {within} of the best.', { within: share(within) })}</Text>
      <SimpleGrid cols={{ base: 1, sm: shown.length }}>
        {shown.map(([key, title]) => (
          <Group
            key={key}
            title={title}
            selection={selection}
            answer={answer}
            of={standings.filter(entry => entry.standing === key)}
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly selection: SelectionView;
  readonly answer: ScenarioAnswer;
  readonly of: readonly StandingWord[];
}

function Group({ title, selection, answer, of }: GroupProps) {
  const chosen = new Set(answer.found.best.chosen);
  const nameOf = titleIn(selection);
  const sorted = of.toSorted((a, b) => (a.regret ?? Number.POSITIVE_INFINITY) - (b.regret ?? Number.POSITIVE_INFINITY));
  return (
    <div>
      <Title order={3} size="h4">
        {title} ({of.length})
      </Title>
      <ul aria-label={title}>
        {sorted.map(({ project, regret }) => (
          <li key={project} className="clip">
            {chosen.has(project)
              ? t('{project} (in; {priceWords})', { project: nameOf(project), priceWords: priceWords(regret, true) })
              : t('{project} (out; {priceWords})', { project: nameOf(project), priceWords: priceWords(regret, false) })}
          </li>
        ))}
        {of.length === 0 && <li>{t('None')}</li>}
      </ul>
    </div>
  );
}
