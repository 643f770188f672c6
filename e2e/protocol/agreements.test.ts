import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementHash, isAccepted, yesesTo } from '@parley/shared/agree/frozen'
import { readCard, setCard, setText } from '@parley/shared/documents/cards'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const hashOf = async (seat: Seat, card: string): Promise<string> =>
  agreementHash(readCard(await seat.opens('board'), card)!)
/** Waits until a seat's board says what another's says of a card, and gives the name of these words. */
const sameWords = async (seats: readonly Seat[], card: string): Promise<string> => {
  const [first, ...others] = seats
  const hash = await hashOf(first!, card)
  for (const other of others) await until('the same words arrive', async () => (await hashOf(other, card)) === hash)
  return hash
}

describe('agreements', () => {
  it('AG1, AG2, AG3, LG3, DU1: the named owners alone say yes, to exactly these words, and a kill forgets no yes', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, DAY)
    const { mediator, a, b, everyone } = room
    const [chloe, fin, rob] = [a[0]!, a[1]!, b[0]!]
    await mediator.does({ type: 'start-step', step: 'agreements' })
    for (const seat of everyone) await seat.opens('board')
    const text = 'Pelicans are counted every Friday'
    const card = await places(chloe, { kind: 'agreement', group: 'both', zone: 'agreements', text }, everyone)
    const board = await chloe.opens('board')
    // Incomplete, and without owners.
    expect(await refusal(chloe.does({ type: 'accept', card, hash: await hashOf(chloe, card) }))).toBe('not-now')
    setCard(board, card, 'sort', 'plan')
    setCard(board, card, 'due', '2027-01-31')
    setCard(board, card, 'ownerA', chloe.id)
    await chloe.saved('board')
    setCard(await rob.opens('board'), card, 'ownerB', rob.id)
    await rob.saved('board')
    const hash = await sameWords([rob, chloe, fin], card)

    expect(await refusal(fin.does({ type: 'accept', card, hash }))).toBe('not-allowed')
    expect(await refusal(mediator.does({ type: 'accept', card, hash }))).toBe('not-allowed')
    expect(await refusal(chloe.does({ type: 'accept', card, hash: 'f'.repeat(64) }))).toBe('not-now')
    expect(await refusal(chloe.does({ type: 'accept', card: 'no-such-card', hash }))).toBe('not-found')
    await chloe.does({ type: 'accept', card, hash })
    expect(await refusal(chloe.does({ type: 'accept', card, hash }))).toBe('not-now')
    for (const seat of everyone)
      await seat.stateWhere(
        'one yes stands',
        ({ accepted }) => yesesTo(accepted, card, hash).a && accepted.length === 1,
      )

    // An edit asks both again: the old words cannot be accepted any more.
    setText(board, card, `${text}, at noon`)
    await chloe.saved('board')
    expect(await refusal(rob.does({ type: 'accept', card, hash }))).toBe('not-now')
    const after = await sameWords([chloe, rob], card)
    await rob.does({ type: 'accept', card, hash: after })
    await mediator.stateWhere('the new words have one yes', ({ accepted }) => yesesTo(accepted, card, after).b)
    expect(isAccepted(mediator.state!.accepted, card, after)).toBe(false)
    await chloe.does({ type: 'accept', card, hash: after })
    await server.down()
    await server.up()
    await chloe.stateWhere('everybody is back', ({ accepted }) => isAccepted(accepted, card, after))

    // A yes is taken back by its owner, while the step lasts.
    expect(await refusal(fin.does({ type: 'take-back-yes', card }))).toBe('not-allowed')
    await chloe.does({ type: 'take-back-yes', card })
    await rob.stateWhere(
      'it waits again',
      ({ accepted }) => !isAccepted(accepted, card, after) && accepted.length === 1,
    )
    expect(await refusal(chloe.does({ type: 'take-back-yes', card }))).toBe('not-now')
    await chloe.does({ type: 'accept', card, hash: after })
    await mediator.does({ type: 'start-step', step: 'close' })
    expect(await refusal(chloe.does({ type: 'take-back-yes', card }))).toBe('not-now')
    expect(await refusal(rob.does({ type: 'accept', card, hash: after }))).toBe('not-now')

    const { entries, words } = await logOf(fin)
    expect(JSON.stringify(entries)).not.toContain('Pelicans')
    expect(JSON.parse(words[after]!)).toMatchObject({ text: `${text}, at noon`, ownerA: chloe.id, ownerB: rob.id })
    const yeses = entries.filter(({ public: open }) => open.type === 'accepted')
    expect(yeses.map(({ public: open }) => open['group'])).toEqual(['a', 'b', 'a', 'a'])
    for (const { public: open } of yeses)
      expect(Object.keys(open).sort()).toEqual(['card', 'group', 'hash', 'of', 'type'])
  }, 180_000)
})

describe('the fields of a kind', () => {
  it('AG6: nobody says yes while one is empty, an edit of one asks both again, and the record has them', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, DAY)
    const { mediator, projector, a, b } = room
    const [one, other] = [a[0]!, b[0]!]
    await mediator.does({ type: 'start-step', step: 'agreements' })
    const text = 'Returns go straight to the shelf'
    const card = await places(
      one,
      { kind: 'agreement', group: 'both', zone: 'agreements', text, sort: 'trial', due: '2027-01-31' },
      [other],
    )
    const [mine, theirs] = [await one.opens('board'), await other.opens('board')]
    for (const [key, value] of Object.entries({ ownerA: one.id, length: 'Six weeks', measure: 'Badgers per shift' }))
      setCard(mine, card, key, value)
    await one.saved('board')
    setCard(theirs, card, 'ownerB', other.id)
    await other.saved('board')
    const incomplete = await sameWords([one, other], card)
    expect(await refusal(one.does({ type: 'accept', card, hash: incomplete }))).toBe('not-now')
    // The mediator types what both groups said.
    setCard(await mediator.opens('board'), card, 'stop', 'Two lost orders')
    await mediator.saved('board')
    await until('the rule arrives', () => readCard(mine, card)?.stop !== undefined)
    const hash = await sameWords([one, other], card)
    expect(hash).not.toBe(incomplete)
    for (const seat of [one, other]) await seat.does({ type: 'accept', card, hash })
    await one.stateWhere('both said yes', ({ accepted }) => isAccepted(accepted, card, hash))

    setCard(theirs, card, 'stop', 'Three lost orders')
    await other.saved('board')
    const again = await sameWords([other, one], card)
    expect(isAccepted(one.state!.accepted, card, again)).toBe(false)
    expect(await refusal(one.does({ type: 'accept', card, hash }))).toBe('not-now')
    for (const seat of [one, other]) await seat.does({ type: 'accept', card, hash: again })
    await until('the wall has it', async () => (await projector.sees('board')).cards[0]?.stop === 'Three lost orders')

    await mediator.does({ type: 'start-step', step: 'close' })
    await mediator.does({ type: 'prepare-record' })
    const fileOf = async (name: string): Promise<string> => {
      const address = `${one.url}/api/sessions/${one.sessionId}/files/${name}`
      return (await fetch(address, { headers: { authorization: `Bearer ${one.token}` } })).text()
    }
    expect(JSON.parse(await fileOf('record.json'))).toMatchObject({
      agreements: [{ text, fields: { length: 'Six weeks', measure: 'Badgers per shift', stop: 'Three lost orders' } }],
    })
    for (const format of ['md', 'html', 'svg'])
      expect([format, (await fileOf(`record.${format}`)).includes('Stop rule: Three lost orders')]).toEqual([
        format,
        true,
      ])
  }, 180_000)
})
