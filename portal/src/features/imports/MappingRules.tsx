/** Which rows are meant, what the file's words for ratings are, and what projects bring to the goals of the office. */
import { Fieldset, Select, SimpleGrid, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { sentences, t } from '../../shared/text.ts';
import type { Mapping, Preview } from './api.ts';
import { EntryList } from './EntryList.tsx';
import {
  blankRule,
  isWhole,
  meantIn,
  onlyOf,
  type RatingWord,
  rulesOf,
  type TypedRule,
  typedRules,
  withWords,
  wordsFor,
  wordsUnread,
} from './mapping-entries.ts';

interface RulesProps {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly change: (part: Partial<Mapping>) => void;
}

const refsOf = ({ columns }: Preview) => columns.flatMap(({ name, ref }) => (name === '' ? [] : [ref]));

export function MappingRules(props: RulesProps) {
  return (
    <Stack>
      <RowsMeant {...props} />
      <RatingWords {...props} />
      <GoalRules {...props} />
    </Stack>
  );
}

function RowsMeant({ preview, mapping, change }: RulesProps) {
  const [entries, setEntries] = useState(() => meantIn(mapping));
  return (
    <EntryList
      legend={t('Rows that are meant')}
      about={t(
        'Without an entry all rows are. With some, a row needs one of the words in each of these columns; the others are left out and named.',
      )}
      entries={entries}
      blank={{ column: '', words: [] }}
      add={t('Name rows that are meant')}
      named={({ column }, index) => t('the rows by {column}', { column: column || t('entry {index}', { index: index + 1 }) })}
      onChange={next => {
        setEntries([...next]);
        change({ only: onlyOf(next) });
      }}
    >
      {({ column, words }, set) => (
        <>
          <Select
            label={t('Column')}
            data={refsOf(preview)}
            value={column || null}
            onChange={value => set({ column: value ?? '' })}
            searchable
          />
          <TagsInput label={t('Words')} value={[...words]} onChange={value => set({ words: value })} maxTags={50} miw={220} />
        </>
      )}
    </EntryList>
  );
}

const ratingOptions: readonly { value: RatingWord; label: string }[] = [
  { value: 'green', label: t('Green') },
  { value: 'amber-green', label: t('Amber-green') },
  { value: 'amber', label: t('Amber') },
  { value: 'amber-red', label: t('Amber-red') },
  { value: 'red', label: t('Red') },
  { value: 'exempt', label: t('Withheld') },
];

function RatingWords({ preview, mapping: { columns, ratings }, change }: RulesProps) {
  const [column] = [columns.rating ?? []].flat();
  const at = preview.columns.findIndex(({ ref }) => ref === column);
  if (at < 0) return null;
  const unread = wordsUnread(
    preview.sample.map(({ cells }) => cells[at] ?? ''),
    ratings,
  );
  return (
    <Fieldset legend={t('Words for ratings')}>
      <Stack gap="sm">
        <Text size="sm">
          {sentences(
            t('What a word of the column {column} means; a rating in another word is left out and named.', { column }),
            unread.length > 0 && t('In the first rows stand, without a meaning: {unread}.', { unread: unread.join(', ') }),
          )}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {ratingOptions.map(({ value, label }) => (
            <TagsInput
              key={value}
              label={label}
              data={unread}
              value={wordsFor(ratings, value)}
              onChange={words => change({ ratings: withWords(ratings, value, words) })}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

const sources = [
  { value: 'constant', label: t('the same points') },
  { value: 'column', label: t('points from a column') },
  { value: 'category', label: t('points by category') },
] as const;

function GoalRules({ preview, mapping, change }: RulesProps) {
  const { office } = useCurrentUser();
  const [rules, setRules] = useState(() => typedRules(mapping));
  if (office.goals.length === 0)
    return <Text size="sm">{t('Your office has no goals yet, so no project is said to bring anything to one.')}</Text>;
  const goals = office.goals.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EntryList
      legend={t('What projects bring to the goals')}
      about={t(
        'Points from 0 to 100, each rule with the justification that people will read. Without a rule a project says nothing of the goal.',
      )}
      entries={rules}
      blank={blankRule}
      add={t('Add a rule')}
      named={({ goal }, index) =>
        t('the rule for {name}', {
          name: office.goals.find(({ id }) => id === goal)?.name ?? t('goal {index}', { index: index + 1 }),
        })
      }
      onChange={next => {
        setRules([...next]);
        change({ contributions: rulesOf(next) });
      }}
    >
      {(rule, set) => <RuleFields rule={rule} set={set} goals={goals} columns={refsOf(preview)} />}
    </EntryList>
  );
}

interface RuleFieldsProps {
  readonly rule: TypedRule;
  readonly set: (part: Partial<TypedRule>) => void;
  readonly goals: { value: string; label: string }[];
  readonly columns: string[];
}

function RuleFields({ rule, set, goals, columns }: RuleFieldsProps) {
  return (
    <>
      <Select label={t('Goal')} data={goals} value={rule.goal || null} onChange={goal => set({ goal: goal ?? '' })} />
      <Select
        label={t('It gets')}
        data={[...sources]}
        value={rule.from}
        allowDeselect={false}
        onChange={from => set({ from: from ?? 'constant' })}
      />
      {rule.from === 'constant' && (
        <TextInput
          label={t('Points')}
          inputMode="decimal"
          value={rule.points}
          onChange={event => set({ points: event.currentTarget.value })}
          w={100}
        />
      )}
      {rule.from === 'column' && (
        <Select
          label={t('Column of the points')}
          data={columns}
          value={rule.column || null}
          onChange={column => set({ column: column ?? '' })}
          searchable
        />
      )}
      {rule.from === 'category' && (
        <Textarea
          label={t('Points by category')}
          description={t('A line each, such as Digital = 40')}
          autosize
          minRows={2}
          value={rule.byCategory}
          onChange={event => set({ byCategory: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('Why')}
        value={rule.justification}
        onChange={event => set({ justification: event.currentTarget.value })}
        maxLength={2_000}
        miw={260}
        error={isWhole(rule) ? undefined : t('Not used before goal, points and reason are there.')}
      />
    </>
  );
}
