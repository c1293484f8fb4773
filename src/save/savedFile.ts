/** A file ready to be downloaded. */
export interface SavedFile {
  /** Safe on Windows, macOS and Linux; with extension. */
  name: string;
  /** MIME type. */
  type: string;
  /** Its text in parts, which a browser joins on its way to the disk: pictures make it tens of megabytes. */
  body: (string | Blob)[];
}
