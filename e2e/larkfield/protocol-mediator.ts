import type { CaucusTalkView } from '@parley/shared/protocol/talk-views'
import type { DayKind } from '@parley/shared/session/agenda'
import type { Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import type { ApartMediator } from './apart.ts'
import type { Mediator } from './play.ts'
import type { StoriesMediator } from './stories.ts'

/** The mediator of the case as a protocol client. */
export class ProtocolMediator implements Mediator, StoriesMediator, ApartMediator {
  readonly seat: Seat

  constructor(seat: Seat) {
    this.seat = seat
  }

  async startsStep(step: string): Promise<void> {
    await this.seat.does({ type: 'start-step', step })
  }

  async startsClock(minutes: number): Promise<void> {
    await this.seat.does({ type: 'set-timer', seconds: minutes * 60 })
  }

  async setsTurns(): Promise<void> {
    await this.seat.does({ type: 'set-turns', seconds: 240, each: 4 })
  }

  async drawsLot(): Promise<void> {
    await this.seat.does({ type: 'draw-turns' })
  }

  async beginsTurn(): Promise<void> {
    await this.seat.does({ type: 'begin-turn' })
    await this.seat.stateWhere('the turn runs', ({ turns }) => turns?.now != null)
  }

  async endsTurn(): Promise<void> {
    await this.seat.does({ type: 'end-turn' })
    await this.seat.stateWhere('the turn is over', ({ turns }) => turns?.now === null)
  }

  async seesTurnsOver(): Promise<void> {
    await this.seat.stateWhere(
      'all turns are over',
      ({ turns }) => turns?.plan.every((one) => one.spoken !== null) === true,
    )
  }

  async seesAsked(): Promise<void> {
    await this.seat.stateWhere('Operations asks', ({ caucus }) => caucus?.asked.includes('b') === true, 40_000)
  }

  async showsRule(): Promise<void> {
    await this.seat.does({ type: 'show-caucus-rule' })
  }

  async beginsTalk(): Promise<void> {
    await this.seat.does({ type: 'start-caucus', with: 'b', minutes: 7 })
    await this.#talk((one) => one.endedAt === null)
  }

  async endsTalk(): Promise<void> {
    await this.seat.does({ type: 'end-caucus', caucus: await this.#talk((one) => one.endedAt === null) })
  }

  async offersSame(): Promise<void> {
    await this.seat.does({ type: 'offer-caucus', caucus: await this.#talk((one) => one.canOffer) })
  }

  async seesDeclined(): Promise<void> {
    await this.seat.stateWhere('it is declined', ({ caucus }) => caucus?.offers[0]?.answer === 'no', 40_000)
  }

  async #talk(is: (talk: CaucusTalkView) => boolean): Promise<string> {
    const { caucus } = await this.seat.stateWhere(
      'the talk is there',
      (state) => state.caucus?.talks?.some(is) === true,
    )
    return caucus?.talks?.find(is)?.id ?? ''
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

  async walksThrough(cards: number): Promise<void> {
    await this.seat.does({ type: 'set-walk' })
    await this.seat.does({ type: 'draw-walk' })
    for (let at = 0; at < cards; at += 1) await this.seat.does({ type: 'walk-on' })
    const { walk } = await this.seat.stateWhere('every card', (state) => state.walk?.had.length === cards)
    if (walk?.had[0]?.group === walk?.had[1]?.group) throw new Error('Two cards of one group came first.')
    await this.seat.does({ type: 'end-walk' })
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
