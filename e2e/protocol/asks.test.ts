import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCard, setText } from '@parley/shared/documents/cards'
import type { AskView } from '@parley/shared/protocol/agree-views'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { caughtUp, DAY, logOf, newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A group act's time, and more for a busy machine. */
const HOLDS = 40_000
const askIn = (seat: Seat, id: string): AskView | undefined => seat.state?.asks.list.find((one) => one.id === id)
const holds = (seat: Seat, id: string, answer: string) =>
  seat.stateWhere(
    `the answer ${answer} holds`,
    (state) => state.asks.list.find((one) => one.id === id)?.answer?.answer === answer,
    HOLDS,
  )

describe('asks and their answers', () => {
  it('AK1, AK2, AK3, AK4, DU2: no answer reaches anybody else before all are in, across a kill, and then all at once', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
    const { mediator, a, b, projector, created } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const [chloe, rob] = [a[0]!, b[0]!]
    expect(await refusal(mediator.does({ type: 'freeze-asks' }))).toBe('not-now')
    await mediator.does({ type: 'start-step', step: 'asks' })
    expect(await refusal(mediator.does({ type: 'freeze-asks' }))).toBe('not-now')
    const everyone = [...room.everyone, observer]
    for (const seat of everyone) await seat.opens('board')
    const ofA = await places(chloe, { kind: 'ask', group: 'a', zone: 'ask:a', text: 'Forecasts by Monday' }, everyone)
    const ofB = await places(rob, { kind: 'ask', group: 'b', zone: 'ask:b', text: 'Two weeks of notice' }, everyone)
    await mediator.does({ type: 'freeze-asks' })
    for (const seat of everyone) await seat.stateWhere('asks are frozen', (state) => state.asks.stage === 'answer')
    expect(observer.state!.asks.list.map(({ text }) => text).sort()).toEqual([
      'Forecasts by Monday',
      'Two weeks of notice',
    ])
    expect(await refusal(mediator.does({ type: 'freeze-asks' }))).toBe('not-now')
    // While they are answered nobody changes them.
    addCard(await a[1]!.opens('board'), {
      id: newCardId(),
      kind: 'ask',
      group: 'a',
      zone: 'ask:a',
      at: [0, 9],
      text: 'More',
    })
    await until('it is refused', () =>
      a[1]!.closes.some(({ code, reason }) => code === 4409 && reason.includes('not-now')),
    )

    const answers = (seat: Seat, ask: string, reply: AskView['answer'], to?: string) =>
      seat.does({ type: 'propose', act: 'answer', ask, reply: reply!.answer, ...(to ? { to } : {}) })
    expect(await refusal(answers(rob, ofA, { answer: 'not-ours' }))).toBe('invalid')
    expect(await refusal(answers(rob, ofA, { answer: 'yes' }, 'nowhere'))).toBe('invalid')
    expect(await refusal(answers(rob, ofB, { answer: 'yes' }))).toBe('not-now')
    expect(await refusal(answers(mediator, ofA, { answer: 'yes' }))).toBe('not-allowed')

    // One that is called off, one that holds and is replaced; their words are found where they must be.
    const { proposal } = await answers(rob, ofA, { answer: 'not-ours' }, 'the heron desk')
    await b[1]!.stateWhere('it stands before the group', () => askIn(b[1]!, ofA)?.proposal !== undefined)
    expect(askIn(b[1]!, ofA)!.proposal).toMatchObject({ id: proposal, answer: 'not-ours', to: 'the heron desk' })
    expect(b[1]!.state!.table!.proposal).toBeNull()
    expect(await refusal(a[1]!.does({ type: 'not-yet', proposal: String(proposal) }))).toBe('not-now')
    await b[1]!.does({ type: 'not-yet', proposal: String(proposal) })
    await rob.stateWhere('it is called off', () => askIn(rob, ofA)?.proposal === undefined)
    await answers(b[1]!, ofA, { answer: 'not-ours' }, 'the pelican office')
    await b[1]!.stateWhere('it stands', () => askIn(b[1]!, ofA)?.proposal !== undefined)
    await server.down()
    await server.up()
    await holds(rob, ofA, 'not-ours')
    expect(askIn(rob, ofA)!.answer).toEqual({ answer: 'not-ours', to: 'the pelican office' })
    await caughtUp(room, everyone)

    const unknowing = [mediator, ...a, projector, observer]
    const concealed = /pelican|heron|"answer":"(yes|no|try|clearer|not-ours)"|"proposal":\{/
    expect(everythingIn(rob.frames)).toMatch(concealed)
    expect(bytesIn(server.dataDir).includes('the pelican office')).toBe(true)
    for (const seat of unknowing) expect(everythingIn(seat.frames)).not.toMatch(concealed)
    expect(mediator.state!.asks.answered).toEqual({ a: { in: 0, of: 1 }, b: { in: 1, of: 1 } })
    expect(rob.state!.asks.answered).toEqual({ b: { in: 1, of: 1 } })
    expect(chloe.state!.asks.answered).toEqual({ a: { in: 0, of: 1 } })
    for (const seat of [projector, observer]) expect(seat.state!.asks.answered).toEqual({})
    for (const seat of [chloe, rob, mediator, observer])
      expect(JSON.stringify(await logOf(seat))).not.toMatch(concealed)

    // A change of mind and the other group's answer stand beside each other; the second to hold shows both.
    await answers(rob, ofA, { answer: 'try' })
    await answers(chloe, ofB, { answer: 'clearer' })
    await Promise.all(
      everyone.map((seat) => seat.stateWhere('all are shown', (state) => state.asks.stage === 'shown', HOLDS)),
    )
    const shown = { [ofA]: { answer: 'try' }, [ofB]: { answer: 'clearer' } }
    for (const seat of everyone)
      expect(Object.fromEntries(seat.state!.asks.list.map(({ id, answer }) => [id, answer]))).toEqual(shown)
    for (const seat of unknowing) {
      // The first state that tells another group's answer tells all of them.
      const telling = seat.frames.find(({ data }) => typeof data === 'string' && data.includes('"answer":"try"'))
      expect(String(telling?.data)).toContain('"stage":"shown"')
      expect(everythingIn(seat.frames)).not.toMatch(/pelican|heron/)
    }
    expect(Object.values((await logOf(chloe)).words)).not.toContain('the pelican office')

    // Reworded asks are answered in another round; what was shown of the others stays, and is all that is seen.
    setText(await chloe.opens('board'), ofA, 'Forecasts by Monday noon')
    await chloe.saved('board')
    await mediator.does({ type: 'freeze-asks' })
    for (const seat of everyone) await seat.stateWhere('another round', (state) => state.asks.stage === 'answer')
    expect(askIn(rob, ofA)).not.toHaveProperty('answer')
    for (const seat of everyone) expect(askIn(seat, ofB)!.answer).toEqual({ answer: 'clearer' })
    await answers(a[1]!, ofB, { answer: 'no' })
    await holds(chloe, ofB, 'no')
    await caughtUp(room, everyone)
    for (const seat of [...b, mediator, projector, observer])
      expect(askIn(seat, ofB)!.answer).toEqual({ answer: 'clearer' })
    await answers(rob, ofA, { answer: 'not-ours' }, 'the gannet board')
    await Promise.all(
      everyone.map((seat) => seat.stateWhere('all are shown again', (state) => state.asks.stage === 'shown', HOLDS)),
    )
    for (const seat of everyone) {
      expect(askIn(seat, ofA)!.answer).toEqual({ answer: 'not-ours', to: 'the gannet board' })
      expect(askIn(seat, ofB)!.answer).toEqual({ answer: 'no' })
    }
    expect(Object.values((await logOf(observer)).words)).toContain('the gannet board')

    // An unsafe ask is hidden with every wording that was ever frozen of it.
    expect(wordsIn(server.dataDir)).toContain('Forecasts by Monday')
    await mediator.does({ type: 'hide-card', card: ofA, reason: 'It names a person.' })
    for (const seat of everyone) await seat.stateWhere('it is blank', () => askIn(seat, ofA)?.text === '…')
    expect(wordsIn(server.dataDir)).not.toContain('Forecasts by Monday')

    // What was never shown is gone at the end; what was shown stays.
    await mediator.does({ type: 'end-session' })
    for (const words of ['the pelican office', 'the heron desk'])
      expect(bytesIn(server.dataDir).includes(words)).toBe(false)
    expect(bytesIn(server.dataDir).includes('the gannet board')).toBe(true)
  }, 240_000)
})
