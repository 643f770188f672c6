import type { DocumentView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { stepTitle } from '../../../session/step-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { actText } from '../act-text.ts'
import { nextActs } from '../next-act.ts'
import { whatFollows } from '../what-is.ts'
import styles from './Guide.module.css'
import { guideOf } from './guide-of.ts'
import { BEFORE } from './guides.ts'
import { ReframingTable } from './ReframingTable.tsx'

const BEFORE_ID = '-before-'

const Sentences = ({ title, all, serif }: { title: string; all: readonly (() => string)[]; serif?: boolean }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    <ul className={serif ? styles.says : styles.list}>
      {all.map((one) => (
        <li key={one()}>{one()}</li>
      ))}
    </ul>
  </section>
)

/** What comes next, from where the session stands: the same act that the console offers. */
const Next = ({ board }: { readonly board: DocumentView }) => {
  const { state } = useSession()
  const { primary } = nextActs(state, board)
  const follows = whatFollows(state, board)
  if (!primary && !follows) return null
  return (
    <section className={styles.part}>
      <h3>{m.guide_next()}</h3>
      <p>
        {primary && <strong>{actText(primary, state.phase.of === 'vote' ? state.phase.method : 'approve')}</strong>}
        {follows && <span className={styles.quiet}> {follows}</span>}
      </p>
    </section>
  )
}

/** One step in the guide; another one is a choice away, so that the next can be read in the break before it. */
const Inside = ({ board }: { readonly board: DocumentView }) => {
  const { state } = useSession()
  const { steps, current } = state
  const now = steps[current]?.id ?? BEFORE_ID
  const [chosen, setChosen] = useState(now)
  const step = steps.find(({ id }) => id === chosen)
  const guide = step ? guideOf(step) : BEFORE
  const options = [
    { value: BEFORE_ID, label: m.guide_step_before() },
    ...steps.map((one) => ({
      value: one.id,
      label: one.id === now ? m.guide_step_now({ title: stepTitle(one) }) : stepTitle(one),
    })),
  ]
  return (
    <>
      <SelectField label={m.guide_step()} value={chosen} onChange={setChosen} options={options} />
      <p className={styles.purpose}>{guide.purpose()}</p>
      {guide.hard && (
        <p className={styles.hard}>
          <strong>{m.guide_hard()}</strong> {guide.hard()}
        </p>
      )}
      <div className={styles.columns}>
        <Sentences title={m.guide_say()} all={guide.says} serif />
        <Sentences title={m.guide_wrong()} all={guide.goesWrong} />
      </div>
      {chosen === now && <Next board={board} />}
      {state.phase.of !== 'circle' && (
        <Sentences title={m.craft_guide_any()} all={[m.craft_guide_parking, m.craft_guide_lenses]} />
      )}
      <ReframingTable />
    </>
  )
}

/** The guide for the mediator, one press away in every step. It is a page of this browser only: nothing of it is sent. */
export const GuideDialog = ({
  open,
  onClose,
  board,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly board: DocumentView
}) => {
  const { state } = useSession()
  const step = state.steps[state.current]
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      sheet
      title={m.guide_title()}
      description={m.guide_only_you()}
      actions={<Button onClick={onClose}>{m.guide_done()}</Button>}
    >
      <Inside key={step?.id ?? BEFORE_ID} board={board} />
    </Dialog>
  )
}
