import { plansFor } from '@parley/shared/agree/plan-items'
import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import { dateState } from '@parley/shared/map/dates'
import { Check } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { agreedWords } from './date-words.ts'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { weekWords } from './map-words.ts'
import { besideWeek } from './time-words.ts'

/** All that is known of a milestone beside its words, in one line: dates, agreed or not, and what it hangs on. */
export const MilestoneMeta = ({ card }: { readonly card: CardView }) => {
  const { view, named, names, time } = useMap()
  const ends = (kind: LinkKind, end: 'from' | 'to', other: 'from' | 'to'): readonly string[] =>
    view.links.flatMap((link) => (link.kind === kind && link[end] === card.id ? link[other] : []))
  const isPressure = (id: string): boolean => view.cards.some((one) => one.id === id && one.kind === 'pressure')
  const limits = ends('limits', 'to', 'from')
  const joined = (ids: readonly string[]): string => ids.map(named).join(', ')
  const part = (ids: readonly string[], words: (names: { readonly names: string }) => string): readonly string[] =>
    ids.length > 0 ? [words({ names: joined(ids) })] : []
  const beside = besideWeek(card.week, time)
  const agreed = agreedWords(card, names)
  const parts = [
    ...(card.promised === undefined ? [] : [m.mapping_meta_promised({ week: card.promised })]),
    ...(card.safe === undefined ? [] : [m.mapping_meta_safe({ week: card.safe })]),
    ...part(ends('depends-on', 'from', 'to'), m.board_map_meta_needs),
    ...part(
      limits.filter((id) => !isPressure(id)),
      m.board_map_meta_limits,
    ),
    ...part(limits.filter(isPressure), m.mapping_meta_pressures),
    ...part(ends('supports', 'from', 'to'), m.mapping_meta_supports),
    ...part(
      plansFor(view, card.id).map(({ id }) => id),
      m.mapmore_meta_plans,
    ),
    ...part(ends('because-of', 'from', 'to'), m.mapping_meta_because),
  ]
  return (
    <>
      <strong>{weekWords(card.week)}</strong>
      {beside && <span> {beside}</span>}
      {agreed && (
        <span className={styles.agreed}>
          {' · '}
          {dateState(card) === 'agreed' && <Check aria-hidden="true" />}
          {agreed}
        </span>
      )}
      {parts.map((words) => (
        <span key={words} dir="auto">
          {' '}
          · {words}
        </span>
      ))}
    </>
  )
}
