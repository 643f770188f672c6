import { m } from '../../paraglide/messages.js'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'

type SponsorReadProps = { readonly hasRead: boolean; readonly onChange: (hasRead: boolean) => void }

/** A read mark on the sponsor's words, for whoever likes to set one: joining needs none. */
export const SponsorRead = ({ hasRead, onChange }: SponsorReadProps) => (
  <ChoiceRows legend={m.before_sponsor()} legendUnseen>
    <CheckRow
      checked={hasRead}
      onChange={onChange}
      label={m.before_sponsor_read()}
      description={m.before_sponsor_read_more()}
    />
  </ChoiceRows>
)
