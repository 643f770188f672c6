import type { OwnAgreementsView } from '@parley/shared/agree/owned-view'
import { isPractice } from '@parley/shared/protocol/practice'
import { useEffect, useState } from 'react'
import { copyText } from '../../../device/copy-text.ts'
import { OwnedList } from '../../../follow/OwnedList.tsx'
import { m } from '../../../paraglide/messages.js'
import { readOwnAgreements, sendCommand, type Problem } from '../../../session/api.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import participant from '../Participant.module.css'

/**
 * What an owner accepted, and a private link to it: it works without a seat, after the end as well, and is shown once.
 * Nothing for whoever owns nothing, and in a practice, of which nothing is kept.
 */
export const OwnAgreements = ({ record }: { readonly record: string }) => {
  const { state, self, seat } = useSession()
  const [own, setOwn] = useState<OwnAgreementsView | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { sessionId, token } = seat
  const isOut = self.role !== 'participant' || isPractice(sessionId)
  const status = state.record?.status
  useEffect(() => {
    if (isOut) return undefined
    let isHere = true
    void readOwnAgreements(sessionId, token).then((answer) => {
      if (isHere && answer.ok) setOwn(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [sessionId, token, isOut, record, status])
  if (!own || own.agreements.length === 0) return null
  const make = async (): Promise<void> => {
    const answer = await sendCommand(sessionId, token, { type: 'make-owner-link' })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    const address = `${state.session.address}/owned#link=${String(answer.value['secret'])}`
    setLink(address)
    setOwn({ ...own, hasLink: true })
    announce((await copyText(address)) ? m.owned_link_copied() : m.owned_link_by_hand())
  }
  const end = async (): Promise<void> => {
    const answer = await sendCommand(sessionId, token, { type: 'end-owner-link' })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setLink(null)
    setOwn({ ...own, hasLink: false })
    announce(m.owned_ended())
  }
  return (
    <section className={participant.section}>
      <h2>{m.owned_title()}</h2>
      <OwnedList owned={own} />
      <h3>{m.owned_link_title()}</h3>
      <p className={participant.quiet}>{m.owned_link_lead()}</p>
      {link && (
        <Field
          label={m.owned_link_field()}
          hint={m.owned_link_once()}
          value={link}
          onChange={() => {}}
          readOnly
          onFocus={({ target }) => target.select()}
        />
      )}
      <ProblemNotice problem={problem} />
      <div className={participant.pair}>
        <Button onClick={() => void make()}>{own.hasLink ? m.owned_link_again() : m.owned_link_make()}</Button>
        {own.hasLink && (
          <Button variant="quiet" onClick={() => void end()}>
            {m.owned_end()}
          </Button>
        )}
      </div>
    </section>
  )
}
