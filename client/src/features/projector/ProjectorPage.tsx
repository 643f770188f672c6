import { useEffect, useState } from 'react'
import { useSheets } from '../../before/use-sheets.ts'
import { ProjectorView } from '../../projection/ProjectorView.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { viewerOf } from '../../session/who-lines.ts'
import { keepAwake } from './keep-awake.ts'
import { useWhoShown } from './use-who-shown.ts'
import styles from './ProjectorPage.module.css'

/** A short gap is not worth a dot. */
const PATIENCE = 3_000

const useLongAway = (away: boolean): boolean => {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!away) return undefined
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [away])
  return away && long
}

/** The screen in the room. It follows by itself; a press shows who can see what, and nothing else can be done. When the connection is away it keeps its last picture. */
export const ProjectorPage = () => {
  const { state, self, status, clockOffset } = useSession()
  const { view } = useDocument('board')
  const { value: lastTime } = useLastTime()
  const { value: sheets } = useSheets()
  const away = useLongAway(status.of !== 'connected' && !state.ended)
  const isWho = useWhoShown(state)
  const { title } = state.session
  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])
  useEffect(keepAwake, [])
  return (
    <main id="main" className={styles.wall}>
      <ProjectorView
        state={state}
        board={view}
        clockOffset={clockOffset}
        lastTime={lastTime}
        sheets={sheets}
        away={away}
        {...(isWho && { who: viewerOf(state, self) })}
      />
    </main>
  )
}
