/** Type where to go or what to do: projects by words, what this page offers, pages. Opened by Ctrl+K or ⌘K and the button above. */
import { Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { areasOf } from '../../features/admin/areas.ts';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { statusLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { usePlaces } from '../navigation.ts';
import { matching } from './matching.ts';
import { type Offer, offersOf } from './on-this-page.ts';

interface Entry extends Offer {
  readonly key: string;
  readonly about?: string;
}

interface PaletteProps {
  /** What the frame of the page offers. */
  readonly commands: readonly Offer[];
  readonly close: () => void;
}

/** Of each group, while nothing is typed. */
const mostUntyped = 7;

export function Palette({ commands, close }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [before] = useState(() => document.activeElement);
  const [left, leave] = useState<Entry | 'back'>();
  const { groups, searching } = useGroups(typed, commands);
  const entries = groups.flatMap(group => group.entries);
  const list = useId();
  const { marked, move } = useMarked(entries);
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.key in steps || event.key === 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') leave(marked);
    else move(steps[event.key] ?? 0);
  };
  return (
    <Modal
      opened={left === undefined}
      onClose={() => leave('back')}
      onExitTransitionEnd={() => {
        close();
        if (left !== undefined && left !== 'back') left.take();
        else if (before instanceof HTMLElement) before.focus();
      }}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title={t('Go to or do')}
      closeButtonProps={{ 'aria-label': t('Close without going anywhere') }}
      closeOnClickOutside
      yOffset="8vh"
    >
      <TextInput
        mt={4}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={marked && idOf(list, marked)}
        aria-label={t('Words of a project, a page or an act')}
        placeholder={t('A project, a page or an act')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <Text role="status" size="sm" c="dimmed" my={4}>
        {searching ? t('Looking for projects …') : foundInWords(entries.length, typed)}
      </Text>
      <div role="listbox" id={list} aria-label={t('Where to go, and what to do')}>
        {groups.map(({ label, entries: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox takes groups of options, and a fieldset is none
          <div role="group" key={label} aria-label={label}>
            <Text size="sm" c="dimmed" mt="xs" aria-hidden>
              {label}
            </Text>
            {own.map(entry => (
              <Shown key={entry.key} entry={entry} id={idOf(list, entry)} isMarked={entry === marked} take={() => leave(entry)} />
            ))}
          </div>
        ))}
      </div>
    </Modal>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const idOf = (list: string, { key }: Entry) => `${list}-${key.replaceAll(/\s+/g, '-')}`;

/** The first entry is marked until another is; the last is followed by the first. */
function useMarked(entries: readonly Entry[]) {
  const [key, setKey] = useState<string>();
  const at = Math.max(
    0,
    entries.findIndex(entry => entry.key === key),
  );
  const move = (by: number) => setKey(entries[(at + by + entries.length) % entries.length]?.key);
  return { marked: entries[at], move };
}

interface ShownProps {
  readonly entry: Entry;
  readonly id: string;
  readonly isMarked: boolean;
  readonly take: () => void;
}

function Shown({ entry, id, isMarked, take }: ShownProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field above has the focus and the keys
    <div role="option" ref={own} id={id} aria-selected={isMarked} className="palette-entry" onClick={take}>
      <Text component="span" className="clip" display="block">
        <bdi>{entry.label}</bdi>
      </Text>
      {entry.about !== undefined && (
        <Text component="span" size="sm" c="dimmed" display="block">
          {entry.about}
        </Text>
      )}
    </div>
  );
}

function foundInWords(count: number, typed: string): string {
  if (typed.trim() === '') return t('Type words of a project’s title, or choose.');
  if (count === 0) return t('Nothing is called that. Each word must begin a word of the name.');
  return count === 1 ? t('One is called that.') : t('{count} are called that.', { count });
}

function useGroups(typed: string, commands: readonly Offer[]) {
  const go = useNavigate();
  const { office } = useCurrentUser();
  const [page] = useState(() => offersOf(document.getElementById('content')));
  const [words] = useDebouncedValue(typed.trim(), 200);
  const searched = /[\p{L}\p{N}]{2}/u.test(words) ? words : undefined;
  const projects = useProjects(
    { office: office.id, ...(searched === undefined ? { order: 'news' } : { q: searched }) },
    mostUntyped,
  );
  const places = usePlaces();
  const to = (path: string, label: string): Offer => ({ label, take: () => void go(path) });
  const pages = [
    ...places.map(({ path, label }) => to(path, label)),
    ...areasOf(office.actions).map(([path, name]) => to(path, name)),
  ];
  const searching = projects.isFetching || words !== typed.trim();
  const read = searched === undefined && words !== '' ? [] : rowsOf(projects.data);
  const known = read.map(({ id, title, status }) => ({
    ...to(`/projects/${id}`, title),
    key: `project ${id}`,
    about: statusLabels[status][0],
  }));
  // What was read for other words shows only what fits these: whoever types fast and presses Enter gets nothing else.
  const found = searching ? matching(known, typed) : known;
  const fitting = (kind: string, offers: readonly Offer[]): readonly Entry[] =>
    matching(offers, typed)
      .slice(0, typed.trim() === '' ? mostUntyped : undefined)
      .map(offer => ({ ...offer, key: `${kind} ${offer.label}` }));
  const groups = [
    { label: words === '' ? t('Projects with news') : t('Projects'), entries: found },
    { label: t('On this page'), entries: fitting('act', page.acts) },
    { label: t('Sections of this page'), entries: fitting('section', page.sections) },
    { label: t('Pages'), entries: fitting('page', pages) },
    { label: t('Everywhere'), entries: fitting('command', commands) },
  ];
  return { groups: groups.filter(({ entries }) => entries.length > 0), searching };
}
