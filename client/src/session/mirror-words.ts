import type { MirrorList } from '@parley/shared/linked/matches'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'

type Groups = StateView['session']['groups']

/** What stands over a list in which a group looks at itself. */
export const mirrorListTitle = ({ kind, about }: MirrorList, groups: Groups): string => {
  const group = groups[about].name
  return kind === 'us-by-us' ? m.mirror_self({ group }) : m.mirror_expected({ group })
}

/** "2 of 5 stand in what Operations wrote as well." */
export const mirrorCountText = ({ about, count }: MirrorList, groups: Groups): string =>
  m.mirror_count({ ...count, other: groups[about === 'a' ? 'b' : 'a'].name })
