import type { WeighedCard } from '@parley/shared/axes/assumption-board'
import type { AxesItem } from '@parley/shared/scene/axes-scene'
import { MapPin } from 'lucide-react'
import styles from '../map/MapList.module.css'
import { nameOf } from '../map/map-words.ts'
import { Words } from '../map/Words.tsx'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { AddTest } from './AddTest.tsx'
import looks from './Axes.module.css'
import { useAxes } from './axes-context.ts'
import { cornerNameAt, gapWords, placeWords, ratedWords } from './axes-words.ts'
import { TestItem } from './TestItem.tsx'
import type { AxesActs } from './use-axes-acts.ts'
import { ValueFields } from './ValueFields.tsx'

type AxesRowProps = {
  readonly item: AxesItem
  /** What an assumption has beside its place; undefined for a note. */
  readonly weighed: WeighedCard | undefined
  readonly acts: AxesActs
}

/** Whose it is, where it lies, and how far the groups' ratings lie apart. */
const About = ({ item, weighed }: Omit<AxesRowProps, 'acts'>) => {
  const { model, groups } = useAxes()
  const { card, value, rated, isByHand } = item
  const at = value && {
    across: model.names.x,
    x: Math.round(value[0]),
    up: model.names.y,
    y: Math.round(value[1]),
  }
  const apart = gapWords(rated, groups)
  const corner = cornerNameAt(model.names, value)
  return (
    <>
      <p className={styles.meta}>
        <GroupMark group={card.group ?? 'both'} /> <bdi>{groups[card.group ?? 'both']}</bdi>
      </p>
      {value && at && (
        <p className={styles.meta}>
          {isByHand
            ? placeWords(model.names, value)
            : rated?.by === 'total'
              ? m.axes_at_ratings_all(at)
              : m.axes_at_ratings(at)}
        </p>
      )}
      {corner !== null && (
        <p className={styles.meta} dir="auto">
          {m.mapmore_in_corner({ name: corner })}
        </p>
      )}
      {rated?.by === 'group' && (
        <p className={styles.meta}>
          {(['a', 'b'] as const).map((group, index) => (
            <span key={group} className={looks.owner}>
              <GroupMark group={group} /> {ratedWords(rated, model.names, groups)[index]}
            </span>
          ))}
          {(apart.length > 0 ? apart : [m.axes_gap_none()]).join('. ')}.
        </p>
      )}
      {weighed?.asks && <p className={`${styles.meta} ${looks.asks}`}>{m.axes_asks()}.</p>}
    </>
  )
}

/** A card of the list: its words, its place as two numbers, and the tests of an assumption. */
export const AxesRow = ({ item, weighed, acts }: AxesRowProps) => {
  const { model, rights, actions, onUnplaced } = useAxes()
  const { card, number, value, isByHand } = item
  const mayLay = actions !== null && rights.isOpen
  const name = nameOf(card)
  return (
    <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
      <Words
        card={card}
        mayEdit={actions !== null && rights.mayEdit(card)}
        onSave={(text, base) => actions?.setText(card.id, text, base)}
        onRemove={() => {
          actions?.remove(card.id)
          announce(m.axes_deleted())
        }}
        onUnplaced={(text) => onUnplaced(text, card.kind)}
        lead={
          <span className={looks.number} role="img" aria-label={m.axes_number({ number })}>
            {number}
          </span>
        }
      >
        <About item={item} weighed={weighed} />
      </Words>
      {mayLay && value && (
        <div className={looks.fields}>
          <ValueFields names={model.names} value={value} onValue={(next) => acts.place(item, next)} />
        </div>
      )}
      {mayLay && !value && (
        <Button
          variant="quiet"
          data-act="place"
          icon={<MapPin aria-hidden="true" />}
          aria-label={m.axes_place_of({ card: name })}
          onClick={() => acts.begin(item)}
        >
          {m.axes_place()}
        </Button>
      )}
      {mayLay && value && isByHand && (
        <Button
          variant="quiet"
          data-act="back"
          aria-label={m.axes_back_of({ card: name })}
          onClick={() => acts.place(item, null)}
        >
          {m.axes_back()}
        </Button>
      )}
      {weighed && (
        <>
          {weighed.tests.length > 0 && (
            <ul className={looks.tests} aria-label={m.axes_tests()}>
              {weighed.tests.map((test) => (
                <TestItem key={test.id} test={test} />
              ))}
            </ul>
          )}
          {(weighed.asks || weighed.tests.length > 0) && <AddTest assumption={card} />}
        </>
      )}
    </li>
  )
}
