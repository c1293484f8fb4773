/** A file ready to be downloaded. */
export interface SavedFile {
  /** Safe on Windows, macOS and Linux; with extension. */
  name: string;
  /** MIME type. */
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}
