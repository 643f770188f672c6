/** What stands in one field: a number stays one, so that a spreadsheet can count with it. */
export type ListCell = string | number

/** One list of a file, for a spreadsheet: each row has a cell for each column. */
export type List = {
  /** What its file is called, without an ending: small letters and hyphens. */
  readonly id: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ListCell[])[]
}

/** Several pieces of text in one cell. */
export const together = (pieces: readonly (string | number)[]): string => pieces.join('; ')

/** The heads of columns, and what stands in a cell that nobody wrote. */
export type ListWords = {
  readonly number: string
  readonly agreement: string
  readonly sort: string
  readonly day: string
  readonly inWords: string
  readonly details: string
  readonly owner: (group: string) => string
  readonly asked: (group: string) => string
  readonly waits: string
  readonly brings: string
  readonly mixed: string
  readonly onMap: string
  readonly difference: string
  readonly reason: (group: string) => string
  readonly lookAgain: string
  readonly from: string
  readonly to: string
  readonly ask: string
  readonly answer: string
  readonly goesTo: string
  readonly group: string
  readonly goal: string
  readonly meaning: string
  readonly because: string
  readonly lane: string
  readonly milestone: string
  readonly week: string
  readonly promised: string
  readonly safe: string
  readonly date: string
  readonly restsOn: string
  readonly supports: string
  readonly onChain: string
  readonly limit: string
  readonly isPressure: string
  readonly ofMilestone: string
  readonly reply: string
  readonly replyBy: string
  readonly unanswered: string
  readonly term: string
  readonly plain: string
  readonly kind: string
  readonly card: string
  readonly joined: string
  readonly round: string
  readonly option: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<'common' | 'one' | 'others', string>>
  readonly total: string
  readonly people: string
  readonly proposal: string
  readonly level: string
  readonly levelMeans: string
  readonly line: string
  readonly part: string
  readonly words: string
  readonly what: string
  readonly value: string
  readonly yes: string
}
