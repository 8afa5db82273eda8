/** A person's own words: text and nothing but text, with its line breaks, never wider than the page. */
import { Text } from '@mantine/core';
import { t } from '../text.ts';

export function Prose({ children, quiet = false }: { children: string | undefined; quiet?: boolean }) {
  if (children === undefined) return <Text c="dimmed">{t('Not stated.')}</Text>;
  return (
    <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} {...(quiet && { c: 'dimmed' })} component="div">
      {children}
    </Text>
  );
}
