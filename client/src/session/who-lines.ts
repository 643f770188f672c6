import type { SelfView } from '@parley/shared/protocol/self-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { papersNow, whoLine, whoLines, type Viewer, type WhoLine } from './who-sees.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const votes = (k: number): WhoLine => ({ key: 'votes', ring: 'counts', text: m.who_votes({ count: k }) })
const marks = (): WhoLine => ({ key: 'marks', ring: 'counts', text: m.who_marks() })

/** From where a seat's sentences are said. */
export const viewerOf = (state: StateView, self: SelfView): Viewer => {
  const others = state.roster.filter((one) => one.role === 'mediator' && one.status === 'in' && one.leads !== true)
  return {
    role: self.role,
    mediator: state.session.mediator,
    // Of one mediator nobody is marked as the one who leads.
    ...(state.roster.some((one) => one.leads) && { helpers: list.format(others.map(({ name }) => name)) }),
    ...(self.assists && { assists: true }),
  }
}

/** Everything there is to read in a session, then votes and marks; `k` is the least that is shown by group. */
export const allLines = (viewer: Viewer, k: number, ended = false): readonly WhoLine[] => [
  ...whoLines(viewer, ended),
  votes(k),
  marks(),
]

/** What is on a seat's page now. */
export const linesNow = (state: StateView, viewer: Viewer): readonly WhoLine[] =>
  papersNow(state, viewer.role).map((one) => (one === 'votes' ? votes(state.session.k) : whoLine(one, viewer)))
