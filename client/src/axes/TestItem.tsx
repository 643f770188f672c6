import { missingOfTest } from '@parley/shared/axes/assumption-board'
import type { CardView } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import styles from '../map/MapList.module.css'
import { nameOf } from '../map/map-words.ts'
import { Words } from '../map/Words.tsx'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import looks from './Axes.module.css'
import { useAxes } from './axes-context.ts'
import { dayText } from '../ui/moments.ts'

/** While a year is typed, its first figures make a day of another age: only a whole one is written. */
const isWholeDay = (day: string): boolean => /^[2-9]\d{3}-\d{2}-\d{2}$/.test(day)

const LACKS = { words: m.axes_test_lacks_words, owner: m.axes_test_lacks_owner, day: m.axes_test_lacks_day } as const

const ownerKey = (group: GroupId): 'ownerA' | 'ownerB' => (group === 'a' ? 'ownerA' : 'ownerB')

/** By when, as a day of the calendar. What stands in the field while it has the focus is one's own. */
const DayField = ({ test }: { readonly test: CardView }) => {
  const { actions } = useAxes()
  const id = useId()
  const [day, setDay] = useState<string | null>(null)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.axes_test_day()}</label>
      <input
        id={id}
        className={looks.day}
        data-act="day"
        type="date"
        min="2000-01-01"
        max="9999-12-31"
        value={day ?? test.due ?? ''}
        onFocus={() => setDay(test.due ?? '')}
        onBlur={() => setDay(null)}
        onChange={({ target }) => {
          setDay(target.value)
          if (target.value === '') actions?.setTest(test.id, 'due', undefined)
          else if (isWholeDay(target.value)) actions?.setTest(test.id, 'due', target.value)
        }}
      />
    </div>
  )
}

/** The owner whom one's own group names: somebody of it who is here. */
const OwnerField = ({ test, group }: { readonly test: CardView; readonly group: GroupId }) => {
  const { actions, people, groups } = useAxes()
  const id = useId()
  const owner = test[ownerKey(group)]
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.axes_test_owner({ group: groups[group] })}</label>
      <select
        id={id}
        data-act="owner"
        value={owner ?? ''}
        onChange={({ target }) => actions?.setTest(test.id, ownerKey(group), target.value || undefined)}
      >
        <option value="">{m.axes_test_owner_choose()}</option>
        {owner !== undefined && !people.members.some((seat) => seat.id === owner) && (
          <option value={owner} disabled>
            {people.nameOf(owner)}
          </option>
        )}
        {people.members.map((seat) => (
          <option key={seat.id} value={seat.id}>
            {seat.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Asked before it goes: a test is of both groups. */
const DeleteTest = ({ test }: { readonly test: CardView }) => {
  const { actions } = useAxes()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button
        variant="quiet"
        aria-label={m.axes_note_delete({ card: nameOf(test) })}
        title={m.axes_delete()}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => setAsks(true)}
      />
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={m.axes_test_delete()}
        description={m.axes_test_delete_more()}
        actions={
          <>
            <Button onClick={() => setAsks(false)}>{m.axes_cancel()}</Button>
            <Button
              onClick={() => {
                setAsks(false)
                actions?.removeTest(test.id)
                announce(m.axes_deleted())
              }}
            >
              {m.axes_delete()}
            </Button>
          </>
        }
      >
        <p dir="auto">{test.text}</p>
      </Dialog>
    </>
  )
}

/** A test of an assumption: what would show that it does not hold, by when, who finds out, and what it still lacks. */
export const TestItem = ({ test }: { readonly test: CardView }) => {
  const { rights, actions, people, groups, onUnplaced } = useAxes()
  const { group } = rights
  const missing = missingOfTest(test)
  const owners = (['a', 'b'] as const).flatMap((one) => {
    const owner = test[ownerKey(one)]
    return owner ? [{ group: one, name: people.nameOf(owner) }] : []
  })
  const mayWrite = actions !== null && rights.mayEdit(test)
  return (
    <li className={looks.test} data-test={test.id} data-card={test.id} tabIndex={-1}>
      <Words
        card={test}
        mayEdit={mayWrite}
        onSave={(text, base) => actions?.setText(test.id, text, base)}
        onUnplaced={(text) => onUnplaced(text, 'test')}
        acts={mayWrite && <DeleteTest test={test} />}
      >
        <p className={styles.meta}>
          {missing.length > 0
            ? m.axes_test_lacks({ what: missing.map((one) => LACKS[one]()).join(', ') })
            : m.axes_test_whole({ day: dayText(test.due ?? '') })}
        </p>
        {owners.length > 0 && (
          <p className={styles.meta}>
            {owners.map(({ group: one, name }) => (
              <span key={one} className={looks.owner}>
                <GroupMark group={one} /> <bdi>{m.axes_test_owner_of({ group: groups[one], name })}</bdi>
              </span>
            ))}
          </p>
        )}
      </Words>
      {mayWrite && group && (
        <div className={styles.pair}>
          <DayField test={test} />
          <OwnerField test={test} group={group} />
        </div>
      )}
    </li>
  )
}
