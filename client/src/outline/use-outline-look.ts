import type { ZoneId } from '@parley/shared/documents/card-view'
import { useCallback, useMemo, useState } from 'react'
import type { OutlineLook } from './OutlineList.tsx'
import { allRows, type OutlineZone } from './outline-model.ts'
import type { NewKind } from './OutlineZonePart.tsx'

const NOTHING: ReadonlySet<string> = new Set()
const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

/** What a person opened, ticked and writes in the outline. It is their own, and is kept while the outline stands. */
export const useOutlineLook = () => {
  const [editing, setEditing] = useState<string | null>(null)
  const [writing, setWriting] = useState<{ readonly zone: ZoneId; readonly what: NewKind } | null>(null)
  const [more, setMore] = useState<string | null>(null)
  const [ticks, setTicks] = useState<ReadonlySet<string> | null>(null)
  const [openStacks, setOpenStacks] = useState(NOTHING)
  const [closedZones, setClosedZones] = useState(NOTHING)
  const [here, setHere] = useState<string | null>(null)
  const [asked, setAsked] = useState<ReadonlyMap<string, number>>(new Map())
  const [wanted, setWanted] = useState('')
  const look = useMemo<OutlineLook>(
    () => ({ editing, more, ticks, openStacks, here, asked }),
    [editing, more, ticks, openStacks, here, asked],
  )
  return {
    look,
    writing,
    wanted,
    closedZones,
    setEditing,
    setWriting,
    setMore,
    setTicks,
    setHere,
    setWanted,
    openZone: (zone: string, isOpen: boolean) =>
      setClosedZones((now) => (now.has(zone) === isOpen ? toggled(now, zone) : now)),
    openStack: (stack: string) => setOpenStacks((now) => (now.has(stack) ? now : toggled(now, stack))),
    toggleStack: (stack: string) => setOpenStacks((now) => toggled(now, stack)),
    toggleTick: (card: string) => setTicks((now) => now && toggled(now, card)),
    ask: useCallback((list: string, count: number) => setAsked((now) => new Map(now).set(list, count)), []),
    /** Opens everything that lies between the page and a card. */
    reveal: (id: string, zones: readonly OutlineZone[]) => {
      const part = zones.find(({ rows }) => allRows(rows).some((row) => row.id === id))
      const row = part && allRows(part.rows).find((one) => one.id === id)
      if (!part || !row) return
      setWanted('')
      setClosedZones((now) => (now.has(part.zone.id) ? toggled(now, part.zone.id) : now))
      if (row.within !== null) {
        const { within } = row
        setOpenStacks((now) => (now.has(within) ? now : toggled(now, within)))
      }
      setHere(id)
    },
  }
}
