/** Plain JSON that several hold at once: nobody can change it, with all that lies in it. */
export function frozen<T>(json: T): T {
  if (typeof json !== 'object' || json === null || Object.isFrozen(json)) return json;
  for (const value of Object.values(json)) frozen(value);
  return Object.freeze(json);
}
