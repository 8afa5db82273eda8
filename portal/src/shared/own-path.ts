/** Where a sign-in may come back to: a path of the portal itself, and the first page for everything else. */

/** A browser reads `//host` and `/\host` as another site, so such a path is none of ours. */
export function ownPath(path: string | undefined, origin: string): string {
  if (path === undefined || !/^\/(?![/\\])/.test(path)) return '/';
  return URL.parse(path, origin)?.origin === origin ? path : '/';
}
