/** Which files of the built portal a page begins with. Pure. */

export interface AheadFiles {
  /** Names of files, those that are written in each language first. */
  readonly names: readonly string[];
  /** How many of them are written in each language. */
  readonly spoken: number;
  /** What stands before `.js` in the names of a language's files; nothing for English. */
  readonly marks: Readonly<Record<string, string>>;
  /** What every page begins with, as places in `names`. */
  readonly first: readonly number[];
  /** What a page needs besides, by the pattern of its address; the first that fits counts. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

/** Whether an address is one of a pattern: `/projects/:id` for one. */
export function fits(pattern: string, pathname: string): boolean {
  const [parts, names] = [pattern, pathname].map(path => path.split('/')) as [string[], string[]];
  return (
    parts.length === names.length && parts.every((part, at) => (part.startsWith(':') ? names[at] !== '' : part === names[at]))
  );
}

export interface Opened {
  readonly pathname: string;
  readonly language: string;
  readonly isSignedIn: boolean;
}

/** Names of files, what every page begins with first. The page that somebody comes back to from the sign-in is most often the first one. */
export function filesAhead(files: AheadFiles, { pathname, language, isSignedIn }: Opened): readonly string[] {
  const opened = pathname === '/signed-in' ? '/' : pathname;
  const pattern = Object.keys(files.pages).find(one => fits(one, opened));
  const isShown = pattern !== undefined && (isSignedIn || pathname === '/signed-in');
  const mark = files.marks[language] ?? '';
  return [...files.first, ...(isShown ? (files.pages[pattern] ?? []) : [])].map(at => {
    const name = files.names[at] ?? '';
    return at < files.spoken ? name.replace(/[.]js$/, `${mark}.js`) : name;
  });
}
