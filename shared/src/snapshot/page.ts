import type { Plain } from '../agree/word-list.ts'
import type { Owner } from '../scene/scene.ts'
import type { GroupId } from '../session/agenda.ts'
import type { GapWord } from '../voting/rate-measures.ts'

/** A piece of writing: the page's own words, or what people wrote, which may run in any direction and hold terms. */
export type Said = { readonly text: string; readonly theirs?: true }
export const ours = (text: string): Said => ({ text })
export const theirs = (text: string): Said => ({ text, theirs: true })

/** A line below an entry, with what it is ("Limit") and whose it is. */
export type PageLine = { readonly label?: string; readonly group?: Owner; readonly say: Said }
export type PageEntry = {
  /** The name of a group, or both names, for readers who do not see its mark. */
  readonly group?: Owner
  readonly head: Said
  readonly lines: readonly PageLine[]
  /** A word or two beside it: "week 6". */
  readonly aside?: string
  /** Where links of the page lead to it. */
  readonly id?: string
}
/** A count, and for each person of a group a mark, full or empty. */
export type PageCell = {
  readonly text: string
  readonly marks?: { readonly group: GroupId | 'all'; readonly full: number; readonly empty: number }
  /** A place from 0 to 1 on a line beside the figure, for the eye alone. */
  readonly track?: number
}
/** How many of a group, or of both together, with a mark for each. */
export const countCell = (count: number, group: GroupId | 'all'): PageCell => ({
  text: String(count),
  marks: { group, full: count, empty: 0 },
})
export type PageRow = {
  readonly group?: GroupId
  readonly head: Said
  readonly strong?: boolean
  /** One for each column; null where there is nothing to say. */
  readonly cells: readonly (PageCell | null)[]
}
/** What is drawn of a table beside it; marks, heads and figures come from the table itself (BL34). */
export type TablePicture = {
  /** What is heard in its place: what the table says, in a sentence. */
  readonly says: string
  /** How many columns of figures are drawn, from the first. */
  readonly columns: number
  /** What the least and the most stand for. */
  readonly ends?: readonly [string, string]
  /** Where the middles of both groups lie, counted in columns from 1, and how far apart the groups are. */
  readonly between?: Readonly<Record<GroupId, { readonly at: number; readonly figure: string }>> & {
    readonly gap: GapWord
    readonly name: string
  }
  /** Set where the table has its marks in its cells: a picture is drawn only where cells hold nothing but words. */
  readonly inCells?: true
}
export type PageTable = {
  readonly of: 'table'
  readonly caption: string
  /** Set where the heading above says the same: the caption is for the ear alone. */
  readonly isHeaded?: true
  readonly columns: readonly { readonly title: string; readonly full?: string; readonly group?: GroupId }[]
  readonly body: readonly PageRow[]
  readonly picture?: TablePicture
}
/** A table that has a picture. */
export type DrawnTable = PageTable & { readonly picture: TablePicture }
/** Whether a picture stands above a table where cells can hold marks, and where they hold nothing but words. */
export const isDrawn = (table: PageTable, cells: 'marks' | 'words'): table is DrawnTable =>
  table.picture !== undefined && (cells === 'words' || !table.picture.inCells)
export type PageBlock =
  | { readonly of: 'note'; readonly say: Said; readonly tone: 'plain' | 'quiet' | 'strong' }
  /** A heading inside a section; a `small` one stands below another. */
  | { readonly of: 'part'; readonly say: Said; readonly group?: Owner; readonly small?: true }
  | {
      readonly of: 'entries'
      /** `signed` entries are the page's heart; `short` ones stand close together; a `scale` is what numbers stand for. */
      readonly look: 'signed' | 'numbered' | 'plain' | 'short' | 'scale'
      readonly entries: readonly PageEntry[]
    }
  | PageTable
export type PageSection = { readonly id: string; readonly title: string; readonly blocks: readonly PageBlock[] }

/** A record as a page: every readable format sets these words and no others. */
export type Page = {
  readonly language: string
  readonly title: string
  /** "The record", above the title. */
  readonly heading: string
  readonly notice: string
  /** Set where the notice is a warning: this page was not confirmed. */
  readonly isKept: boolean
  readonly facts: readonly PageLine[]
  readonly contents: string
  readonly groups: Readonly<Record<Owner, string>>
  readonly sections: readonly PageSection[]
  /** The terms that the word list explains, in its order (SB5). */
  readonly words: readonly Plain[]
  readonly foot: string
}
