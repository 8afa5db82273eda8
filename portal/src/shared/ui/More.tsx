/** Says how much of a list is shown, and reads the next page on demand. */
import { Button, Group, Text } from '@mantine/core';
import { t } from '../text.ts';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

export function More({ of, shown, what }: { of: Pages; shown: number; what: string }) {
  return (
    <Group className="no-print" gap="sm">
      <Text c="dimmed" role="status">
        {of.hasNextPage
          ? t('The first {shown} {what} are shown.', { shown, what })
          : t('All {what} are shown ({shown}).', { what, shown })}
      </Text>
      {of.hasNextPage && (
        <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
    </Group>
  );
}
