import { useState } from 'react'
import looks from '../../caucus/Caucus.module.css'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { ownSecrets } from './own-secrets.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

type TakeBackProps = {
  readonly card: string
  /** That it is one's own, the button, the button for the ear, and what is said when it was pressed. */
  readonly own: string
  readonly button: string
  readonly label: string
  readonly asked: string
}

/** Under one's own line: the way to take it back for good. Nothing under the lines of others. */
export const TakeBack = ({ card, own, button, label, asked }: TakeBackProps) => {
  const { seat } = useSession()
  const { send, busy, problem } = useAct()
  const [isAsked, setAsked] = useState(false)
  const secret = ownSecrets(seat).find((one) => one.card === card)?.secret
  if (secret === undefined) return null
  return (
    <>
      <p className={styles.quiet} role={isAsked ? 'status' : undefined}>
        {isAsked ? asked : own}
      </p>
      <ProblemNotice problem={problem} />
      {!isAsked && (
        <div className={looks.acts}>
          <Button
            busy={busy}
            aria-label={label}
            onClick={() => void send({ type: 'withdraw', secret }).then((done) => done && setAsked(true))}
          >
            {button}
          </Button>
        </div>
      )}
    </>
  )
}
