/** Something taken out of an article. */
export interface Removal {
  kind: 'advert' | 'tracker' | 'share-button';
  /** The host it would have asked, or led to. */
  host: string | null;
}
