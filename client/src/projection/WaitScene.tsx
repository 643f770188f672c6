import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { Emphasis } from '../ui/Emphasis.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { doorAddress, doorLink } from './door-address.ts'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { dayOfMoment } from '../ui/moments.ts'

/** Before the first step: what it is about, the way in, and how many are here. */
export const WaitScene = ({ state }: { readonly state: StateView }) => {
  const { title, address, roomCode, groups, plainHttp, follows } = state.session
  return (
    <div className={styles.wait}>
      <div className={styles.welcome}>
        <p className={styles.kicker}>{m.projector_welcome()}</p>
        <Headline className={title.length > 60 ? styles.title : styles.great}>{title}</Headline>
        {follows && <p className={styles.note}>{m.follow_line({ date: dayOfMoment(follows.at) })}</p>}
        {roomCode ? (
          <>
            <div className={styles.way}>
              <p>{m.projector_point()}</p>
              <p>
                <Emphasis text={m.projector_open({ address: doorAddress(address) })} />
              </p>
              <p>{m.projector_type()}</p>
            </div>
            <p className={styles.code}>{roomCode}</p>
          </>
        ) : (
          <p className={styles.way}>{m.projector_door_closed()}</p>
        )}
        <p className={styles.pair}>
          {GROUPS.map((group) => {
            const { name, here } = groups[group]
            return (
              <span key={group}>
                <GroupMark group={group} />{' '}
                {group === 'b' ? m.projector_here_last({ count: here, name }) : m.projector_here({ count: here, name })}
              </span>
            )
          })}
        </p>
        {state.chairs.length > 0 && (
          <p className={styles.note} dir="auto">
            {m.interviews_chairs_wall({ chairs: state.chairs.join(', ') })}
          </p>
        )}
        {roomCode && plainHttp && <p className={styles.note}>{m.interface_plain_http()}</p>}
      </div>
      {roomCode && (
        <div className={styles.qr}>
          <QrCode text={doorLink(address, roomCode)} label={m.projector_qr()} />
        </div>
      )}
    </div>
  )
}
