/** Renews the session before it ends, and knows when it is about to end and when it is over. */
import { useEffect, useReducer, useRef, useState } from 'react';
import { type AuthContextProps, useAuth } from 'react-oidc-context';
import { type SessionState, stateOf, untilNext } from './session-end.ts';

export interface SessionEnd {
  readonly state: SessionState;
  /** When it ends, or has ended; undefined when the API has ended it. */
  readonly endsAt: number | undefined;
  /** Whether it may be renewed without signing in. */
  readonly renewable: boolean;
  readonly renewing: boolean;
  /** Answers with whether that worked. */
  renew(): Promise<boolean>;
  /** The API does not know the person any more: it is renewed, else it is over. */
  refusedByApi(): void;
}

/** A token that the API refuses although it was renewed so short a time before (ms) is not renewed once more. */
const justRenewed = 30_000;
/** The longest time that a timer of a browser takes, in milliseconds. */
const longestWait = 2_147_483_647;

export function useSessionEnd(): SessionEnd {
  const auth = useAuth();
  const { user } = auth;
  const [refused, setRefused] = useState(false);
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  const renewable = user?.refresh_token !== undefined;
  const endsAt = user?.expires_at === undefined ? undefined : user.expires_at * 1000;
  const renewal = useRenewal(auth, worked => setRefused(!worked));
  const session = endsAt === undefined ? undefined : { endsAt, renewable, refused };
  const state = session ? stateOf(session, Date.now()) : 'lasts';
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when the session or what is said of it changes
  useEffect(() => {
    const wait = session && untilNext(session, Date.now());
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => (renewable && !refused ? void renewal.renew() : lookAgain()), Math.min(wait, longestWait));
    return () => clearTimeout(timer);
  }, [endsAt, renewable, refused, state]);
  useEffect(() => {
    if (!refused || !renewable) return undefined;
    const again = () => void renewal.renew();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });
  return {
    state,
    endsAt,
    renewable,
    renewing: auth.activeNavigator === 'signinSilent',
    renew: renewal.renew,
    refusedByApi: () => {
      const tryIt = renewable && Date.now() - renewal.last() > justRenewed;
      void (tryIt ? renewal.renew() : Promise.resolve(false)).then(worked => (worked ? undefined : auth.removeUser()));
    },
  };
}

/** One renewal at a time; whoever asks meanwhile gets its answer. */
function useRenewal(auth: AuthContextProps, then: (worked: boolean) => void) {
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const last = useRef(0);
  const once = async () => {
    const renewed = await auth.signinSilent();
    if (renewed) last.current = Date.now();
    running.current = undefined;
    then(renewed !== null);
    return renewed !== null;
  };
  return {
    last: () => last.current,
    renew: () => {
      running.current ??= once();
      return running.current;
    },
  };
}
