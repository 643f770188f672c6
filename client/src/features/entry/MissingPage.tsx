import { m } from '../../paraglide/messages.js'
import { WaysIn } from './WaysIn.tsx'

/** An address that is none of Parley's. */
export const MissingPage = () => <WaysIn title={m.entry_missing_title()}>{m.entry_missing()}</WaysIn>
