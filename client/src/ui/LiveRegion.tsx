import { useEffect, useState } from 'react'
import { onAnnouncement } from './announcements.ts'

/** The one polite live region of the application. It stands in `App`, so that it is there before anything is said. */
export const LiveRegion = () => {
  const [said, say] = useState({ text: '', turn: 0 })
  useEffect(() => onAnnouncement((text) => say(({ turn }) => ({ text, turn: turn + 1 }))), [])
  return (
    <div role="status" className="unseen">
      <span key={said.turn}>{said.text}</span>
    </div>
  )
}
