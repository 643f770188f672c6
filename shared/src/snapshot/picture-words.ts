/** The words in and around pictures of tables. */
export type PictureWords = {
  /** What is heard in place of a picture: that it is one of the table below, and what that says. */
  readonly of: (says: string) => string
  /** What the line between two middles is. */
  readonly difference: string
}
