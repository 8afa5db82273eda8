/** Loading, empty, and failed: each says what is going on and what to do. */
import { Alert, Button, Card, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { t } from '../text.ts';

export function Loading({ what = t('Loading') }: { what?: string }) {
  return (
    <Stack role="status" aria-label={what} gap="sm">
      <Skeleton height={22} width="55%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="85%" />
      <Skeleton height={90} />
    </Stack>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Card withBorder padding="lg">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" component="div">
          {children}
        </Text>
      )}
    </Card>
  );
}

interface ErrorAlertProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly retryLabel?: string;
}

/** What went wrong, in the API's own words, with a way on. */
export function ErrorAlert({ error, retry, retryLabel = t('Try again') }: ErrorAlertProps) {
  const shown =
    error instanceof ApiError
      ? error
      : new ApiError({ status: 500, title: t('It did not work'), detail: t('Something broke on this page. Load it again.') });
  return (
    <Alert color="red" variant="outline" role="alert" title={shown.title}>
      <Text mb={retry ? 'sm' : 0}>{shown.message}</Text>
      {shown.fieldErrors.length > 1 && (
        <ul>
          {shown.fieldErrors.map(fieldError => (
            <li key={fieldError.field}>
              {fieldError.field}: {fieldError.reason}
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          {retryLabel}
        </Button>
      )}
    </Alert>
  );
}

type QueryState<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;

/** Shows an answer when it is there; loading or the error until then. An old answer is kept when a fresh one fails. */
export function Answer<T>({ of, what, children }: { of: QueryState<T>; what?: string; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ErrorAlert error={of.error} retry={() => void of.refetch()} />;
  return <Loading {...(what !== undefined && { what })} />;
}
