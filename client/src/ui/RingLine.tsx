import type { GroupId } from '@parley/shared/session/agenda'
import { Lock, MessagesSquare, Presentation, Shield, Users, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { Emphasis } from './Emphasis.tsx'
import styles from './RingLine.module.css'

/**
 * Who can see what is typed: only you, your group, everyone; `apart` is for whom the mediator talks with, `counts` for
 * votes, which nobody sees, `mixed` for whoever sits at one's mixed table.
 */
export type Ring = 'mine' | 'group' | 'apart' | 'mixed' | 'room' | 'counts'

const icons = {
  mine: Lock,
  group: Users,
  apart: MessagesSquare,
  mixed: UsersRound,
  room: Presentation,
  counts: Shield,
} as const

/** The icon of a ring: the same everywhere. It is decoration; words stand beside it. */
export const RingIcon = ({ ring }: { readonly ring: Ring }) => {
  const Icon = icons[ring]
  return <Icon aria-hidden="true" className={styles.icon} />
}

const sentence = (ring: Ring): string =>
  ({
    mine: m.interface_ring_mine,
    group: m.interface_ring_group,
    apart: m.caucus_ring,
    mixed: m.mixed_ring,
    room: m.interface_ring_room,
    counts: m.interface_ring_counts,
  })[ring]()

/**
 * The line that says who can see this now. `children` replaces the sentence (put what matters in `<strong>`),
 * `after` follows it: "Saved."
 */
export const RingLine = ({
  ring,
  children,
  after,
}: {
  readonly ring: Ring
  readonly children?: ReactNode
  readonly after?: ReactNode
}) => (
  <p className={styles.line}>
    <RingIcon ring={ring} />
    <span>
      {children ?? <Emphasis text={sentence(ring)} />} {after}
    </span>
  </p>
)

/** A ring line with the field that it is about; the edge of the field takes the ring's tint. */
export const RingFrame = ({
  ring,
  group,
  line,
  after,
  children,
}: {
  readonly ring: Ring
  /** Whose group, for the tint of ring `group`. */
  readonly group?: GroupId
  readonly line?: ReactNode
  readonly after?: ReactNode
  readonly children: ReactNode
}) => (
  <div className={styles.frame} data-ring={ring} data-group={group}>
    <RingLine ring={ring} after={after}>
      {line}
    </RingLine>
    {children}
  </div>
)
