import type { DayKind } from '@parley/shared/session/agenda'
import type { Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import type { Mediator } from './play.ts'

/** The mediator of the case as a protocol client. */
export class ProtocolMediator implements Mediator {
  readonly seat: Seat

  constructor(seat: Seat) {
    this.seat = seat
  }

  async startsStep(step: string): Promise<void> {
    await this.seat.does({ type: 'start-step', step })
  }

  async seesDrafts(cards: number): Promise<void> {
    await this.seat.stateWhere(`${cards} drafts`, (state) => state.drafts?.cards === cards)
  }

  async seesReady(): Promise<void> {
    await this.seat.stateWhere('both are ready', (state) => state.ready.a && state.ready.b, 30_000)
  }

  async reveals(kind: DayKind): Promise<void> {
    await this.seat.does({ type: 'reveal', kind })
  }

  async endsSilence(): Promise<void> {
    await this.seat.does({ type: 'end-silence' })
  }

  async movesToSharedLane(): Promise<void> {
    const { enough } = await this.seat.stateWhere('something is true for both', (state) => state.enough.length > 0)
    await this.seat.does({ type: 'share-lane', cards: [...enough] })
  }

  async freezesOptions(texts: readonly string[]): Promise<void> {
    const cards = await until('all problems are on the board', async () => {
      const found = (await this.seat.sees('board')).cards.filter((card) => texts.includes(card.text))
      return found.length === texts.length ? found : null
    })
    await this.seat.does({ type: 'freeze-options', cards: cards.map((card) => card.id) })
  }

  async opensBallot(): Promise<void> {
    const state = await this.seat.stateWhere('options are frozen', (one) =>
      one.ballots.some((ballot) => ballot.stage === 'frozen'),
    )
    await this.seat.does({ type: 'open-ballot', ballot: state.ballots.find((one) => one.stage === 'frozen')?.id ?? '' })
  }

  async seesTurnout(inCount: number, asked: number): Promise<void> {
    await this.seat.stateWhere(`${inCount} of ${asked} votes`, (state) =>
      state.ballots.some(({ turnout }) => turnout?.in === inCount && turnout.asked === asked),
    )
  }

  async closesBallot(): Promise<void> {
    await this.seat.does({
      type: 'close-ballot',
      ballot: this.seat.state?.ballots.find((one) => one.stage === 'open')?.id ?? '',
    })
  }

  reached(): string {
    return everythingIn(this.seat.frames)
  }
}
