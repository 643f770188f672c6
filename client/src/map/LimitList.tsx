import type { MapLimit } from '@parley/shared/map/map-rows'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { AddText, Nothing } from './AddText.tsx'
import type { LimitKind } from './card-acts.ts'
import { LimitItem } from './LimitItem.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'

const WORDS = {
  limit: {
    title: m.board_map_limits,
    none: m.board_map_limit_none,
    field: m.board_map_limit_field,
    add: m.board_map_limit_add,
  },
  pressure: {
    title: m.mapping_pressures,
    none: m.mapping_pressure_none,
    field: m.mapping_pressure_field,
    add: m.mapping_pressure_add,
  },
} as const

const Part = ({ kind, limits }: { readonly kind: LimitKind; readonly limits: readonly MapLimit[] }) => {
  const { rights, actions, onUnplaced } = useMap()
  const { group } = rights
  const words = WORDS[kind]
  const title = words.title()
  return (
    <section className={styles.part} data-zone={kind === 'limit' ? 'limits' : 'pressures'} aria-label={title}>
      <h2 data-heading="" tabIndex={-1}>
        {title}
      </h2>
      {limits.length === 0 && <Nothing>{words.none()}</Nothing>}
      <ul className={styles.list}>
        {limits.map(({ card }) => (
          <LimitItem key={card.id} card={card} />
        ))}
      </ul>
      {actions && rights.isOpen && group && (
        <AddText
          label={words.field()}
          button={words.add()}
          onAdd={(text) => {
            actions.addLimit(group, text, kind)
            announce(m.board_outline_added({ zone: title }))
          }}
          onUnplaced={(text) => onUnplaced(text, kind, true)}
        />
      )}
    </section>
  )
}

/** What the plan cannot change, and what presses on those who carry it out, each with what it limits and its answer. */
export const LimitList = ({ limits }: { readonly limits: readonly MapLimit[] }) => (
  <>
    <Part kind="limit" limits={limits.filter(({ card }) => card.kind === 'limit')} />
    <Part kind="pressure" limits={limits.filter(({ card }) => card.kind === 'pressure')} />
  </>
)
