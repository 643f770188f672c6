import type { AgreementKey } from '@parley/shared/documents/agreement-fields'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { agreedFieldName } from '../../follow/agreed-words.ts'
import { m } from '../../paraglide/messages.js'
import { Standing, StandingList } from './FactList.tsx'
import { TypeAgreement } from './TypeAgreement.tsx'
import { agreementFacts, saying, yesesAwaited, type AgreementFact } from './step-facts.ts'

const statusOf = (state: StateView, fact: AgreementFact): string => {
  const { missing, isAccepted } = fact
  const { a, b } = state.session.groups
  if (isAccepted) return m.console_agreement_accepted()
  if (missing.length > 0) {
    const words = {
      text: m.console_lacks_text(),
      sort: m.console_lacks_sort(),
      when: m.console_lacks_when(),
      ownerA: m.console_lacks_owner({ group: a.name }),
      ownerB: m.console_lacks_owner({ group: b.name }),
    }
    const names = { a: a.name, b: b.name }
    const wordsOf = (part: (typeof missing)[number]): string =>
      part in words
        ? words[part as keyof typeof words]
        : m.agreed_missing({ field: agreedFieldName(part as AgreementKey, names) })
    return m.console_lacks({ what: missing.map(wordsOf).join(', ') })
  }
  const names = yesesAwaited(state, fact).map(({ group, name }) => {
    const of = state.session.groups[group].name
    return name === undefined ? of : m.craft_waits_owner({ name, group: of })
  })
  return m.craft_waits_yes({ names: names.join(', ') })
}

/** What each agreement lacks, or for whose yes it waits; and which differences lack a reason. */
export const AgreementsPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const all = agreementFacts(state, board)
  const differences = saying(board, 'difference')
  const reasons = saying(board, 'reason')
  if (all.length === 0 && differences.length === 0) return <TypeAgreement />
  return (
    <>
      <StandingList label={m.console_agreements_list()}>
        {all.map((fact) => (
          <Standing
            key={fact.card.id}
            text={fact.card.text.trim() || m.console_agreement_blank()}
            status={statusOf(state, fact)}
            isDone={fact.isAccepted}
          />
        ))}
        {differences.map((card) => {
          const missing = GROUPS.filter((group) => !reasons.some((one) => one.of === card.id && one.group === group))
          return (
            <Standing
              key={card.id}
              text={card.text}
              status={
                missing.length > 0
                  ? m.console_difference_lacks({
                      groups: missing.map((group) => state.session.groups[group].name).join(', '),
                    })
                  : m.console_difference()
              }
            />
          )
        })}
      </StandingList>
      <TypeAgreement />
    </>
  )
}
