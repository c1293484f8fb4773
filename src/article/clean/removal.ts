/** Something taken out of an article, for the report in the source card. */
export interface Removal {
  kind: 'advert' | 'tracker' | 'share-button';
  /** Who is behind it, as far as the address tells. */
  company: string | null;
}
