import type { CardView } from '@parley/shared/documents/card-view'
import { isMatched, matchHash, type Match } from '@parley/shared/linked/matches'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import agree from '../agree/Agree.module.css'
import type { BoardCards } from '../agree/use-board-cards.ts'
import { otherGroup, useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import styles from './Lists.module.css'

type MatchedCardProps = {
  readonly card: CardView
  readonly matches: readonly Match[]
  /** What the other group wrote, which this card can be the same as. */
  readonly written: readonly CardView[]
  readonly cards: BoardCards
}

/** A card in which a group looks at itself, with what the groups call the same in what the other one wrote. */
export const MatchedCard = ({ card, matches, written, cards }: MatchedCardProps) => {
  const { groups } = useSession().state.session
  const { group, mayWrite } = useWriter()
  const says = (other: CardView): void => {
    if (!group) return
    const [mine, theirs] = card.group === group ? [card, other] : [other, card]
    const fits = matchHash(card, other)
    cards.add({ kind: 'match', group, zone: 'matches', of: mine.id, meets: theirs.id, fits, text: '' })
    announce(m.mirror_said())
  }
  const rest = written.filter(({ id }) => !matches.some(({ other }) => other.id === id))
  const status = (match: Match): string => {
    if (isMatched(match)) return m.mirror_both()
    const by = match.yes.a === undefined ? 'b' : 'a'
    return m.mirror_one_yes({ group: groups[by].name, other: groups[otherGroup(by)].name })
  }
  return (
    <li className={agree.sheet} data-group={card.group} data-whole={matches.some(isMatched) || undefined}>
      <p className={agree.words} dir="auto">
        <ExplainedText text={card.text} />
      </p>
      {matches.length > 0 && (
        <ul className={styles.same}>
          {matches.map((match) => {
            const own = group && match.yes[group]
            return (
              <li key={match.other.id}>
                <p dir="auto">
                  {match.other.group !== 'both' && match.other.group && (
                    <GroupMark group={match.other.group} label={groups[match.other.group].name} />
                  )}{' '}
                  <ExplainedText text={match.other.text} />
                </p>
                <p className={agree.status}>
                  {isMatched(match) && <GroupMark group="both" />} {status(match)}
                </p>
                {mayWrite && group && (
                  <Button
                    variant={own ? 'quiet' : 'secondary'}
                    aria-label={`${own ? m.mirror_take_back() : m.mirror_we_too()}: ${match.other.text}`}
                    onClick={() => (own ? cards.remove(own) : says(match.other))}
                  >
                    {own ? m.mirror_take_back() : m.mirror_we_too()}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {mayWrite && group && rest.length > 0 && (
        <details className={participant.details}>
          <summary>{m.mirror_find({ other: groups[otherGroup(card.group === 'b' ? 'b' : 'a')].name })}</summary>
          <ul className={styles.same}>
            {rest.map((other) => (
              <li key={other.id}>
                <p dir="auto">{other.text}</p>
                <Button aria-label={m.mirror_same_as({ text: other.text })} onClick={() => says(other)}>
                  {m.mirror_same()}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
