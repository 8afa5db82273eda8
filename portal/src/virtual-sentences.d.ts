/** What portal/texts-plugin.ts makes of what the server says in a language. */
declare module 'virtual:sentences-de' {
  /** Messages of the server by their English. */
  export const sentences: Readonly<Record<string, string>>;
}
