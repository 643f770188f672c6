import { expect, type Page } from '@playwright/test'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import type { DayKind, GroupId } from '@parley/shared/session/agenda'
import { Seat } from '../../driver/seat.ts'
import { ProtocolWriter } from '../../larkfield/protocol-afternoon.ts'
import { BrowserPerson } from './browser-person.ts'
import type { RecordedPage } from './recorded-page.ts'

/** The logistics people of the case share one tablet, each with a code of their own. */
export const ON_TABLET: Readonly<Record<string, string>> = { Owen: '4821', Fatima: '1177' }

/** One tablet on which people take turns: whoever is done hands it on, and nobody has it while another does. */
export class SharedTablet {
  readonly recorded: RecordedPage
  #queue: Promise<unknown> = Promise.resolve()

  constructor(recorded: RecordedPage) {
    this.recorded = recorded
  }

  get page(): Page {
    return this.recorded.page
  }

  async #handsOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Hand on to the next person' }).click()
    await expect(this.page.getByRole('heading', { name: 'Next person, please' })).toBeVisible()
  }

  /** Takes a place on the tablet by an invite, with a code of one's own, and hands it on. */
  async joins(address: string, name: string, group: GroupId, groupName: string, code: string): Promise<TabletPerson> {
    const { page } = this
    await page.goto(address)
    await page.getByLabel('Your name in this room').fill(name)
    const shared = page.getByRole('checkbox', { name: /Other people use this device/ })
    if (!(await shared.isChecked())) await shared.check()
    await page.getByLabel('A code of your own for this device').fill(code)
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/api/seats') && one.request().method() === 'POST'),
      page.getByRole('button', { name: `Join ${groupName}` }).click(),
    ])
    const seat = new Seat(new URL(page.url()).origin, (await answer.json()) as SeatTaken)
    const place = /place (\d)/.exec((await page.getByText(/You are place \d on this device/).textContent()) ?? '')?.[1]
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await this.#handsOn()
    await seat.connects()
    return new TabletPerson(this, { name, group, seat, place: Number(place), code })
  }

  /** Somebody's turn: opens the own place, does what there is to do, and hands the tablet on. */
  turn<T>({ place, code }: { readonly place: number; readonly code: string }, work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      await this.page.getByRole('radio', { name: `Place ${place}` }).check()
      await this.page.getByLabel('Your code').fill(code)
      await this.page.keyboard.press('Enter')
      const done = await work()
      await this.#handsOn()
      return done
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

type Sitter = {
  readonly name: string
  readonly group: GroupId
  readonly seat: Seat
  readonly place: number
  readonly code: string
}

/**
 * Somebody of the case who shares a tablet: joins, writes and shares the first kind of cards, and votes there. What goes
 * on for hours goes over a connection of the same seat.
 */
export class TabletPerson extends ProtocolWriter {
  readonly #tablet: SharedTablet
  readonly #own: Sitter
  readonly #hand: BrowserPerson

  constructor(tablet: SharedTablet, own: Sitter) {
    super(own.name, own.group, own.seat)
    this.#tablet = tablet
    this.#own = own
    this.#hand = new BrowserPerson(own.name, own.group, tablet.recorded)
  }

  override writes(kind: DayKind, texts: readonly string[]): Promise<void> {
    if (kind !== 'interest') return super.writes(kind, texts)
    return this.#tablet.turn(this.#own, () => this.#hand.writes(kind, texts))
  }

  override shares(kind: DayKind): Promise<void> {
    if (kind !== 'interest') return super.shares(kind)
    return this.#tablet.turn(this.#own, () => this.#hand.shares(kind))
  }

  override votes(options: readonly string[]): Promise<void> {
    return this.#tablet.turn(this.#own, async () => {
      const [sent] = await Promise.all([
        this.#tablet.page.waitForRequest((one) => one.postData()?.includes('"receipt"') === true),
        this.#hand.votes(options),
      ])
      this.receipts.push((sent.postDataJSON() as { readonly receipt: string }).receipt)
    })
  }
}
