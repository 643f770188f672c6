import { m } from '../paraglide/messages.js'
import type { LostLink } from '../session/lost-links.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { nameOf } from './map-words.ts'
import { refusedLinkWords } from './refused-link.ts'

/** A link that was on its way when somebody else's came first: told with the circle that both together would close. */
export const RefusedLink = ({
  link,
  reason,
  onDrop,
}: {
  readonly link: LostLink
  readonly reason: string
  readonly onDrop: () => void
}) => (
  <Notice
    title={m.board_map_link_refused_title()}
    action={
      <Button variant="quiet" onClick={onDrop}>
        {m.board_map_link_refused_ok()}
      </Button>
    }
  >
    <p dir="auto">{refusedLinkWords(link, reason)}</p>
  </Notice>
)

/** A milestone that was moved while the map was locked, or while something else of one's own was refused. */
export const RefusedPlace = ({
  text,
  reason,
  onDrop,
}: {
  readonly text: string
  readonly reason: string
  readonly onDrop: () => void
}) => (
  <Notice
    title={m.board_map_stays_title()}
    action={
      <Button variant="quiet" onClick={onDrop}>
        {m.board_map_link_refused_ok()}
      </Button>
    }
  >
    <p dir="auto">
      {reason === 'locked' || reason === 'not-now'
        ? m.board_map_stays_locked({ milestone: nameOf({ text }) })
        : m.board_map_stays({ milestone: nameOf({ text }) })}
    </p>
  </Notice>
)
