import { randomBytes } from 'node:crypto'
import { addCard, setText } from '@parley/shared/documents/cards'
import type { CardView } from '@parley/shared/documents/card-view'
import type { GroupId, DayKind } from '@parley/shared/session/agenda'
import { newSecret, sha256, type Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import type { Person } from './person.ts'

/** A person of the case as a protocol client: it sees and sends exactly what a browser would. */
export class ProtocolPerson implements Person {
  readonly name: string
  readonly group: GroupId
  readonly seat: Seat
  /** The receipts of the votes that this person sent. */
  readonly receipts: string[] = []
  readonly #drafts: { kind: DayKind; card: string }[] = []

  constructor(name: string, group: GroupId, seat: Seat) {
    this.name = name
    this.group = group
    this.seat = seat
  }

  get #table(): string {
    return `table:${this.group}`
  }

  async #card(document: string, text: string): Promise<CardView> {
    return until(`${this.name} sees "${text}"`, async () =>
      (await this.seat.sees(document)).cards.find((card) => card.text === text),
    )
  }

  async writes(kind: DayKind, texts: readonly string[]): Promise<void> {
    for (const text of texts) this.#drafts.push({ kind, card: await this.seat.writes(kind, text) })
  }

  async shares(kind: DayKind): Promise<void> {
    const cards = this.#drafts.filter((draft) => draft.kind === kind).map((draft) => draft.card)
    await this.seat.saved(`desk:${this.seat.id}`)
    await this.seat.offers(cards)
  }

  async seesAtTable(cards: number): Promise<void> {
    await until(
      `${cards} cards lie before ${this.name}`,
      async () => (await this.seat.sees(this.#table)).cards.length === cards,
    )
  }

  async holdsBack(text: string): Promise<void> {
    await this.seat.does({ type: 'hold-back', card: (await this.#card(this.#table, text)).id })
  }

  async rewords(from: string, to: string): Promise<void> {
    const { id } = await this.#card(this.#table, from)
    setText(await this.seat.opens(this.#table), id, to)
    await this.seat.saved(this.#table)
  }

  async saysReady(): Promise<void> {
    await this.seat.does({ type: 'propose', act: 'ready' })
  }

  async seesOnBoard(text: string): Promise<void> {
    await this.#card('board', text)
  }

  async callsTrue(text: string): Promise<void> {
    await this.seat.does({ type: 'mark', card: (await this.#card('board', text)).id, mark: 'true-for-me', on: true })
  }

  async addsProblem(text: string): Promise<void> {
    const doc = await this.seat.opens('board')
    const at = (await this.seat.sees('board')).cards.length + 1
    addCard(doc, {
      id: randomBytes(12).toString('base64url'),
      kind: 'problem',
      group: 'both',
      zone: 'together',
      at: [0, at],
      text,
    })
  }

  async votes(options: readonly string[]): Promise<void> {
    const state = await this.seat.stateWhere('a ballot is open', (one) =>
      one.ballots.some((ballot) => ballot.stage === 'open'),
    )
    const ballot = state.ballots.find((one) => one.stage === 'open')
    const choice = (ballot?.options ?? []).filter((option) => options.includes(option.text)).map((option) => option.id)
    const receipt = newSecret()
    this.receipts.push(receipt)
    await this.seat.does({
      type: 'vote',
      ballot: ballot?.id ?? '',
      receipt,
      choice: choice.length > 0 ? choice : 'pass',
    })
  }

  async seesResult(commonGround: readonly string[]): Promise<void> {
    await this.seat.stateWhere('the result is there', (state) =>
      state.ballots.some(
        (ballot) => JSON.stringify(ballot.result?.common.map((one) => one.text)) === JSON.stringify(commonGround),
      ),
    )
  }

  async notesHeard(text: string): Promise<void> {
    await this.seat.stateWhere('a turn runs', ({ turns }) => turns?.now != null)
    await this.seat.writes('listening', text)
  }

  async asksForTalk(): Promise<void> {
    await this.seat.does({ type: 'propose', act: 'ask-caucus' })
  }

  async notesApart(text: string): Promise<void> {
    await until('a talk of the own group runs', () => this.seat.self?.talks?.some((one) => one.runs) === true)
    const card = randomBytes(12).toString('base64url')
    const note = { with: this.group, card, text, hash: sha256(newSecret()), mention: 'no' } as const
    await this.seat.does({ type: 'write-note', ...note })
  }

  async declinesTalk(): Promise<void> {
    await this.seat.stateWhere('the same is offered', ({ caucus }) => (caucus?.offers.length ?? 0) > 0)
    await this.seat.does({ type: 'propose', act: 'answer-caucus', answer: 'no' })
  }

  reached(): string {
    return everythingIn(this.seat.frames)
  }
}
