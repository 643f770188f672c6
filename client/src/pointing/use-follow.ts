import type { GroupId } from '@parley/shared/session/agenda'
import { useCallback, useEffect, useState, type RefObject } from 'react'
import type { StageView } from '../board/board-stage.ts'
import { m } from '../paraglide/messages.js'
import { NO_POINTERS, type Pointers } from '../session/pointers.ts'
import { announce } from '../ui/announcements.ts'
import { numberPointers, type Someone } from './pointer-numbers.ts'

/** How the groups are called whose pointers are seen. */
export type PointingNames = Readonly<Record<GroupId, string>>

/** How it is said whom one follows; `waits` while that pointer is nowhere to be seen. */
export type FollowWords = Readonly<Record<'following' | 'waits', (told: { readonly who: string }) => string>>

const ON_MAP: FollowWords = {
  following: (told) => m.mapping_following(told),
  waits: (told) => m.mapping_following_waits(told),
}

/** So much of a map or board is kept in sight around a pointer that is followed, in its own units. */
const AROUND = 140

/** Somebody's pointer that this page keeps in sight. */
export type Following = {
  readonly people: readonly Someone[]
  readonly followed: Someone | null
  /** What is said while somebody is followed; null while nobody is. */
  readonly words: string | null
  /** What somebody is called who points. */
  readonly whoIs: (one: Someone) => string
  readonly follow: (client: number | null) => void
}

/** What the own hand does there: whoever moves it looks where they like. */
const OWN = ['wheel', 'pointerdown'] as const

/**
 * Keeps the pointer of somebody in sight until Escape or until one moves the view by oneself. It shows what is shown
 * anyway, and tells nobody.
 */
export const useFollow = (
  room: RefObject<HTMLElement | null>,
  stage: StageView | null,
  /** Null while pointers are switched off: then nobody is followed. */
  pointers: Pointers | null,
  names: PointingNames,
  said: FollowWords = ON_MAP,
): Following => {
  const [wanted, setClient] = useState<number | null>(null)
  const client = pointers ? wanted : null
  const others = pointers ?? NO_POINTERS
  const [numbered, setNumbered] = useState<readonly Someone[]>([])
  const people = numberPointers(numbered, others, client)
  // Who is new gets a number, which stays: it is remembered in the same render, before anything is shown.
  if (people.some((one, at) => one.client !== numbered[at]?.client) || people.length !== numbered.length)
    setNumbered(people)
  const followed = people.find((one) => one.client === client) ?? null
  const whoIs = ({ group, number }: Someone): string =>
    people.filter((one) => one.group === group).length > 1
      ? m.mapping_follow_other({ group: names[group], number })
      : m.mapping_follow_one({ group: names[group] })

  const end = useCallback((): void => {
    setClient((now) => {
      if (now !== null) announce(m.mapping_follow_ended())
      return null
    })
  }, [])
  const at = client === null ? undefined : others.get(client)
  const [x, y] = [at?.x, at?.y]
  useEffect(() => {
    if (!stage || x === undefined || y === undefined) return
    stage.show({ x: x - AROUND, y: y - AROUND, width: 2 * AROUND, height: 2 * AROUND })
  }, [stage, x, y])
  useEffect(() => {
    const element = room.current
    if (client === null || !element) return
    const stopping = new AbortController()
    const { signal } = stopping
    for (const type of OWN) element.addEventListener(type, end, { signal, passive: true })
    // The arrows move the view only while the board itself has the keyboard; on a card they move the card.
    element.addEventListener('keydown', ({ key }) => key.startsWith('Arrow') && end(), { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
    return () => stopping.abort()
  }, [room, client, end])
  return {
    people,
    followed,
    whoIs,
    words: followed && said[at ? 'following' : 'waits']({ who: whoIs(followed) }),
    follow: (next) => {
      const one = people.find((someone) => someone.client === next)
      if (!one) return end()
      setClient(one.client)
      announce(said.following({ who: whoIs(one) }))
    },
  }
}
