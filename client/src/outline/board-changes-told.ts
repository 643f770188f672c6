import type { DocumentView } from '@parley/shared/documents/card-view'
import type { OthersChange } from '../session/watch-others.ts'
import { NO_CHANGES, changesBetween, isQuiet, together, type BoardChanges } from './board-changes.ts'

/** Changes that follow each other are looked at once in so many milliseconds: fifty a second are one look. */
const LOOK_AFTER = 200
/** At most one sentence in so many milliseconds. */
const SAY_AFTER = 10_000

type Telling = {
  /** What of a view is told about: without what is hidden. */
  readonly shown: (view: DocumentView) => DocumentView
  /** Each stretch of changes of others as it comes: what stood before it and after it. */
  readonly changed: OthersChange
  /** What others did since the last time, together; at most once in ten seconds. */
  readonly say: (changes: BoardChanges) => void
}

export type ToldChanges = {
  /** Takes one change of somebody else. */
  readonly heard: OthersChange
  /** Says no more, of what was heard either. */
  readonly end: () => void
}

/**
 * Gathers what others did to a board. Changes that follow each other are one stretch, which ends where something was
 * done here: so nothing of one's own stands in what is told, and nothing of others is lost with it.
 */
export const toldChanges = ({ shown, changed, say }: Telling): ToldChanges => {
  let stretch: { readonly before: DocumentView; readonly after: DocumentView } | null = null
  let gathered = NO_CHANGES
  let looking: ReturnType<typeof setTimeout> | undefined
  let saying: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    clearTimeout(looking)
    looking = undefined
    if (!stretch) return
    const [before, after] = [shown(stretch.before), shown(stretch.after)]
    stretch = null
    const changes = changesBetween(before, after)
    if (isQuiet(changes)) return
    changed(before, after)
    gathered = together(gathered, changes)
    saying ??= setTimeout(() => {
      saying = undefined
      const said = gathered
      gathered = NO_CHANGES
      if (!isQuiet(said)) say(said)
    }, SAY_AFTER)
  }
  return {
    heard: (before, after) => {
      if (stretch && stretch.after !== before) look()
      stretch = { before: stretch?.before ?? before, after }
      looking ??= setTimeout(look, LOOK_AFTER)
    },
    end: () => {
      clearTimeout(looking)
      clearTimeout(saying)
      stretch = null
      gathered = NO_CHANGES
      looking = undefined
      saying = undefined
    },
  }
}
