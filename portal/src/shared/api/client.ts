/** The single place that talks to the API: sends the access token, and turns refusals and failures into `ApiError`s that people can read. */

import { mayBeSaid, sentencesLoaded } from '../sentences.ts';
import { served, t } from '../text.ts';
import { forgetEarly, takeEarly } from './early.ts';
import { secondsToWait, waitFor } from './waiting.ts';

export interface FieldError {
  readonly field: string;
  readonly reason: string;
}

interface Problem {
  /** 0 when the API could not be reached. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fieldErrors?: readonly FieldError[];
  /** The problem's code, e.g. `version-changed`. */
  readonly code?: string;
}

/** What the API refused, as RFC 9457 problem details, or why it could not be asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly title: string;
  readonly fieldErrors: readonly FieldError[];
  readonly code: string;
  constructor({ status, title, detail, fieldErrors = [], code = '' }: Problem) {
    super(served(detail));
    this.status = status;
    this.title = served(title);
    this.fieldErrors = fieldErrors.map(({ field, reason }) => ({ field, reason: served(reason) }));
    this.code = code;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly body?: unknown;
  /** Idempotency key: the same key never does a thing twice. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

let currentToken: () => string | undefined = () => undefined;
let isOver = false;
let onSignedOut: () => void = () => undefined;

interface ConnectedSession {
  readonly token: () => string | undefined;
  /** Nothing is asked any more until somebody signs in. */
  readonly isOver: boolean;
  readonly signedOut: () => void;
}

/** Who signs requests, whether anybody does, and what happens when the API no longer knows the person. */
export function connectSession(session: ConnectedSession): void {
  currentToken = session.token;
  isOver = session.isOver;
  onSignedOut = session.signedOut;
}

/** Times that one request waits for its turn before its refusal is shown. */
const mostWaits = 3;

/** The answer's JSON. Waits when requests come too fast. Throws `ApiError`. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  for (let waits = 0; ; waits += 1) {
    const { response, answer } = await requestOnce(path, options);
    if (!response.ok || mayBeSaid(path, answer)) await sentencesLoaded();
    if (response.ok) return answer as T;
    const error = apiErrorIn(response.status, answer);
    const seconds = secondsToWait(response, error.code);
    if (seconds === undefined || waits === mostWaits) throw error;
    await waitFor(seconds, options.signal);
  }
}

/** The answer as a file of a type. Throws `ApiError`. */
export async function requestFile(path: string, type: string): Promise<Blob> {
  if (isOver) throw sessionOver();
  const token = currentToken();
  const headers = new Headers({ accept: type, ...(token !== undefined && { authorization: `Bearer ${token}` }) });
  const response = await fetch(path, { headers }).catch(() => {
    throw unreachable();
  });
  if (response.ok) return response.blob();
  await sentencesLoaded();
  throw apiErrorIn(response.status, await jsonOf(response));
}

/** Renewed while a request was on its way: what was refused is the token of before, and nothing was done by it. */
function isRenewedSince(token: string): boolean {
  const now = currentToken();
  return now !== undefined && now !== token;
}

async function requestOnce(
  path: string,
  { method = 'GET', body, key, signal }: RequestOptions,
): Promise<{ response: Response; answer: unknown }> {
  if (isOver) throw sessionOver();
  const token = currentToken();
  const headers = new Headers({ accept: 'application/json' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (key !== undefined) headers.set('idempotency-key', key);
  if (method !== 'GET') forgetEarly();
  const sent =
    takeEarly(path, token) ??
    fetch(path, {
      method,
      headers,
      ...(signal && { signal }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const response = await sent.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  });
  if (response.status === 401 && token !== undefined) {
    if (isRenewedSince(token)) return requestOnce(path, { method, body, key, signal });
    onSignedOut();
  }
  return { response, answer: await jsonOf(response) };
}

function sessionOver(): ApiError {
  return new ApiError({
    status: 401,
    title: t('Your session is over'),
    detail: t('Nothing was sent. Sign in again; drafts are kept on this device.'),
  });
}

function unreachable(): ApiError {
  return new ApiError({
    status: 0,
    title: t('No connection'),
    detail: t('Tollgate cannot be reached. Nothing was lost; try again when you are connected.'),
  });
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function apiErrorIn(status: number, answer: unknown): ApiError {
  const problem = (answer ?? {}) as { type?: string; title?: string; detail?: string; errors?: FieldError[] };
  return new ApiError({
    status,
    title: problem.title ?? t('It did not work'),
    detail: problem.detail ?? unexplainedStatus(status),
    fieldErrors: problem.errors,
    code: problem.type?.replace('urn:tollgate:', ''),
  });
}

/** What stands before the API (the gateway, the network) refuses with a number alone. */
function unexplainedStatus(status: number): string {
  if (status === 401) return t('You are no longer signed in. Sign in again.');
  if (status === 413) return t('It is too large to send. Make it smaller, or put the rest into a file.');
  if (status === 429) return t('Too much was asked at once. Wait a moment and try again; nothing is done twice.');
  if (status >= 500) return t('Tollgate does not answer just now. Try again in a minute; nothing is done twice.');
  return t('The answer was {status}, without a reason.', { status });
}

/** A query string with what is given; empty when nothing is. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
