import type { CardView, DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { CardMarks, StateView } from '@parley/shared/protocol/state-view'
import { stackedIn } from '@parley/shared/scene/stacks'
import { sideBySide, type RevealedColumn, type RevealedList } from '@parley/shared/reveal/side-by-side'
import type { Lens, WrittenKind } from '@parley/shared/session/agenda'
import { isMirrorKind } from '@parley/shared/session/written-kinds'
import { use, useState } from 'react'
import { lensLine } from '../lenses/lens-words.ts'
import { m } from '../paraglide/messages.js'
import { kindsNames } from '../session/step-text.ts'
import { columnGroup, columnTitle, listTitle } from '../session/revealed-words.ts'
import { kindOnWall } from '../session/written-words.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes, type ScreenLane } from './FittedLanes.tsx'
import { FreeWall, isLaidOut } from './FreeWall.tsx'
import { Headline, MiniatureContext } from './Headline.tsx'
import styles from './Projection.module.css'
import { ScreenCard } from './ScreenCard.tsx'

/** A screen that was loaded later than this after the reveal shows the cards as they lie. */
const JUST_NOW = 4_000

const LaneHead = ({ group, name }: { readonly group: 'a' | 'b' | 'both'; readonly name: string }) => (
  <p className={styles.groupHead}>
    <GroupMark group={group} /> <bdi>{name}</bdi>
  </p>
)

/** The cards of one place, those joined into another counted with it and not shown twice; what lies in a stack follows its title. */
const shownIn = (zone: ZoneId, cards: readonly CardView[]) => {
  const here = cards.filter((card) => card.zone === zone)
  const standing = here.filter((card) => card.into === undefined || !here.some((other) => other.id === card.into))
  const counted = standing.map((card) => ({ card, joined: here.filter((other) => other.into === card.id).length }))
  const { tops, members } = stackedIn(counted)
  return tops.flatMap((one) => [one, ...(members.get(one.card.id) ?? [])])
}

const items = (
  zone: ZoneId,
  cards: readonly CardView[],
  marks: StateView['marks'],
  turns: boolean,
  lens: Lens | null,
): ScreenLane['items'] =>
  shownIn(zone, cards).map(({ card, joined }) => (
    <ScreenCard key={card.id} card={card} joined={joined} marks={marks[card.id]} turns={turns} lens={lens} />
  ))

const contentOf = (cards: readonly CardView[], marks: Readonly<Record<string, CardMarks>>): string =>
  JSON.stringify([
    cards.map((card) => [card.id, card.zone, card.text, card.into, card.stack, card.lens, card.minutes]),
    marks,
  ])

/** The least share of the width that a lane with next to nothing keeps beside a full one. */
const LEAST_WEIGHT = 0.55

/** Three lanes share the width by how much stands in them, so that type stays large. */
const weights = (lanes: readonly ScreenLane[], lengths: readonly number[]): readonly ScreenLane[] =>
  lanes.length < 3
    ? lanes
    : lanes.map((lane, at) => ({
        ...lane,
        weight: Math.max(LEAST_WEIGHT, Math.round(((lengths[at] ?? 0) / Math.max(1, ...lengths)) * 20) / 20),
      }))

type CardsSceneProps = {
  readonly state: StateView
  readonly cards: readonly CardView[]
  readonly clockOffset: number
}

/** The lists of a reveal as lanes of the wall: what belongs side by side stands side by side (KI9). */
const lanesOf = (
  { state, cards }: Omit<CardsSceneProps, 'clockOffset'>,
  kinds: readonly [WrittenKind, ...WrittenKind[]],
  turns: boolean,
): readonly ScreenLane[] => {
  const { groups } = state.session
  const itemsOf = ({ zone, owner }: RevealedList): ScreenLane['items'] =>
    items(zone, cards, state.marks, turns && owner !== 'both', state.lens ?? null)
  const laneOf = (column: RevealedColumn): ScreenLane => {
    const group = columnGroup(column)
    const title = columnTitle(column, groups)
    const lists = column.by === 'owner' ? column.lists.map(itemsOf) : column.lists.map((list) => [...under(list)])
    return {
      id: title,
      head: group ? <LaneHead group={group} name={title} /> : <p className={styles.groupHead}>{title}</p>,
      items: lists.flat(),
      empty: m.projector_lane_empty(),
    }
  }
  const under = (list: RevealedList): ScreenLane['items'] => {
    const here = itemsOf(list)
    if (here.length === 0) return []
    return [
      <li key={list.zone} className={styles.under}>
        <LaneHead group={list.owner} name={listTitle(list, groups)} />
      </li>,
      ...here,
    ]
  }
  const columns = sideBySide(kinds).filter(
    (column) => column.by !== 'owner' || column.owner !== 'both' || itemsOf(column.lists[0]).length > 0,
  )
  const lengths = columns.map(({ lists }) =>
    cards
      .filter((card) => lists.some(({ zone }) => zone === card.zone))
      .reduce((sum, card) => sum + card.text.length + 30, 0),
  )
  return weights(columns.map(laneOf), lengths)
}

type RevealSceneProps = CardsSceneProps & { readonly kinds: readonly [WrittenKind, ...WrittenKind[]] }

/** Both groups' cards of what a step reveals: first read in silence, then with the shared lane and counts between them. */
export const RevealScene = ({ state, cards, clockOffset, kinds }: RevealSceneProps) => {
  const { phase } = state
  const silence = phase.of === 'reveal' ? phase.silence : undefined
  const miniature = use(MiniatureContext)
  const [turns] = useState(
    () => !miniature && silence !== undefined && Date.now() + clockOffset - silence.startedAt < JUST_NOW,
  )
  const { groups } = state.session
  const ofKinds = cards.filter((card) => kinds.some((kind) => kind === card.kind))
  const lanes = lanesOf({ state, cards }, kinds, turns)
  const isMirror = kinds.every(isMirrorKind)
  const title = kinds.length === 1 ? kindOnWall(kinds[0]) : isMirror ? m.kinds_mirror_wall() : kindsNames(kinds)
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{title}</Headline>
        {silence && <p className={styles.aside}>{m.projector_silence()}</p>}
        {!silence && state.lens && (
          <p className={styles.aside}>{lensLine(state.lens, cards, new Set(state.hidden.map((one) => one.card)))}</p>
        )}
        {isMirror && !silence && <p className={styles.aside}>{m.kinds_mirror_wall_aside()}</p>}
      </header>
      <FittedLanes
        lanes={lanes}
        content={`${contentOf(ofKinds, state.marks)}${groups.a.name}${groups.b.name}${state.lens ?? ''}`}
        mostColumns={3}
        clockOffset={clockOffset}
        {...(silence && { since: silence.startedAt })}
      />
    </>
  )
}

type CollectSceneProps = Omit<CardsSceneProps, 'cards'> & { readonly board: DocumentView }

/** The problems that people put together on the board before a ballot: as they were laid out, or else set large. */
export const CollectScene = ({ state, board, clockOffset }: CollectSceneProps) => {
  const together = board.cards.filter((card) => card.zone === 'together')
  if (isLaidOut(board)) {
    return (
      <>
        <header className={styles.top}>
          <Headline className={styles.title}>{m.projector_collect()}</Headline>
        </header>
        <FreeWall board={board} groups={state.session.groups} marks={state.marks} clockOffset={clockOffset} />
      </>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_collect()}</Headline>
      </header>
      {together.length === 0 && <p className={styles.lead}>{m.projector_collect_none()}</p>}
      <FittedLanes
        lanes={[{ id: 'together', items: items('together', board.cards, state.marks, false, state.lens ?? null) }]}
        content={`${contentOf(together, state.marks)}${state.lens ?? ''}`}
        mostColumns={3}
        clockOffset={clockOffset}
      />
    </>
  )
}
