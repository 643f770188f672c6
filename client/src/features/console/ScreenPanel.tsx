import type { DocumentView } from '@parley/shared/documents/card-view'
import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useSheets } from '../../before/use-sheets.ts'
import { m } from '../../paraglide/messages.js'
import { ProjectorView } from '../../projection/ProjectorView.tsx'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { stepTitle } from '../../session/step-text.ts'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Console.module.css'
import { useAct } from './use-act.ts'

const WALL = 1920

/** The screen of the room, small: the same picture, set at the size of a wall and then made smaller. */
const Miniature = ({ board }: { readonly board: DocumentView }) => {
  const { state, clockOffset } = useSession()
  const { value: lastTime } = useLastTime()
  const { value: sheets } = useSheets()
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (place.current) watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  const step = state.steps[state.current]
  const what = state.screen.covered ? m.console_screen_covered() : step ? stepTitle(step) : state.session.title
  return (
    <div ref={place} className={styles.miniature} role="img" aria-label={m.console_screen_picture({ what })}>
      <div className={styles.wall} style={{ transform: `scale(${width / WALL})` }} inert aria-hidden="true">
        <ProjectorView
          state={state}
          board={board}
          clockOffset={clockOffset}
          lastTime={lastTime}
          sheets={sheets}
          miniature
        />
      </div>
    </div>
  )
}

/** Covers the screen, or shows it again. */
export const CoverButton = ({
  short = false,
  keyName = false,
}: {
  readonly short?: boolean
  readonly keyName?: boolean
}) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { covered } = state.screen
  const Icon = covered ? Eye : EyeOff
  const words = short
    ? covered
      ? m.console_uncover_short()
      : m.console_cover_short()
    : covered
      ? m.console_uncover()
      : m.console_cover()
  return (
    <>
      <Button
        wide
        busy={busy || state.ended}
        icon={<Icon aria-hidden="true" />}
        aria-keyshortcuts={keyName ? 'B' : undefined}
        onClick={() => void send({ type: covered ? 'uncover' : 'cover' })}
      >
        {words}
        {keyName && (
          <span className={styles.keyName} aria-hidden="true">
            {m.console_key()}
          </span>
        )}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}

/** What the room sees now, and for whoever leads the one press that covers it. */
export const ScreenPanel = ({ board, keyName }: { readonly board: DocumentView; readonly keyName: boolean }) => {
  const { self } = useSession()
  return (
    <section className={styles.panel} aria-labelledby="screen">
      <h2 id="screen">{m.console_screen()}</h2>
      <Miniature board={board} />
      {!self.assists && <CoverButton keyName={keyName} />}
    </section>
  )
}
