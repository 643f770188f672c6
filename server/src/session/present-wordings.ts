import type { Audience, WordingView } from '@parley/shared/protocol/state-view'
import { suggestedText } from '../commands/wording-commands.ts'
import { isGroup, isStaff, type Presented } from './presented.ts'

/** Plainer words that wait for an answer: for the group that wrote the card, and for the mediators (PL10). */
export const wordingsView = ({ state, profile }: Presented, audience: Audience): readonly WordingView[] =>
  state.wordings
    // Words whose card was taken back, or deleted by its group, are gone; the log says nothing of it (VR10).
    .filter(({ words }) => profile.contents.has(words))
    .filter(({ group }) => isStaff(audience) || (isGroup(audience) && audience === group))
    .map(({ id, group, card, on, words }) => ({
      id,
      group,
      card,
      on,
      text: suggestedText(profile.contents.get(words)),
    }))
