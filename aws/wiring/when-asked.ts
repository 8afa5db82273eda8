/** Ports that a Lambda loads when it first needs them: most requests need none of them, and a cold start does not wait for what it may never use. */

/** Stands for a port whose methods all answer with promises. A port that could not be loaded is loaded again at the next call. */
export function whenAsked<P extends object>(load: () => Promise<P>): P {
  let loading: Promise<P> | undefined;
  const port = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const call =
    (member: string | symbol) =>
    async (...given: readonly unknown[]) => {
      const loaded = (await port()) as Record<string | symbol, (...given: readonly unknown[]) => unknown>;
      return loaded[member]?.(...given);
    };
  // A promise that resolves to this must not take it for another promise.
  return new Proxy<P>({} as P, { get: (_, member) => (member === 'then' ? undefined : call(member)) });
}
