/** Sends a person's command once: the same command sent again (a retry, a second tap) has the same idempotency key. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Receipt } from '#api/answers/shared.ts';
import { ApiError, request } from './client.ts';

interface SendRequest {
  readonly path: string;
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly body: unknown;
}

/** Lists follow facts within moments: they are read again at once and twice soon after. */
const refetchDelays = [0, 600, 2_500];

interface SendOptions {
  /** Where the page says itself what became of it: it is read again when somebody else has changed what stands. Elsewhere what was typed stays, with the refusal. */
  readonly readsAgain?: boolean;
}

/** `draft` is taken away when it was sent, also when the page was left meanwhile. */
export function useSend<T = Receipt>(draft?: { done(): void }, { readsAgain = false }: SendOptions = {}) {
  const client = useQueryClient();
  const last = useRef<{ text: string; key: string } | undefined>(undefined);
  return useMutation<T, Error, SendRequest>({
    mutationFn: ({ path, method = 'POST', body }) => {
      const text = JSON.stringify([method, path, body]);
      if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
      return request<T>(path, { method, body, key: last.current.key });
    },
    onSuccess: () => {
      last.current = undefined;
      draft?.done();
      for (const delay of refetchDelays) setTimeout(() => void client.invalidateQueries(), delay);
    },
    onError: error => {
      if (readsAgain && isOfAnotherState(error)) void client.invalidateQueries();
    },
  });
}

/** Refused for how things stand now, or for what the reader may do now: somebody else has done something since the page was read. */
function isOfAnotherState(error: Error): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 409);
}
