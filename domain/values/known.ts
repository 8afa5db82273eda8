/**
 * What was found of things that are never changed, such as states: it holds as long as the thing is there, and is not worked out again while it is one of those
 * asked for last. For functions that depend on nothing but what they are given, and cost more than looking into a map.
 */

/** Finds it once for each thing. */
export function knownOf<Thing extends object, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  return lastKnownOf<Thing, [], Found>(find);
}

/** Finds it once for each thing as long as what stands beside it, the office and the instant for example, is the very same as when it was asked for last. */
export function lastKnownOf<Thing extends object, Beside extends readonly unknown[], Found>(
  find: (thing: Thing, ...beside: Beside) => Found,
): (thing: Thing, ...beside: Beside) => Found {
  const known = newest<Thing, { readonly beside: Beside; readonly found: Found }>();
  return (thing, ...beside) => {
    const before = known.get(thing);
    if (before?.beside.every((part, at) => part === beside[at])) return before.found;
    const found = find(thing, ...beside);
    known.set(thing, { beside, found });
    return found;
  };
}

/** As many are kept at least, and twice as many at most: a schedule that looks at every project leaves no memory full behind it. */
export const leastKept = 500;

/** Forgets what it was told before the last so many, and whatever is of things that are gone. */
function newest<Thing extends object, Kept>() {
  let before = new WeakMap<Thing, Kept>();
  let now = new WeakMap<Thing, Kept>();
  let told = 0;
  return {
    get: (thing: Thing): Kept | undefined => now.get(thing) ?? before.get(thing),
    set(thing: Thing, kept: Kept): void {
      if (told === leastKept) {
        before = now;
        now = new WeakMap();
        told = 0;
      }
      told += 1;
      now.set(thing, kept);
    },
  };
}
