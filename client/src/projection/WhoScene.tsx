import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { allLines, linesNow } from '../session/who-lines.ts'
import type { Viewer, WhoLine } from '../session/who-sees.ts'
import { Emphasis } from '../ui/Emphasis.tsx'
import { RingIcon } from '../ui/RingLine.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

const item = ({ key, ring, text }: WhoLine) => (
  <li key={key} className={`${looks.word} ${looks.who}`}>
    <RingIcon ring={ring} /> <Emphasis text={text} />
  </li>
)

type WhoSceneProps = { readonly state: StateView; readonly viewer: Viewer; readonly clockOffset: number }

/** Who can see what, as every page says it: what is on the screen now, and everything else (GU6). */
export const WhoScene = ({ state, viewer, clockOffset }: WhoSceneProps) => {
  const now = linesNow(state, viewer)
  const all = allLines(viewer, state.session.k, state.ended)
  const said = new Set(now.map(({ key }) => key))
  const rest = all.filter(({ key }) => !said.has(key))
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.who_title()}</Headline>
        <p className={styles.aside}>{m.projector_who_back()}</p>
      </header>
      <p className={styles.lead}>{now.length > 0 ? m.projector_who_now() : m.projector_who_now_nothing()}</p>
      <FittedLanes
        lanes={[{ id: 'who', items: [...now, ...rest].map(item) }]}
        content={JSON.stringify([...now, ...rest])}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
