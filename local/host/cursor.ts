/** How far the facts have been followed. */
export interface FeedCursor {
  read(name: string): Promise<number>;
  write(name: string, position: number): Promise<void>;
}

/** For a feed that begins anew in every process: everything is followed again at the start (at least once, as always). */
export function followCursor(): FeedCursor {
  const positions = new Map<string, number>();
  return {
    read: async name => positions.get(name) ?? 0,
    write: async (name, position) => void positions.set(name, position),
  };
}
