/** Something that is loaded when it is first asked for, and once: importing what is loaded already costs more than many an endpoint. */

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
