/** Ports that a Lambda loads when it first needs them: most requests need none of them, and a cold start does not wait for what it may never use. */

/**
 * Stands for a port whose methods all answer with promises; what of it is no method is given along (`known`). A port that could not be loaded is loaded again at
 * the next call.
 */
export function whenAsked<P extends object>(load: () => Promise<P>, known: Partial<P> = {}): P {
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
  const values: Readonly<Record<string | symbol, unknown>> = { ...known };
  // A promise that resolves to this must not take it for another promise.
  const get = (_: P, member: string | symbol) =>
    member === 'then' || Object.hasOwn(values, member) ? values[member] : call(member);
  return new Proxy<P>({} as P, { get });
}
