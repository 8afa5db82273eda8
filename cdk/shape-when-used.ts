/**
 * A shape of zod that is built when it is first looked at, and once. A Lambda knows some two thousand shapes and one request needs a few dozen, so the
 * bundler puts them behind this (`shapes-when-used.ts`).
 */

/** Stands for the shape in everything that may be asked of it: parsing, deriving others, `instanceof`. What throws while it is built is thrown at each look. */
export function shapeWhenUsed<S extends object>(build: () => S): S {
  let built: S | undefined;
  const shape = (): S => {
    built ??= build();
    return built;
  };
  return new Proxy({} as S, {
    get: (_, name) => Reflect.get(shape(), name),
    set: (_, name, value) => Reflect.set(shape(), name, value),
    has: (_, name) => Reflect.has(shape(), name),
    ownKeys: () => Reflect.ownKeys(shape()),
    getPrototypeOf: () => Reflect.getPrototypeOf(shape()),
    getOwnPropertyDescriptor: (_, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(shape(), name);
      // What is said to be fixed must be there on the stand-in itself, which has nothing.
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
