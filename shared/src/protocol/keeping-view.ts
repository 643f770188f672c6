/** How long a session's things are kept, as everybody reads it on joining and after the end. */
export type KeepingView = {
  /** Days after the end for which the board and the log are kept. */
  readonly board: number
  /** Days for which the record is kept, after the day on which the groups meet again or the end. */
  readonly record: number
  /** Days without anybody after which a session ends by itself. */
  readonly unused: number
  /** Days for which a backup may hold what was deleted here; nought where none are made. */
  readonly backups: number
  /** When both groups deleted the board before its time, in milliseconds since 1970; `until.board` is the log's then (KE16). */
  readonly boardDeletedAt?: number
  /** After the end: until when board and record are here, in milliseconds since 1970. */
  readonly until?: { readonly board: number; readonly record: number }
}
