/** What files that are taken away from a part of a page say about themselves: its title, filters and day. Nothing where a page says nothing. */
import { createContext, useContext } from 'react';
import type { About } from './download.ts';

const Context = createContext<About>([]);

export const AboutFiles = Context.Provider;

/** With the title of what is taken away, where it has one of its own. */
export function useAboutFiles(title?: string): About {
  const about = useContext(Context);
  return about.length === 0 || title === undefined ? about : [title, ...about];
}
