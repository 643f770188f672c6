import type { CardView } from '@parley/shared/documents/card-view'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Check,
  Link2,
  ListTree,
  Pencil,
  Trash2,
  Undo2,
  Unlink,
} from 'lucide-react'
import { IconButton } from '../board/BoardTools.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { hasSheet, sheetWords } from './CardSheet.tsx'
import styles from './MapCanvas.module.css'
import type { MapRights } from './map-rights.ts'
import { nameOf } from './map-words.ts'
import { yesesOf } from './moving.ts'
import type { MapActs } from './use-map-acts.ts'
import { useOneStop } from '../ui/use-one-stop.ts'

type SelectionBarProps = {
  readonly card: CardView
  readonly acts: MapActs
  readonly rights: MapRights
  readonly isLinking: boolean
  readonly onEdit: () => void
  readonly onLink: () => void
  readonly onSheet: () => void
}

/** A step of the week or the lane, as a key does it. */
const Steps = ({ card, acts }: Pick<SelectionBarProps, 'card' | 'acts'>) => (
  <>
    <IconButton data-act="earlier" label={m.board_map_tool_earlier()} onClick={() => acts.week(card, -1)}>
      <ArrowLeft aria-hidden="true" />
    </IconButton>
    <IconButton data-act="later" label={m.board_map_tool_later()} onClick={() => acts.week(card, 1)}>
      <ArrowRight aria-hidden="true" />
    </IconButton>
    <IconButton data-act="up" label={m.board_map_tool_up()} onClick={() => acts.lane(card, -1)}>
      <ArrowUp aria-hidden="true" />
    </IconButton>
    <IconButton data-act="down" label={m.board_map_tool_down()} onClick={() => acts.lane(card, 1)}>
      <ArrowDown aria-hidden="true" />
    </IconButton>
  </>
)

/** The own group's yes to the week, said or taken back. */
const Agree = ({ card, acts, rights: { group } }: Pick<SelectionBarProps, 'card' | 'acts' | 'rights'>) => {
  const { week } = card
  if (week === undefined || !group) return null
  const isMine = yesesOf(card).includes(group)
  return (
    <Button
      variant="quiet"
      data-act="agree"
      icon={isMine ? <Undo2 aria-hidden="true" /> : <Check aria-hidden="true" />}
      onClick={() => acts.agree(card, !isMine)}
    >
      {isMine ? m.mapping_take_back() : m.mapping_agree({ week })}
    </Button>
  )
}

const linkText = ({ kind }: CardView): string =>
  kind === 'milestone'
    ? m.board_map_tool_depends()
    : kind === 'goal'
      ? m.mapping_tool_link()
      : m.board_map_tool_limits()

/** What can be done with the card that is selected on the map: everything that a drag or a key does, as buttons. */
export const SelectionBar = ({ card, acts, rights, isLinking, onEdit, onLink, onSheet }: SelectionBarProps) => {
  const stop = useOneStop<HTMLDivElement>()
  const isMilestone = card.kind === 'milestone'
  const mayEdit = rights.mayEdit(card)
  const isJoined = hasSheet(card) && !rights.isLocked(card)
  if (!mayEdit && !isJoined) return null
  return (
    <div {...stop} className={styles.bar} role="toolbar" aria-label={m.board_map_selection({ card: nameOf(card) })}>
      {mayEdit && (
        <IconButton data-act="edit" label={m.board_map_edit({ card: nameOf(card) })} onClick={onEdit}>
          <Pencil aria-hidden="true" />
        </IconButton>
      )}
      {isMilestone && !rights.isLocked(card) && <Steps card={card} acts={acts} />}
      {isMilestone && !rights.isLocked(card) && <Agree card={card} acts={acts} rights={rights} />}
      {isJoined && (
        <Button variant="quiet" data-act="sheet" icon={<ListTree aria-hidden="true" />} onClick={onSheet}>
          {sheetWords(card)}
        </Button>
      )}
      {isJoined && (
        <Button
          variant="quiet"
          data-act="link"
          aria-pressed={isLinking}
          icon={isLinking ? <Unlink aria-hidden="true" /> : <Link2 aria-hidden="true" />}
          onClick={onLink}
        >
          {isLinking ? m.board_map_tool_done() : linkText(card)}
        </Button>
      )}
      {mayEdit && (
        <IconButton
          data-act="remove"
          label={m.board_map_delete({ card: nameOf(card) })}
          onClick={() => acts.remove(card)}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
