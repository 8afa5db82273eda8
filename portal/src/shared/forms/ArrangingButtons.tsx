/** The buttons by which entries of a list in a form are moved and folded, one entry or all. */
import { Button, Group } from '@mantine/core';
import { t } from '../text.ts';
import type { Arranging, Direction } from './arranging.ts';

interface Keyed {
  readonly key: string;
}

interface OneProps {
  readonly entry: Keyed;
  readonly index: number;
  readonly arranging: Arranging;
  readonly folded: boolean;
  /** What one entry is called within a sentence. */
  readonly inText: string;
}

export function ArrangingButtons({ entry, index, arranging, folded, inText }: OneProps) {
  const about = { one: inText, index: index + 1 };
  const mover = (direction: Direction, label: string) => (
    <Button id={arranging.idOf(entry, direction)} variant="default" size="xs" onClick={() => arranging.move(index, direction)}>
      {label}
    </Button>
  );
  return (
    <>
      <Button variant="default" size="xs" aria-expanded={!folded} onClick={() => arranging.fold([entry], !folded)}>
        {folded ? t('Unfold {one} {index}', about) : t('Fold {one} {index}', about)}
      </Button>
      {index > 0 && mover('up', t('Move {one} {index} up', about))}
      {index < arranging.places - 1 && mover('down', t('Move {one} {index} down', about))}
    </>
  );
}

interface AllProps {
  readonly entries: readonly Keyed[];
  readonly arranging: Arranging;
  /** Of the list. */
  readonly legend: string;
}

export function ArrangeAll({ entries, arranging, legend }: AllProps) {
  if (entries.length < 2) return null;
  const button = (label: string, folded: boolean) => (
    <Button variant="default" size="xs" aria-label={`${label}: ${legend}`} onClick={() => arranging.fold(entries, folded)}>
      {label}
    </Button>
  );
  return (
    <Group gap="xs">
      {button(t('Fold all'), true)}
      {button(t('Unfold all'), false)}
    </Group>
  );
}
