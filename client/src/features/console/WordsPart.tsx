import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Word } from '@parley/shared/agree/word-list'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { GroupName } from '../../ui/GroupMark.tsx'
import { FactList, Standing, StandingList } from './FactList.tsx'
import { unclearText } from './focus-text.ts'
import { wordCounts, wordList } from './step-facts.ts'

const statusOf = (state: StateView, word: Word): string => {
  if (word.isFinal) return m.console_word_final()
  if (word.hash === undefined) return m.console_word_unwritten()
  const missing = GROUPS.filter((group) => !word.yes[group]).map((group) => state.session.groups[group].name)
  return m.console_waits_for({ groups: missing.join(', ') })
}

/** The word list: how many are final, and which wait for whom. */
export const WordsPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const words = wordList(state, board)
  if (words.length === 0) return null
  const counts = wordCounts(words)
  return (
    <>
      <FactList
        facts={[
          [m.console_words_unwritten(), counts.unwritten],
          ...GROUPS.map(
            (group) =>
              [
                <GroupName
                  key={group}
                  group={group}
                  name={m.console_words_yes({ name: state.session.groups[group].name })}
                />,
                counts.waits[group],
              ] as const,
          ),
        ]}
      />
      <StandingList label={m.console_words_list()}>
        {words.map((word) => (
          <Standing
            key={word.term.id}
            text={word.term.text}
            status={[statusOf(state, word), unclearText(state, word.term.id)]
              .filter((part) => part !== null)
              .join(' · ')}
            isDone={word.isFinal}
          />
        ))}
      </StandingList>
    </>
  )
}
