import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { mapRows } from '@parley/shared/map/map-rows'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import type { MapActions } from './map-actions.ts'
import type { GroupNames } from './map-labels.ts'
import { laneBeside, weekBeside, type Place } from './map-moves.ts'
import { nameOf, weekWords } from './map-words.ts'
import { spokenQuestion } from './moving-words.ts'
import { mustAsk, questionOf, type Asker, type Moving, type Question } from './moving.ts'

/** Moves as they are said. One that does more than was meant is asked first. */
export type MoveWishes = {
  readonly week: (card: CardView, by: -1 | 1) => void
  readonly lane: (card: CardView, by: -1 | 1) => void
  readonly place: (card: CardView, place: Place) => void
  /** Asks for tidying. */
  readonly tidy: () => void
  /** Answers the question that stands: `all` moves what is pushed as well. */
  readonly decide: (question: Question, how: 'only' | 'all' | 'leave') => void
}

type MoveSetting = {
  readonly view: DocumentView
  readonly names: GroupNames
  readonly moving: Moving
  readonly by: Asker
  readonly open: () => MapActions | null
  /** Whether some of these lie in a locked lane, or one would come into it; it has said so then. */
  readonly stays: (cards: readonly CardView[], lane?: string) => boolean
}

/** `open` gives the acts, or null after it has said why there are none. */
export const moveWishes = ({ view, names, moving, by, open, stays }: MoveSetting): MoveWishes => {
  const lanes = mapRows(view).lanes.flatMap(({ lane }) => lane ?? [])
  const known = (id: string | undefined): string | undefined => (lanes.some((one) => one.id === id) ? id : undefined)
  const laneName = (id: string | undefined): string => {
    const lane = lanes.find((one) => one.id === id)
    return lane ? nameOf(lane) : m.board_map_no_lane()
  }
  /** Where a card would go by what was asked before, or where it lies: several presses add up. */
  const from = (card: CardView): Place => {
    const meant = moving.question?.meant
    return meant?.card.id === card.id ? meant.place : { week: card.week, lane: card.lane }
  }
  const say = (card: CardView, { week, lane }: Place): void => {
    const milestone = nameOf(card)
    if (card.lane === lane) announce(m.board_map_now_week({ milestone, week: weekWords(week) }))
    else {
      const said = card.week === week ? laneName(lane) : `${laneName(lane)}, ${weekWords(week)}`
      announce(m.board_map_now_lane({ milestone, lane: said }))
    }
  }
  const place = (card: CardView, to: Place): void => {
    const wish = { of: 'place', card: card.id, place: to, by } as const
    const question = questionOf(view, wish)
    if (!question) return moving.ask(null)
    const on = open()
    if (!on || stays([card], to.lane)) return moving.ask(null)
    if (mustAsk(question)) {
      moving.ask(wish)
      return announce(spokenQuestion(question, names))
    }
    moving.ask(null)
    on.place(card.id, to.week, to.lane)
    say(card, to)
  }
  return {
    place,
    week: (card, step) => {
      const { week, lane } = from(card)
      const next = weekBeside(week, step)
      if (next !== week) place(card, { week: next, lane })
    },
    lane: (card, step) => {
      const { week, lane } = from(card)
      const next = laneBeside(lanes, known(lane), step)
      if (next !== null) place(card, { week, lane: next })
    },
    tidy: () => {
      const wish = { of: 'tidy', by } as const
      const question = questionOf(view, wish)
      if (!question || !open()) return
      moving.ask(wish)
      announce(spokenQuestion(question, names))
    },
    decide: ({ meant, pushed }, how) => {
      moving.ask(null)
      if (how === 'leave') return announce(m.mapping_ask_left())
      const on = open()
      if (!on) return
      const others = how === 'all' ? pushed : []
      if (stays(others.map(({ card }) => card))) return
      if (!meant) on.moveAll(others)
      else on.placeWith(meant.card.id, meant.place, others)
      if (others.length > 0) announce(m.mapping_moved_all({ count: others.length + (meant ? 1 : 0) }))
      else if (meant) say(meant.card, meant.place)
    },
  }
}
