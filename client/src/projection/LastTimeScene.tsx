import type { LastTime } from '@parley/shared/follow/last-time'
import type { StateView } from '@parley/shared/protocol/state-view'
import { agreedFields } from '../follow/agreed-words.ts'
import { kindAndDay } from '../follow/follow-words.ts'
import { toldRows } from '../follow/told-rows.ts'
import { ToldLines } from '../follow/ToldLines.tsx'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { doorAddress } from './door-address.ts'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'
import { dayOfMoment } from '../ui/moments.ts'

type LastTimeSceneProps = { readonly state: StateView; readonly last: LastTime; readonly clockOffset: number }

/**
 * The opening of a session that goes on from another: what was agreed then. Everybody read the ground rules on joining,
 * and has them on the own device.
 */
export const LastTimeScene = ({ state, last, clockOffset }: LastTimeSceneProps) => {
  const { address, roomCode } = state.session
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.follow_last_title()}</Headline>
        <p className={styles.aside}>{m.follow_last_wall({ date: dayOfMoment(last.at) })}</p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'last-time',
            items: toldRows(last).map(({ id, one, item, day }) => (
              <li key={id} className={looks.agreement} data-joined>
                <span className={styles.text} dir="auto">
                  {one.text}
                  {day && (
                    <span className={looks.when}>{m.series_agreement_of({ date: dayOfMoment(Date.parse(day)) })}</span>
                  )}
                  {kindAndDay(one) && (
                    <span className={looks.when} dir="auto">
                      {kindAndDay(one)}
                    </span>
                  )}
                  {agreedFields(one.sort, one.fields, last.groups).map(({ key, name, value }) => (
                    <span key={key} className={looks.when} dir="auto">
                      {m.agreed_field_line({ name, value })}
                    </span>
                  ))}
                </span>
                <span className={looks.signWords}>
                  <GroupMark group="a" label={last.groups.a} /> <bdi>{one.owners.a}</bdi>
                  <br />
                  <GroupMark group="b" label={last.groups.b} /> <bdi>{one.owners.b}</bdi>
                </span>
                {item && <ToldLines agreement={one} item={item} />}
              </li>
            )),
          },
        ]}
        content={JSON.stringify([last, state.checkIn?.told])}
        mostColumns={1}
        clockOffset={clockOffset}
      />
      {roomCode && (
        <p className={styles.foot}>{m.projector_still_open({ address: doorAddress(address), code: roomCode })}</p>
      )}
    </>
  )
}
