/** How far a document of many papers is, once it takes longer than two seconds, with a way to stop it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../text.ts';
import type { Progress as Standing } from './pack.ts';

const shownAfterMs = 2_000;

export function HowFar({ progress, stop }: { progress: Standing; stop: () => void }) {
  const [takesLong, setTakesLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTakesLong(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!takesLong) return null;
  const said = inWords(progress);
  const share = Math.round(shareOf(progress));
  return (
    <Stack gap={4} maw={480}>
      <Progress.Root>
        <Progress.Section
          withAria={false}
          role="progressbar"
          value={share}
          aria-label={t('How far the PDF is')}
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={said}
        />
      </Progress.Root>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{said}</Text>
        <Button size="xs" variant="default" onClick={stop}>
          {t('Stop')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Reading takes a third of the time, about, and so do setting each and joining all. */
function shareOf({ step, done, of }: Standing): number {
  const before = { reading: 0, setting: 1, joining: 2 }[step];
  return ((before + (step === 'joining' ? 0 : done / Math.max(1, of))) / 3) * 100;
}

function inWords({ step, done, of }: Standing): string {
  if (step === 'joining') return t('Putting {of} briefs together', { of });
  return step === 'reading'
    ? t('Reading brief {min} of {of}', { min: Math.min(done + 1, of), of })
    : t('Setting brief {min} of {of}', { min: Math.min(done + 1, of), of });
}
