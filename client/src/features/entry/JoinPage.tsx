import type { DoorView } from '@parley/shared/protocol/answers'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { askDoor, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { doorKeyOf, useHash, type DoorKey } from './door-key.ts'
import { JoinForm } from './JoinForm.tsx'
import { CodeForm } from './CodeForm.tsx'

/** The way in by code or link: `#code=…` or `#invite=…`; without either, the code can be typed here. */
export const JoinPage = () => {
  const hash = useHash()
  const by = doorKeyOf(hash)
  if (!by) {
    return (
      <PageFrame title={m.entry_join_none_title()}>
        <h1>{m.entry_join_none_title()}</h1>
        <p>{m.entry_join_none()}</p>
        <CodeForm />
      </PageFrame>
    )
  }
  return <AtDoor key={hash} by={by} />
}

const AtDoor = ({ by }: { readonly by: DoorKey }) => {
  const [door, setDoor] = useState<DoorView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  const [asked] = useState(by)
  useEffect(() => {
    let here = true
    void askDoor(asked).then((answer) => {
      if (!here) return
      if (answer.ok) setDoor(answer.value)
      else setProblem(answer.problem)
    })
    return () => {
      here = false
    }
  }, [asked, turn])

  if (door) return <JoinForm by={asked} door={door} />
  if (!problem) return <Loading />
  const again = (): void => {
    setProblem(null)
    setTurn(turn + 1)
  }
  return (
    <PageFrame title={m.entry_join_none_title()}>
      <h1>{m.entry_join_none_title()}</h1>
      <ProblemNotice
        problem={problem}
        action={problem.id === 'code-unknown' ? undefined : <Button onClick={again}>{m.entry_screen_again()}</Button>}
      />
      {'roomCode' in asked ? <CodeForm code={asked.roomCode} /> : <ButtonLink href="/">{m.entry_home()}</ButtonLink>}
    </PageFrame>
  )
}
