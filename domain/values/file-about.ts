/** What is known of a stored file, whatever is in it. */
export interface FileAbout {
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Where the store keeps versions: the one that this is. */
  readonly version?: string | undefined;
}
