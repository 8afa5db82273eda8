/** Filters, which the server answers and the address keeps. On a phone they fold away behind a button that says how many are set. */
import { Button, Card, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { type PortfolioGrouping, portfolioGroupings } from '#domain/project/portfolio/groups.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { confidenceLabels, statusLabels } from '../../shared/labels.ts';
import { t, withinSentence } from '../../shared/text.ts';
import { groupingLabels, type Names } from './names.ts';
import styles from './portfolio.module.css';
import { isFiltered, unfiltered, type View } from './view.ts';

interface FiltersProps {
  readonly view: View;
  readonly change: (says: View) => void;
  readonly names: Names;
  readonly departments: readonly string[];
  /** What folds away with them. */
  readonly children: ReactNode;
}

/** Milliseconds without a key until words are asked for. */
const settled = 250;

export function Filters({ view, change, names, departments, children }: FiltersProps) {
  const [unfolded, setUnfolded] = useState(false);
  const { office } = useCurrentUser();
  const any = { value: '', label: t('Any') };
  const labelled = (labels: Readonly<Record<string, readonly [string, unknown]>>) =>
    Object.entries(labels).map(([value, [label]]) => ({ value, label }));
  const choices: readonly (readonly [PortfolioGrouping, string, readonly Option[]])[] = [
    ['status', t('Status'), labelled(statusLabels)],
    ['stage', t('Stage'), names.stages.all.map(({ id, name }) => ({ value: id, label: name }))],
    ['department', t('Department'), departments.map(value => ({ value, label: value }))],
    ['confidence', t('Confidence'), labelled(confidenceLabels)],
    ['model', t('Gate model'), office.gateModels.map(({ id, name }) => ({ value: id, label: name }))],
  ];
  return (
    <Card withBorder padding="sm" className="no-print" component="search">
      <Button className={styles.unfold} variant="default" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {unfolded ? t('Fold the filters') : isFiltered(view) ? t('Filters (set)') : t('Filters')}
      </Button>
      <div className={unfolded ? undefined : styles.folded}>
        <div className={styles.fields}>
          <Words view={view} change={change} />
          {choices.map(([part, label, options]) => (
            <NativeSelect
              key={part}
              label={label}
              value={view[part] ?? ''}
              onChange={event => change({ [part]: event.currentTarget.value })}
              data={[any, ...withSet(options, view[part], value => names.group(part, value))]}
            />
          ))}
          <NativeSelect
            label={t('Alerts')}
            value={view.alerts ?? ''}
            onChange={event => change({ alerts: event.currentTarget.value })}
            data={[
              { value: '', label: t('With or without') },
              { value: 'yes', label: t('With alerts') },
            ]}
          />
          <NativeSelect
            label={t('Whose')}
            value={view.of ?? ''}
            onChange={event => change({ of: event.currentTarget.value })}
            data={[
              { value: '', label: t('Everybody’s') },
              { value: 'me', label: t('Those I sponsor or manage') },
            ]}
          />
          <Further view={view} change={change} names={names} />
          {isFiltered(view) && (
            <Button variant="default" onClick={() => change(unfilteredParts(view))}>
              {t('Clear the filters')}
            </Button>
          )}
        </div>
        {children}
      </div>
    </Card>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the address asks for is a choice, too, whether or not anything is known by it. */
function withSet(options: readonly Option[], set: string | undefined, name: (value: string) => string): readonly Option[] {
  if (set === undefined || options.some(({ value }) => value === set)) return options;
  return [...options, { value: set, label: name(set) }];
}

/** What is taken away, by an empty text for each. */
function unfilteredParts(view: View): View {
  const left = unfiltered(view);
  return Object.fromEntries(Object.keys(view).flatMap(part => (part in left ? [] : [[part, '']])));
}

/** Filters that a group or a picture has set: each is taken away by itself. */
function Further({ view, change, names }: Pick<FiltersProps, 'view' | 'change' | 'names'>) {
  const set = (['category', 'sponsor', 'manager'] as const).filter(part => view[part] !== undefined);
  const without = portfolioGroupings.find(grouping => grouping === view.without);
  return (
    <>
      {set.map(part => (
        <Button key={part} variant="light" onClick={() => change({ [part]: '' })}>
          {t('Not only {grouping} {group}', {
            grouping: withinSentence(groupingLabels[part]),
            group: isolated(names.group(part, view[part])),
          })}
        </Button>
      ))}
      {without && (
        <Button variant="light" onClick={() => change({ without: '' })}>
          {t('Not only: {group}', { group: names.group(without, undefined) })}
        </Button>
      )}
    </>
  );
}

/** What is typed stands in the field at once and in the address a moment later. */
function Words({ view, change }: Pick<FiltersProps, 'view' | 'change'>) {
  const [text, setText] = useState(view.q ?? '');
  const tell = useDebouncedCallback((q: string) => change({ q }), settled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, not another key, changes the field
  useEffect(() => {
    if ((view.q ?? '') !== text.trim()) setText(view.q ?? '');
  }, [view.q]);
  return (
    <TextInput
      label={t('Words in title, department or category')}
      value={text}
      onBlur={() => change({ q: text.trim() })}
      onChange={event => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}
