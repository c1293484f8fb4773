/** What became of a save. The view shows each state; nothing else is told to the reader. */
export type SaveOutcome = CopySaved | PermissionNeeded | CopyNotSaved;

/** The file was handed to the browser; whether it reached the disk is the browser's to say. */
export interface CopySaved {
  state: 'saved';
  fileName: string;
  pictures: PictureTally;
}

/**
 * Some picture hosts let nobody but their own site read the pictures. Nothing is lost: what was fetched
 * is held until one of the two ways on is taken.
 */
export interface PermissionNeeded {
  state: 'needs-permission';
  /** Host names as the browser's prompt will name them. */
  hosts: string[];
  /** How many pictures those hosts keep, of `pictures.total`. */
  refused: number;
  pictures: PictureTally;
  /** Asks the browser and saves. Call it straight from the click: browsers want the gesture itself. */
  allowAndSave: () => Promise<SaveOutcome>;
  /** Saves with what could be had. */
  saveWithout: () => Promise<SaveOutcome>;
}

export interface CopyNotSaved {
  state: 'not-saved';
  reason: NotSavedReason;
}

export type NotSavedReason =
  /** The reader went on to something else. */
  | 'stopped'
  /** The file could not be built or handed over. */
  | 'failed';

export interface PictureTally {
  /** Pictures the article has. */
  total: number;
  /** Pictures inside the file. */
  saved: number;
  missing: MissingPicture[];
}

export interface MissingPicture {
  url: string;
  reason: MissingReason;
}

/** Why a picture is not in the file. */
export type MissingReason =
  /** The host lets only its own site read it, and there is no permission. */
  | 'refused'
  /** No answer, or the answer broke off. */
  | 'unreachable'
  /** The host answered that it has no such picture. */
  | 'not-found'
  | 'too-slow'
  | 'too-large'
  /** What came is no picture a browser can show. */
  | 'not-a-picture'
  /** A public page pointed at the reader's own network; such a request is never made. */
  | 'private-address';
