import { createHash } from 'node:crypto'
import { agreementHash } from '@parley/shared/agree/frozen'
import { readCard, setCard, setText } from '@parley/shared/documents/cards'
import { canonicalJson } from '@parley/shared/lib/canonical-json'
import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { DAY, places } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { wordsInFile } from '../driver/words-in-file.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A group act's time, and more for a busy machine. */
const HOLDS = 40_000
const file = (seat: Seat, format: string): Promise<Response> =>
  fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/record.${format}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  })
const bytesOf = async (seat: Seat, format: string): Promise<Buffer> => {
  const answer = await file(seat, format)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const allOf = (seat: Seat, formats: readonly string[] = RECORD_FORMATS): Promise<Buffer[]> =>
  Promise.all(formats.map((format) => bytesOf(seat, format)))
const statusesOf = (seats: readonly Seat[]): Promise<number[]> =>
  Promise.all(seats.map(async (seat) => (await file(seat, 'html')).status))
const hashOf = async (seat: Seat): Promise<string> =>
  (await seat.stateWhere('a record is there', (state) => state.record !== null)).record!.hash
const confirms = (seat: Seat, record: string) => seat.does({ type: 'propose', act: 'confirm-record', record })

/** An agreement with an owner of each group, of which `yeses` accept. */
const agrees = async ({ a, b }: Gathering, text: string, yeses: readonly Seat[]): Promise<string> => {
  const [one, other] = [a[0]!, b[0]!]
  const card = await places(one, { kind: 'agreement', group: 'both', zone: 'agreements', text }, [other])
  const board = await one.opens('board')
  setCard(board, card, 'sort', 'plan')
  setCard(board, card, 'when', 'every Friday')
  setCard(board, card, 'ownerA', one.id)
  await one.saved('board')
  setCard(await other.opens('board'), card, 'ownerB', other.id)
  await other.saved('board')
  const hash = await until('both owners are named', async () => {
    const here = readCard(await one.opens('board'), card)
    const there = readCard(await other.opens('board'), card)
    return here?.ownerB && there?.ownerA && there.when ? agreementHash(here) : null
  })
  for (const seat of yeses) await seat.does({ type: 'accept', card, hash })
  return card
}

/** Leaves a draft on a desk, and another at the table, held back. */
const keepsPrivate = async ({ mediator, a }: Gathering): Promise<void> => {
  const [one] = a
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await one!.writes('interest', 'Nütmég stays on my desk')
  await one!.offers([await one!.writes('interest', 'Cardamom stays at our table')])
  await mediator.does({ type: 'start-step', step: 'table' })
  await until('the card lies at the table', async () => (await one!.sees('table:a')).cards.length === 1)
  await one!.does({ type: 'hold-back', card: (await one!.sees('table:a')).cards[0]!.id })
}

/** One answer holds that the asking group never gets to see, because the other is missing. */
const answersUnseen = async ({ mediator, a, b }: Gathering): Promise<void> => {
  await mediator.does({ type: 'start-step', step: 'asks' })
  const ask = await places(a[0]!, { kind: 'ask', group: 'a', zone: 'ask:a', text: 'Who pays for the kettle?' }, [b[0]!])
  await places(b[0]!, { kind: 'ask', group: 'b', zone: 'ask:b', text: 'May we use the small room?' }, [a[0]!])
  await mediator.does({ type: 'freeze-asks' })
  await b[0]!.stateWhere('asks are answered', (state) => state.asks.stage === 'answer')
  await b[0]!.does({ type: 'propose', act: 'answer', ask, reply: 'not-ours', to: 'Paprika in the basement' })
  await b[0]!.stateWhere('the answer holds', (state) => state.asks.answered.b?.in === 1, HOLDS)
}

describe('the record', () => {
  it('RC1 to RC3, RC5, RC6, AG3: what leaves is what both confirmed, byte for byte, and nothing private is in it or left', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
    const { mediator, created, a, b, projector } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const sponsor = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Sponsor' }, false)
    const [insiders, outsiders] = [
      [mediator, ...a, ...b],
      [observer, sponsor, projector],
    ]
    await keepsPrivate(room)
    await answersUnseen(room)
    await mediator.does({ type: 'start-step', step: 'agreements' })
    const saffron = await agrees(room, 'Saffron is counted weekly', [a[0]!, b[0]!])
    await agrees(room, 'Turmeric waits for a yes', [a[0]!])
    await mediator.does({ type: 'start-step', step: 'close' })
    expect(await statusesOf([...insiders, ...outsiders])).toEqual(Array.from({ length: 8 }, () => 404))

    await mediator.does({ type: 'prepare-record', checkIn: '2027-01-31' })
    const early = await hashOf(a[0]!)
    const [md] = await allOf(a[0]!)
    expect(md!.toString()).toContain('Saffron is counted weekly')
    await confirms(a[0]!, early)
    await a[0]!.stateWhere('one group has confirmed', (state) => state.record?.confirmed.a === true, HOLDS)
    expect(await statusesOf(outsiders)).toEqual([404, 404, 404])

    // Back to the agreements: an edit takes both yeses, and the next record asks both groups again.
    await mediator.does({ type: 'start-step', step: 'agreements' })
    const board = await a[0]!.opens('board')
    setText(board, saffron, 'Sumac is counted monthly')
    await a[0]!.saved('board')
    const hash = await until('the new words are there', async () => {
      const card = readCard(await b[0]!.opens('board'), saffron)
      return card?.text === 'Sumac is counted monthly' ? agreementHash(card) : null
    })
    for (const seat of [a[0]!, b[0]!]) await seat.does({ type: 'accept', card: saffron, hash })
    await mediator.does({ type: 'start-step', step: 'close' })
    const prepared = await mediator.does({ type: 'prepare-record', checkIn: '2027-01-31' })
    const state = await b[0]!.stateWhere(
      'another record is there',
      ({ record }) => record !== null && record.hash !== early,
    )
    expect(state.record).toMatchObject({
      hash: prepared['record'],
      status: 'preview',
      confirmed: { a: false, b: false },
    })
    const preview = await allOf(b[1]!)
    for (const seat of insiders) expect(await allOf(seat)).toEqual(preview)
    await confirms(a[1]!, state.record!.hash)
    await confirms(b[1]!, state.record!.hash)
    await sponsor.stateWhere('the record is confirmed', ({ record }) => record?.status === 'confirmed', HOLDS)
    for (const seat of [...insiders, observer, sponsor]) expect(await allOf(seat)).toEqual(preview)
    expect((await file(projector, 'html')).status).toBe(404)
    expect((await file(sponsor, 'csv')).status).toBe(404)

    // The record's name is made of the hashes of its files, and each file names its own.
    const hashes: Record<string, string> = {}
    for (const [at, format] of RECORD_FORMATS.entries()) {
      const answer = await file(sponsor, format)
      hashes[format] = answer.headers.get('etag')!.replaceAll('"', '')
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="from-boxes-to-subscriptions-record-[0-9-]+\\.${format}"$`),
      )
      if (format === 'html') expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox(;|$)/)
      expect(createHash('sha256').update(preview[at]!).digest('hex')).toBe(hashes[format])
    }
    expect(sha256(canonicalJson(hashes))).toBe(state.record!.hash)

    // FI14: the JSON names its schema, which this server has for whoever reads the file.
    const { $schema } = JSON.parse(preview[RECORD_FORMATS.indexOf('json')]!.toString()) as { $schema: string }
    const schema = await fetch(new URL($schema, server.url))
    expect(schema.headers.get('content-type')).toBe('application/schema+json')
    expect(await schema.json()).toMatchObject({ $id: $schema, properties: { format: { const: 'parley-record' } } })
    expect((await fetch(new URL('/schemas/parley-record-2.json', server.url))).status).toBe(404)

    // The words of a PDF are packed; what it says is read in the server's own tests.
    const readable = (['md', 'html', 'docx', 'json', 'zip', 'svg'] as const).map((format) =>
      wordsInFile(preview[RECORD_FORMATS.indexOf(format)]!),
    )
    for (const text of readable) {
      expect(text).toMatch(/Sumac/)
      expect(text).not.toMatch(/Saffron|Turmeric|Nütmég|Cardamom|Paprika|Person a1|Person b1|Nell|Looks|Sponsor/)
    }
    for (const text of readable.slice(0, -1)) {
      expect(text).toMatch(/One agreement waits for a yes/)
      expect(text).toMatch(/Person a0/)
      expect(text).toMatch(/Who pays for the kettle\?/)
    }

    // The detector first: before the end all of it is there, in words and, as it was typed, in pieces of three letters.
    const secret = ['Nütmég stays on my desk', 'Cardamom stays at our table', 'Paprika in the basement']
    const before = wordsIn(server.dataDir)
    expect(secret.filter((text) => !before.includes(text))).toEqual([])
    const inPieces = (...pieces: readonly string[]): boolean => {
      const bytes = bytesIn(server.dataDir)
      return pieces.every((piece) => bytes.includes(piece))
    }
    // Letters that base64 has not: three of the others stand in any long enough file by chance.
    expect(inPieces('Nüt', 'még')).toBe(true)
    await mediator.does({ type: 'end-session' })
    expect(await allOf(sponsor)).toEqual(preview)
    // A match of a whole folder is too long to print, so it is told by its name.
    const words = wordsIn(server.dataDir)
    expect(['Nütmég', 'Cardamom', 'Paprika'].filter((word) => words.includes(word))).toEqual([])
    expect(inPieces('Nüt', 'még')).toBe(false)
    for (const word of ['Cardamom', 'Paprika']) expect(inPieces(word)).toBe(false)
    // Nor is anything left of the record that nobody confirmed.
    const rows = tablesIn(server.dataDir)['record_files'] ?? []
    expect(rows.map((row) => row['record'])).toEqual(RECORD_FORMATS.map(() => state.record!.hash))
    await server.down()
    await server.up()
    expect(await allOf(sponsor)).toEqual(preview)
  }, 180_000)

  it('RC4, RC6, FI10: a session that ends early has a record that says so, and leaves no draft behind', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, DAY)
    const { mediator, a, b, created } = room
    const sponsor = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Sponsor' }, false)
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    await a[0]!.writes('interest', 'Juniper was never shared')
    await mediator.does({ type: 'end-session' })
    const hash = await hashOf(b[0]!)
    // It names no day: there is no calendar, and its name knows of none.
    const formats = RECORD_FORMATS.filter((format) => format !== 'ics')
    expect((await file(a[0]!, 'ics')).status).toBe(404)
    const preview = await allOf(a[0]!, formats)
    const md = preview[0]!.toString()
    expect(md).toMatch(/From boxes to subscriptions/)
    expect(md).toMatch(/Strategy: one person/)
    expect(md).toMatch(/No agreement was accepted/)
    expect(md).toMatch(/Writing alone: interests/)
    expect(md).not.toMatch(/Juniper/)
    expect(wordsIn(server.dataDir)).not.toMatch(/Juniper/)
    expect((await file(sponsor, 'md')).status).toBe(404)
    for (const seat of [a[0]!, b[0]!]) await confirms(seat, hash)
    await sponsor.stateWhere('it is confirmed', ({ record }) => record?.status === 'confirmed', HOLDS)
    expect(await allOf(sponsor, formats)).toEqual(preview)
  }, 180_000)
})
