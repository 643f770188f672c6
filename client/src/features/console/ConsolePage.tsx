import { FollowsLine } from '../../follow/FollowsLine.tsx'
import { m } from '../../paraglide/messages.js'
import { CallLinks } from '../../prepared/CallLinks.tsx'
import { ConnectionNotice } from '../../session/ConnectionNotice.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { TimerLine } from '../../ui/TimerLine.tsx'
import { Agenda } from './Agenda.tsx'
import { CaucusPanel } from './caucus/CaucusPanel.tsx'
import { Centre } from './Centre.tsx'
import styles from './Console.module.css'
import { DoorPanel } from './DoorPanel.tsx'
import { LeadPanel } from './LeadPanel.tsx'
import { LogPanel } from './LogPanel.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import { ScreenPanel } from './ScreenPanel.tsx'
import { TimerBar } from './TimerBar.tsx'
import { Tools } from './Tools.tsx'
import { useCoverKey } from './use-cover-key.ts'
import { useNarrow } from './use-narrow.ts'

/** The mediator's console: agenda, the next act, the room. On a phone it is a remote, and the rest is in a menu. */
export const ConsolePage = () => {
  const { state, self, status, clockOffset } = useSession()
  const { view } = useDocument('board')
  const narrow = useNarrow()
  const coverKey = useCoverKey()
  const { phase, session } = state
  const span = phase.of === 'reveal' && phase.silence ? phase.silence : state.timer

  const agenda = (
    // A long agenda scrolls; once its steps cannot be pressed any more, the keyboard scrolls the agenda itself.
    <nav className={styles.side} aria-labelledby="agenda" {...(state.ended && { tabIndex: 0 })}>
      <h2 id="agenda">{narrow ? m.console_agenda() : <bdi>{session.title}</bdi>}</h2>
      <FollowsLine className={styles.small} />
      <Agenda />
    </nav>
  )
  const panels = (
    <>
      <ScreenPanel board={view} keyName={coverKey.on && !narrow} />
      <LeadPanel />
      {!narrow && <DoorPanel />}
      <RoomPanel />
      {!state.ended && <CaucusPanel />}
      <LogPanel />
      <Tools cards={view.cards} coverKey={coverKey} narrow={narrow} />
    </>
  )
  return (
    <PageFrame
      title={`${m.console_title()} · ${session.title}`}
      timer={<TimerLine timer={span} clockOffset={clockOffset} />}
      width="full"
      {...(!self.assists && { actions: <TimerBar narrow={narrow} /> })}
    >
      <div className={styles.console}>
        {!narrow && agenda}
        <div className={styles.centre}>
          <ConnectionNotice status={status} />
          <CallLinks />
          <Centre board={view}>{narrow && <DoorPanel />}</Centre>
          {narrow && (
            <details className={styles.menu}>
              <summary>{m.console_menu()}</summary>
              <div className={styles.menuBody}>
                {agenda}
                {panels}
              </div>
            </details>
          )}
        </div>
        {!narrow && <div className={styles.panels}>{panels}</div>}
      </div>
    </PageFrame>
  )
}
