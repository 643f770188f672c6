import { randomBytes } from 'node:crypto'
import { agreementHash } from '@parley/shared/agree/frozen'
import { wordsOf } from '@parley/shared/agree/word-list'
import { addCard, addLink, setCard, setText } from '@parley/shared/documents/cards'
import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import type { RatedCard } from '@parley/shared/practice/rated'
import type { Answer } from '@parley/shared/session/events'
import { newSecret, type Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import type { AfternoonMediator, AfternoonPerson, BoardWriter, PlainWords, Scribe } from './afternoon-cast.ts'
import { ProtocolPerson } from './protocol-person.ts'

const freshId = (): string => randomBytes(12).toString('base64url')

const cardWith = (seat: Seat, text: string): Promise<CardView> =>
  until(`somebody sees "${text}"`, async () => (await seat.sees('board')).cards.find((card) => card.text === text))

/** The second half of the day for a person who is a protocol client. */
export class ProtocolWriter extends ProtocolPerson implements AfternoonPerson, BoardWriter {
  async answersFocus(text: string, tries: number, heard: boolean): Promise<void> {
    const { id } = await cardWith(this.seat, text)
    await this.seat.stateWhere('the card is in focus', ({ focus }) => focus?.card === id && focus.tries === tries)
    await this.seat.does({
      type: 'mark',
      card: id,
      mark: heard ? 'heard' : 'one-more-try',
      on: true,
    })
  }

  async callsUnclear(term: string): Promise<void> {
    await this.seat.does({ type: 'mark', card: (await cardWith(this.seat, term)).id, mark: 'unclear', on: true })
  }

  async rates(cards: readonly RatedCard[]): Promise<void> {
    const state = await this.seat.stateWhere('the rating is open', (one) =>
      one.ballots.some(({ stage, options }) => stage === 'open' && options.some(({ text }) => text === cards[0]?.text)),
    )
    const ballot = state.ballots.find((one) => one.stage === 'open')
    const receipt = newSecret()
    this.receipts.push(receipt)
    const ratings = cards.map(({ text, values, guesses }) => ({
      option: ballot?.options.find((one) => one.text === text)?.id ?? '',
      values: [...(values.get(this.name) ?? [])],
      ...(guesses.has(this.name) ? { guess: guesses.get(this.name) ?? 3 } : {}),
    }))
    await this.seat.does({ type: 'vote', ballot: ballot?.id ?? '', receipt, choice: { ratings } })
  }

  async saysPlain(term: string): Promise<void> {
    const word = await until(`"${term}" has plain words`, async () =>
      wordsOf(await this.seat.sees('board'), []).find((one) => one.term.text === term && one.hash),
    )
    await this.seat.does({ type: 'accept', card: word.rewrite?.id ?? '', hash: word.hash ?? '' })
  }

  async mixedTable(): Promise<number> {
    const own = await until('the own mixed table is known', () => this.seat.self?.mixed?.at(-1))
    return own.table
  }

  async offersPlain(words: readonly PlainWords[]): Promise<void> {
    const document = this.seat.self?.mixed?.at(-1)?.document ?? ''
    const doc = await this.seat.opens(document)
    for (const { term, plain } of words) {
      const { id } = await cardWith(this.seat, term)
      const at = (await this.seat.sees(document)).cards.length
      addCard(doc, { id: freshId(), kind: 'rewrite', of: id, at: [0, at], text: plain, offered: true })
    }
    await this.seat.saved(document)
  }

  async completes(text: string, values: Partial<CardView>): Promise<void> {
    const doc = await this.seat.opens('board')
    const { id } = await cardWith(this.seat, text)
    for (const [key, value] of Object.entries(values)) setCard(doc, id, key, value)
    await this.seat.saved('board')
  }

  async votesFor(proposal: string, level: number, line: string): Promise<void> {
    const state = await this.seat.stateWhere('the check is open', (one) =>
      one.ballots.some((ballot) => ballot.stage === 'open' && ballot.options[0]?.text === proposal),
    )
    const receipt = newSecret()
    this.receipts.push(receipt)
    await this.seat.does({
      type: 'vote',
      ballot: state.ballots.find((one) => one.stage === 'open')?.id ?? '',
      receipt,
      choice: [5, 7, 8].includes(level) ? { level, line } : { level },
    })
  }

  async acceptsOwn(agreement: string): Promise<void> {
    const card = await until(`"${agreement}" has both owners`, async () =>
      (await this.seat.sees('board')).cards.find((one) => one.text === agreement && one.ownerA && one.ownerB),
    )
    await this.seat.does({ type: 'accept', card: card.id, hash: agreementHash(card) })
  }

  async adds({ id, of, lane, ...card }: Omit<CardView, 'id' | 'at'> & { readonly id?: string }): Promise<void> {
    const doc = await this.seat.opens('board')
    addCard(doc, {
      ...card,
      id: id ?? freshId(),
      at: [0, (await this.seat.sees('board')).cards.length + 1],
      ...(of ? { of: (await cardWith(this.seat, of)).id } : {}),
      ...(lane ? { lane: (await cardWith(this.seat, lane)).id } : {}),
    })
    await this.seat.saved('board')
  }

  async links(from: string, to: string, kind: LinkKind): Promise<void> {
    const [one, two] = [await cardWith(this.seat, from), await cardWith(this.seat, to)]
    addLink(await this.seat.opens('board'), { id: freshId(), from: one.id, to: two.id, kind })
    await this.seat.saved('board')
  }

  async rewordsOnBoard(from: string, to: string): Promise<void> {
    setText(await this.seat.opens('board'), (await cardWith(this.seat, from)).id, to)
    await this.seat.saved('board')
  }

  async answersAsk(text: string, reply: Answer): Promise<void> {
    const { asks } = await this.seat.stateWhere('the asks are frozen', (state) => state.asks.stage === 'answer')
    await this.seat.does({
      type: 'propose',
      act: 'answer',
      ask: asks.list.find((one) => one.text === text)?.id ?? '',
      reply,
    })
  }

  async namesOwner(agreement: string, name: string): Promise<void> {
    const { id } = await cardWith(this.seat, agreement)
    const owner = this.seat.state?.roster.find((one) => one.name === name)?.id
    setCard(await this.seat.opens('board'), id, this.group === 'a' ? 'ownerA' : 'ownerB', owner)
    await this.seat.saved('board')
  }

  async confirmsRecord(): Promise<void> {
    const { record } = await this.seat.stateWhere('the record is there', (state) => state.record !== null)
    await this.seat.does({ type: 'propose', act: 'confirm-record', record: record?.hash ?? '' })
    await this.seat.stateWhere(
      'the own group has confirmed',
      (state) => state.record?.confirmed[this.group] === true,
      30_000,
    )
  }
}

/** Joss as a protocol client. */
export class ProtocolScribe implements Scribe {
  readonly seat: Seat

  constructor(seat: Seat) {
    this.seat = seat
  }

  async typesAgreement(text: string): Promise<void> {
    const at = (await this.seat.sees('board')).cards.length + 1
    const card = { id: freshId(), kind: 'agreement', group: 'both', zone: 'agreements', at: [0, at], text } as const
    addCard(await this.seat.opens('board'), card)
    await this.seat.saved('board')
  }
}

/** The mediator's second half as a protocol client. */
export class ProtocolAfternoon implements AfternoonMediator {
  readonly seat: Seat
  constructor(seat: Seat) {
    this.seat = seat
  }

  async startsStep(step: string): Promise<void> {
    await this.seat.does({ type: 'start-step', step })
  }
  async locksLanes(lanes: readonly string[], on: boolean): Promise<void> {
    for (const lane of lanes)
      await this.seat.does({ type: 'lock-lane', lane: (await cardWith(this.seat, lane)).id, on })
  }
  async focuses(text: string): Promise<void> {
    const { id } = await cardWith(this.seat, text)
    await this.seat.does({ type: 'focus', card: id })
    await this.seat.stateWhere('the card is in focus', ({ focus }) => focus?.card === id)
  }
  async #focus(): Promise<string> {
    return (await this.seat.stateWhere('a card is in focus', (state) => state.focus !== null)).focus?.id ?? ''
  }
  async triesAgain(): Promise<void> {
    await this.seat.does({ type: 'try-again', focus: await this.#focus() })
  }
  async heard(): Promise<void> {
    await this.seat.does({ type: 'end-focus', focus: await this.#focus(), outcome: 'heard' })
  }
  async freezesRating(cards: readonly RatedCard[]): Promise<void> {
    const ids = await Promise.all(cards.map(async ({ text }) => (await cardWith(this.seat, text)).id))
    const guess = ids.filter((_, at) => (cards[at]?.guesses.size ?? 0) > 0)
    await this.seat.does({ type: 'freeze-rating', cards: ids, guess })
  }
  async opensRating(): Promise<void> {
    await this.opensBallot()
  }
  async seesAllRated(count: number): Promise<void> {
    await this.seesTurnout(count, count)
  }
  async closesRating(): Promise<void> {
    await this.closesBallot()
  }
  async drawsTables(): Promise<void> {
    const seats = (this.seat.state?.roster ?? []).filter(({ role }) => role === 'participant').map(({ id }) => id)
    await this.seat.does({ type: 'set-mixed', size: 4, seats })
    await this.seat.does({ type: 'draw-mixed' })
  }
  async showsTables(offered: number): Promise<void> {
    await this.seat.stateWhere(`${offered} are offered`, ({ mixed }) => mixed?.counts?.offered === offered)
    await this.seat.does({ type: 'show-mixed' })
  }
  async startsClock(minutes: number): Promise<void> {
    await this.seat.does({ type: 'set-timer', seconds: minutes * 60 })
  }
  async freezesAsks(): Promise<void> {
    await this.seat.does({ type: 'freeze-asks' })
  }
  async seesAnswers(): Promise<void> {
    await this.seat.stateWhere('all answers are in', (state) => state.asks.stage === 'shown', 40_000)
  }
  async freezesProposal(text: string): Promise<void> {
    await this.seat.does({ type: 'freeze-proposal', card: (await cardWith(this.seat, text)).id })
  }
  async opensBallot(): Promise<void> {
    const { ballots } = await this.seat.stateWhere('a proposal is frozen', (state) =>
      state.ballots.some((one) => one.stage === 'frozen'),
    )
    await this.seat.does({ type: 'open-ballot', ballot: ballots.find((one) => one.stage === 'frozen')?.id ?? '' })
  }
  async seesTurnout(inCount: number, asked: number): Promise<void> {
    await this.seat.stateWhere(`${inCount} of ${asked} votes`, (state) =>
      state.ballots.some(({ turnout }) => turnout?.in === inCount && turnout.asked === asked),
    )
  }
  async closesBallot(): Promise<void> {
    const ballot = this.seat.state?.ballots.find((one) => one.stage === 'open')?.id ?? ''
    await this.seat.does({ type: 'close-ballot', ballot })
    await this.seat.stateWhere('the ballot has closed', (state) =>
      state.ballots.some((one) => one.id === ballot && one.stage === 'closed'),
    )
  }
  async seesAccepted(count: number): Promise<void> {
    await this.seat.stateWhere(
      `${count} agreements have both yeses`,
      (state) => state.accepted.filter((one) => one.of === 'agreement').length === count * 2,
    )
  }
  async preparesRecord(): Promise<void> {
    await this.seat.does({ type: 'prepare-record', checkIn: '2027-03-01' })
  }
  async seesConfirmed(): Promise<void> {
    await this.seat.stateWhere('both confirmed', (state) => state.record?.status === 'confirmed', 30_000)
  }
  async endsSession(): Promise<void> {
    await this.seat.does({ type: 'end-session' })
  }
}
