/** A time in which today lies, whenever the tests run: for delegations on a host with the machine's clock. */
const day = 86_400_000;

const from = new Date(Date.now() - 30 * day).toISOString();
const until = new Date(Date.now() + 30 * day).toISOString();

export const aroundToday = { starts: from, ends: until } as const;
