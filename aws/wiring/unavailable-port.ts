/** Ports that a Lambda does not have: its role could not use them, its bundle does not hold them, and touching one is a fault. */

/** Stands for a port; reading anything of it throws and says which Lambda reached for what. */
export function unavailable<P extends object>(lambda: string, port: string): P {
  const refuse = (_: P, member: string | symbol): never => {
    throw new Error(
      `the ${lambda} Lambda has no ${port}.${String(member)}: only the Lambdas that need this port are wired to it`,
    );
  };
  return new Proxy<P>({} as P, { get: refuse });
}
