import type { Drawing } from './drawing.ts'
import { readable } from './markdown-text.ts'
import type { Page } from './page.ts'

/** What is set on paper: a page to be read, and pictures of what lay on the boards. */
export type Paper = {
  readonly page: Page
  /** Milliseconds since 1970. */
  readonly at: number
  /** They stand at the end, each on a sheet of its own. */
  readonly drawings: readonly Drawing[]
}

/** What the file is called where programs show a title. */
export const paperTitle = ({ heading, title }: Page): string =>
  heading === '' ? readable(title) : `${heading}: ${readable(title)}`
