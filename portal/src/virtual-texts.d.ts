/** What portal/texts-plugin.ts makes of the catalogues of a language. */
declare module 'virtual:texts/de' {
  /** Messages of the portal by `keyOf` their English. */
  export const texts: Readonly<Record<string, string>>;
  /** Messages of the server by their English. */
  export const sentences: Readonly<Record<string, string>>;
}
