import { isUnchanged, type BoardChanges } from '@parley/shared/changes/changes-since'
import type { LinkKind } from '@parley/shared/documents/card-view'
import type { Value } from '@parley/shared/axes/value'
import type { DrawnCard } from '@parley/shared/scene/scene'
import type { LinkChange } from '@parley/shared/scene/change-marks'
import type { Changed, ChangeWords } from '@parley/shared/scene/map-changes'
import { linkKindWords, moveWords, type ChangeContext } from '../changes/change-words.ts'
import { m } from '../paraglide/messages.js'

/** What changed on a board of the map step since a step began, ready to be drawn and to be read out. */
export type ToldChanges = {
  readonly changes: BoardChanges
  /** The short words that stand at plates and lines. */
  readonly words: ChangeWords
  /** Whole sentences about each card, for the list and for the ear. */
  readonly said: ReadonlyMap<string, readonly string[]>
  /** All of it in one line. */
  readonly summary: string
}

/** How a place between two axes is said: "Evidence 24, Importance 72"; a map has none. */
export type PlaceSaid = (value: Value) => string

const LINK_WORDS: Readonly<Partial<Record<LinkKind, () => string>>> = {
  'depends-on': m.mapmore_link_needs,
  limits: m.mapmore_link_limits,
  supports: m.mapmore_link_supports,
  'because-of': m.mapmore_link_because,
  plans: m.mapmore_link_plans,
}

const linkTag = (kind: LinkKind, is: LinkChange): string => {
  const words = (LINK_WORDS[kind] ?? (() => linkKindWords(kind)))()
  return is === 'new' ? m.mapmore_link_new({ kind: words }) : m.mapmore_link_gone({ kind: words })
}

const tagOf = ({ card, reworded, moves }: Changed): string => {
  const parts = new Set<string>()
  for (const { key, was } of moves) {
    if (key === 'week') parts.add(typeof was === 'number' ? m.mapmore_tag_week({ was }) : m.mapmore_tag_week_set())
    else if (key === 'lane') parts.add(m.mapmore_tag_lane())
    else if (key === 'promised' || key === 'safe') parts.add(m.mapmore_tag_dates())
    else if (key === 'value')
      parts.add(
        was === undefined ? m.mapmore_tag_placed() : card.value ? m.changes_word_moved() : m.mapmore_tag_waits(),
      )
    else parts.add(m.mapmore_tag_day())
  }
  if (reworded) parts.add(m.changes_word_reworded())
  return [...parts].reduce((one, other) => (one === '' ? other : m.mapmore_tag_both({ one, other })), '')
}

const WORDS: ChangeWords = {
  get new() {
    return m.changes_word_new()
  },
  get gone() {
    return m.mapmore_tag_gone()
  },
  changed: tagOf,
  link: linkTag,
}

const isValue = (was: unknown): was is Value => Array.isArray(was) && was.length === 2

const sentencesOf = ({ card, reworded, moves }: Changed, context: ChangeContext, placeSaid: PlaceSaid): string[] => [
  ...moves.map((move) => {
    if (card.kind === 'start') return m.mapmore_said_first_day()
    if (move.key !== 'value') return moveWords(move, card, context)
    if (!isValue(move.was)) return m.mapmore_said_placed()
    const place = placeSaid(move.was)
    return card.value ? m.mapmore_said_value({ place }) : m.mapmore_said_waits({ place })
  }),
  ...(reworded ? [m.changes_reworded()] : []),
]

const summaryOf = (changes: BoardChanges): string => {
  if (isUnchanged(changes)) return m.mapmore_none()
  const count = (what: BoardChanges['cards'][number]['what']): number =>
    changes.cards.filter((change) => change.what === what).length
  const parts = [
    [count('new'), m.mapmore_count_new],
    [count('changed'), m.mapmore_count_changed],
    [count('gone'), m.mapmore_count_gone],
    [changes.linked.length, m.mapmore_count_linked],
    [changes.unlinked.length, m.mapmore_count_unlinked],
  ] as const
  return m.mapmore_since_then({
    parts: parts.flatMap(([many, words]) => (many > 0 ? [words({ count: many })] : [])).join(', '),
  })
}

/** Puts changes into words: short ones for the picture, sentences for list and ear. */
export const toldChanges = (changes: BoardChanges, context: ChangeContext, placeSaid: PlaceSaid): ToldChanges => {
  const said = new Map<string, string[]>()
  const say = (card: string, sentences: readonly string[]): void => {
    const before = said.get(card)
    if (before) before.push(...sentences)
    else if (sentences.length > 0) said.set(card, [...sentences])
  }
  for (const change of changes.cards) {
    if (change.what === 'new') say(change.card.id, [m.mapmore_said_new()])
    else if (change.what === 'changed') say(change.card.id, [...new Set(sentencesOf(change, context, placeSaid))])
  }
  for (const [links, words] of [
    [changes.linked, m.changes_link_new],
    [changes.unlinked, m.changes_link_gone],
  ] as const)
    for (const { from, to, kind } of links) {
      const sentence = words({ from: context.nameOf(from), to: context.nameOf(to), kind: linkKindWords(kind) })
      for (const end of [from, to]) say(end, [sentence])
    }
  return { changes, words: WORDS, said, summary: summaryOf(changes) }
}

/** The cards of a scene with what is said of their changes at the end of their names. */
export const withSaid = <C extends DrawnCard>(cards: readonly C[], said: ToldChanges['said']): readonly C[] =>
  cards.map((card) => {
    const sentences = said.get(card.id)
    return sentences
      ? { ...card, notes: [...card.notes, ...sentences], name: [card.name, ...sentences].join('. ') }
      : card
  })
