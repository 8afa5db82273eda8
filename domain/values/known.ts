/**
 * What was found of things that are never changed, such as states: it holds as long as the thing is there, and is not worked out again while it is one of those
 * asked for last. For functions that depend on nothing but what they are given, and cost more than looking into a map.
 */

/** Finds it once for each thing. */
export function knownOf<Thing extends object, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const lookUp = lastKnownOf<Thing, undefined, undefined, Found>(find);
  return thing => lookUp(thing, undefined, undefined);
}

/** Finds it once for each thing as long as what stands beside it, the office and the instant for example, is the very same as when it was asked for last. */
export function lastKnownOf<Thing extends object, First, Second, Found>(
  find: (thing: Thing, first: First, second: Second) => Found,
): (thing: Thing, first: First, second: Second) => Found {
  const known = newest<Thing, { readonly first: First; readonly second: Second; readonly found: Found }>();
  return (thing, first, second) => {
    const before = known.get(thing);
    if (before && before.first === first && before.second === second) return before.found;
    const found = find(thing, first, second);
    known.set(thing, { first, second, found });
    return found;
  };
}

/** The same where one thing stands beside it. */
export function lastKnownBeside<Thing extends object, Beside, Found>(
  find: (thing: Thing, beside: Beside) => Found,
): (thing: Thing, beside: Beside) => Found {
  const lookUp = lastKnownOf<Thing, Beside, undefined, Found>(find);
  return (thing, beside) => lookUp(thing, beside, undefined);
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
