import { changesOn } from '@parley/shared/changes/changes-on'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { GroupId, MapBoard } from '@parley/shared/session/agenda'
import { useEffect, useMemo, useState, type ComponentProps } from 'react'
import type { ChangesSelect } from '../changes/ChangesSelect.tsx'
import { useChangesSince } from '../changes/use-changes.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { nameOf } from './map-words.ts'
import { toldChanges, type PlaceSaid, type ToldChanges } from './told-changes.ts'

type Since = ComponentProps<typeof ChangesSelect>['since']

/** Since when changes are marked on a board, and what they are; `told` null while none are asked for or have come. */
export type MarkedChanges = {
  readonly since: Since
  readonly setSince: (since: Since) => void
  readonly told: ToldChanges | null
}

const nowhere: PlaceSaid = () => ''

/** What changed on a board of the map step since a step that the person chooses, live while it is looked at (CH3). */
export const useToldChanges = (
  board: MapBoard,
  view: DocumentView,
  groups: Readonly<Record<GroupId, { readonly name: string }>>,
  placeSaid: PlaceSaid = nowhere,
): MarkedChanges => {
  const [since, setSince] = useState<Since>(undefined)
  const { value } = useChangesSince(since, view)
  const told = useMemo(() => {
    if (since === undefined || !value) return null
    const byId = new Map(view.cards.map((card) => [card.id, card]))
    const called = (id: string): string => {
      const card = byId.get(id)
      return card ? nameOf(card) : m.mapmore_something_gone()
    }
    return toldChanges(changesOn(value, board), { groups, nameOf: called }, placeSaid)
  }, [since, value, view, board, groups, placeSaid])
  // Said once, when it comes: what others do afterwards is told where all changes of others are.
  const summary = told?.summary
  const [heard, setHeard] = useState<Since>(undefined)
  useEffect(() => {
    if (summary === undefined || heard === since) return
    setHeard(since)
    announce(summary)
  }, [summary, heard, since])
  return { since, setSince, told }
}
