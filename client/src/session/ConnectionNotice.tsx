import { m } from '../paraglide/messages.js'
import { useEffect, useState } from 'react'
import { Notice } from '../ui/Notice.tsx'
import type { LiveStatus } from './live.ts'
import { placeOf } from './seats.ts'
import { useSession } from './use-session.ts'

/** A short gap is not worth a word. */
const PATIENCE = 2_000

/** Says that the connection is away, once that lasts; the page comes back by itself. */
export const ConnectionNotice = ({ status }: { readonly status: LiveStatus }) => {
  const { seat } = useSession()
  const [long, setLong] = useState(false)
  const here = status.of === 'connected'
  useEffect(() => {
    if (here) return undefined
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [here])
  return !here && long ? (
    <Notice title={m.interface_connection_away()}>
      {placeOf(seat) === 'tab' ? m.interface_connection_away_tab() : m.interface_connection_away_more()}
    </Notice>
  ) : null
}
