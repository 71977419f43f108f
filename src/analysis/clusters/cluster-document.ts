// What the discovery of events needs to know of an article.

export interface ClusterDocument {
  readonly id: string;
  readonly title: string;
  /** The story without junk. Only its beginning is read. */
  readonly text: string;
  /** `YYYY-MM-DD`, or null when unknown. */
  readonly publishedOn: string | null;
}
