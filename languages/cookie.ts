/** The cookie by which the portal tells the pages of the login on the same machine which language was chosen: its tag alone, sent to those pages alone. */

/** Cookies know no ports, and several hosts may share a name; `port` is empty for the usual one. */
export const languageCookie = (port: string): string => `tollgate_language_${port}`;

/** A line for `document.cookie`, good for a year. */
export function languageCookieLine(language: string, { port, protocol }: Pick<URL, 'port' | 'protocol'>): string {
  const secure = protocol === 'https:' ? '; Secure' : '';
  return `${languageCookie(port)}=${language}; Path=/login; SameSite=Lax; Max-Age=31536000${secure}`;
}
