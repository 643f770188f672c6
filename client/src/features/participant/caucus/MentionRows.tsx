import { MENTIONS, type Mention } from '@parley/shared/session/caucus-state'
import { useId } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'

const WORDS = {
  no: [m.caucus_mention_no, m.caucus_mention_no_more],
  terms: [m.caucus_mention_terms, m.caucus_mention_terms_more],
  yes: [m.caucus_mention_yes, m.caucus_mention_yes_more],
} as const

type MentionRowsProps = { readonly value: Mention; readonly onChange: (value: Mention) => void }

/** Whether, and how, the mediator may pass a note on: no, unless the person who writes it says otherwise. */
export const MentionRows = ({ value, onChange }: MentionRowsProps) => {
  const { mediator } = useSession().state.session
  const name = useId()
  return (
    <ChoiceRows legend={m.caucus_mention({ mediator })}>
      {MENTIONS.map((one) => (
        <RadioRow
          key={one}
          name={name}
          value={one}
          checked={value === one}
          onChange={() => onChange(one)}
          label={WORDS[one][0]()}
          description={WORDS[one][1]()}
        />
      ))}
    </ChoiceRows>
  )
}
