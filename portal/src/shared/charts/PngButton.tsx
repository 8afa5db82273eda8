/** Saves what is drawn as a picture, with its title, what was filtered, and the day. */
import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useAboutFiles } from '../about-files.ts';
import { savePng } from '../download.ts';
import { t } from '../text.ts';

interface PngButtonProps {
  readonly title: string;
  readonly drawing: RefObject<HTMLElement | null>;
}

export function PngButton({ title, drawing }: PngButtonProps) {
  const about = useAboutFiles(title);
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => drawing.current && void savePng(title, drawing.current, about)}
      aria-label={t('{title} as PNG', { title })}
    >
      {t('PNG')}
    </Button>
  );
}
