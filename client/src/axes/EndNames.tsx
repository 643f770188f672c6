import {
  AXIS_CORNERS,
  AXIS_ENDS,
  type AxisCorner,
  type AxisEnd,
  type CardView,
} from '@parley/shared/documents/card-view'
import type { NamedEnd } from '@parley/shared/axes/two-by-two-board'
import styles from '../map/MapList.module.css'
import { AddText } from '../map/AddText.tsx'
import { nameOf } from '../map/map-words.ts'
import { Words } from '../map/Words.tsx'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import looks from './Axes.module.css'
import { useAxes } from './axes-context.ts'
import { cornerWords, endWords } from './axes-words.ts'

const Named = ({ card, lead }: { readonly card: CardView; readonly lead: string }) => {
  const { rights, actions, onUnplaced } = useAxes()
  return (
    <div className={styles.card} data-group="both" data-card={card.id} tabIndex={-1}>
      <Words
        card={card}
        mayEdit={actions !== null && rights.mayEdit(card)}
        onSave={(text, base) => actions?.setText(card.id, text, base)}
        onRemove={() => {
          actions?.remove(card.id)
          announce(m.axes_deleted())
        }}
        onUnplaced={(text) => onUnplaced(text, 'axis')}
      >
        <p className={styles.meta}>{lead}</p>
      </Words>
    </div>
  )
}

type EndProps = {
  readonly end: AxisEnd | AxisCorner
  /** What it is called while it has no name: "Left end". */
  readonly words: string
  readonly named: NamedEnd | undefined
}

const End = ({ end, words, named }: EndProps) => {
  const { rights, actions, onUnplaced } = useAxes()
  return (
    <li className={looks.end} data-end={end}>
      {named?.card ? (
        <Named card={named.card} lead={words} />
      ) : actions && rights.isOpen ? (
        <AddText
          label={words}
          button={m.axes_end_name()}
          onAdd={(text) => {
            actions.nameEnd(end, text)
            announce(m.axes_end_named({ end: words, name: text }))
          }}
          onUnplaced={(text) => onUnplaced(text, 'axis', true)}
        />
      ) : (
        <p className={styles.quiet}>{m.axes_end_empty({ end: words })}</p>
      )}
      {named?.others.map((card) => (
        <Named key={card.id} card={card} lead={m.axes_end_also({ name: nameOf(card) })} />
      ))}
    </li>
  )
}

/** The names of the four ends and of the four corners: both groups write them, one field each. */
export const EndNames = () => {
  const { model } = useAxes()
  if (!model.own) return null
  const { own } = model
  return (
    <>
      <section className={styles.part} aria-label={m.axes_ends_title()}>
        <h2 data-heading="" tabIndex={-1}>
          {m.axes_ends_title()}
        </h2>
        <ul className={styles.list}>
          {AXIS_ENDS.map((end) => (
            <End key={end} end={end} words={endWords(end)} named={own.ends[end]} />
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-label={m.mapmore_corners_title()}>
        <h2 data-heading="" tabIndex={-1}>
          {m.mapmore_corners_title()}
        </h2>
        <p className={styles.quiet}>{m.mapmore_corners_hint()}</p>
        <ul className={styles.list}>
          {AXIS_CORNERS.map((corner) => (
            <End key={corner} end={corner} words={cornerWords(corner, own)} named={own.corners[corner]} />
          ))}
        </ul>
      </section>
    </>
  )
}
