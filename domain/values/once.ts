/** Something that is loaded, or made, when it is first asked for, and once: importing what is loaded already costs more than many an endpoint. */

/** A load that failed is tried again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch(fault => {
      loaded = undefined;
      throw fault;
    });
    return loaded;
  };
}

/** Something that takes long to make, such as the rules by which a language orders words. What throws while it is made is made anew at the next call. */
export function whenUsed<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
