import { m } from '../paraglide/messages.js'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'
import { HUGE } from './use-fit.ts'

/** General words are short, and have the wall to themselves. */
const LARGE = HUGE.filter((size) => size <= 75)

type ThemesSceneProps = { readonly themes: readonly string[]; readonly clockOffset: number }

/** What may be mentioned of the talks before the day: general words, shuffled, nobody's name or group beside them. */
export const ThemesScene = ({ themes, clockOffset }: ThemesSceneProps) => (
  <>
    <Headline className={styles.title}>{m.interviews_room_title()}</Headline>
    <FittedLanes
      lanes={[
        {
          id: 'themes',
          empty: m.interviews_room_none(),
          items: themes.map((text) => (
            <li key={text} className={looks.theme}>
              <span className={styles.text} dir="auto">
                {text}
              </span>
            </li>
          )),
        },
      ]}
      content={JSON.stringify(themes)}
      mostColumns={1}
      clockOffset={clockOffset}
      sizes={LARGE}
    />
  </>
)
