import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { addCard, addLink } from '@parley/shared/documents/cards'
import type { NewCard } from '@parley/shared/documents/cards'
import { wordsOf } from '@parley/shared/agree/word-list'
import { gather } from '../driver/gather.ts'
import { newSecret, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const SENTENCE = `Die ${LONG_WORD} braucht eine Kraftfahrzeughaftpflichtversicherungsvereinbarung vor dem Quartalsabschluss. `
const PLAIN = 'der Tag, an dem die Zahlen fertig sind'
const ARABIC = 'نحتاج إلى وقت كافٍ قبل كل تغيير في الأسعار'
const freshId = (): string => randomBytes(12).toString('base64url')

type Card = Omit<NewCard, 'id' | 'at'> & { readonly id?: string }
const puts = async (seat: Seat, cards: readonly Card[]): Promise<readonly string[]> => {
  const doc = await seat.opens('board')
  const ids = cards.map((card, at) => {
    const id = card.id ?? freshId()
    addCard(doc, { ...card, id, at: [0, at + 1] })
    return id
  })
  await seat.saved('board')
  return ids
}

test('BL14, MP4, SB5: the screen of the second half, empty and with long words in three scripts, is never small and never cut', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const room = await gather(
    server.url,
    { a: 3, b: 3 },
    {
      template: 'joint-day',
      k: 3,
      groups: { a: { name: 'Geschäftsführungsbeauftragtenausschuss' }, b: { name: 'مجموعة العمليات والدعم' } },
    },
  )
  const { mediator, projector, people } = room
  const [a, b] = [room.a[0], room.b[0]] as [Seat, Seat]
  const wall = await RecordedPage.open(browser, 'screen')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  const looks = async (name: string): Promise<void> => {
    await expect(wall.page.getByText('One moment…')).toHaveCount(0)
    // A screen that turns pages shows what it has on this one; nothing is smaller than eight metres allow.
    await wall.page.waitForTimeout(500)
    await shot(wall.page, `long-${name}`)
    for (const small of await hardToRead(wall.page)) problems.push(`${name}: ${small}`)
  }
  const starts = (step: string) => mediator.does({ type: 'start-step', step })
  for (const step of ['say-back', 'words', 'asks', 'map', 'support', 'agreements', 'close']) {
    await starts(step)
    await expect(wall.page.getByRole('heading', { level: 1 })).toBeVisible()
    await looks(`empty-${step}`)
  }

  await starts('words')
  await puts(
    a,
    Array.from({ length: 24 }, (_, at): readonly Card[] => {
      const id = freshId()
      return [
        { id, kind: 'term', group: 'both', zone: 'words', text: at % 5 === 0 ? LONG_WORD : `${at} Kennzahl` },
        { kind: 'rewrite', group: 'both', zone: 'words', of: id, text: at % 3 === 0 ? ARABIC : SENTENCE },
      ]
    }).flat(),
  )
  await expect(wall.page.getByText('0 of 24 are final')).toBeVisible()
  await looks('words')
  // One term is explained from here on wherever it stands: in every long sentence below.
  const [term] = await puts(a, [{ kind: 'term', group: 'both', zone: 'words', text: 'Quartalsabschluss' }])
  await puts(a, [{ kind: 'rewrite', group: 'both', zone: 'words', of: term ?? '', text: PLAIN }])
  const word = await until('the plain words are on the board', async () =>
    wordsOf(await b.sees('board'), []).find((one) => one.term.id === term && one.hash),
  )
  for (const seat of [a, b]) await seat.does({ type: 'accept', card: word.rewrite?.id ?? '', hash: word.hash ?? '' })
  await expect(wall.page.getByText('1 of 25 are final')).toBeVisible()
  const explains = (): Promise<void> => expect(wall.page.getByText(PLAIN).first(), 'SB5').toBeAttached()

  await starts('asks')
  for (const [seat, group] of [
    [a, 'a'],
    [b, 'b'],
  ] as const)
    await puts(
      seat,
      Array.from({ length: 9 }, (_, at): Card => ({
        kind: 'ask',
        group,
        zone: `ask:${group}`,
        text: at % 2 === 0 ? SENTENCE.repeat(2) : ARABIC,
      })),
    )
  await mediator.does({ type: 'freeze-asks' })
  await expect(wall.page.getByRole('heading', { name: 'Answers are being written' })).toBeVisible()
  await explains()
  await looks('asks')

  await starts('map')
  const lanes = await puts(
    a,
    [LONG_WORD, 'Dienst', ARABIC].map((text): Card => ({ kind: 'lane', group: 'both', zone: 'map', text })),
  )
  const milestones = await puts(
    a,
    Array.from({ length: 18 }, (_, at): Card => ({
      kind: 'milestone',
      group: at % 3 === 0 ? 'both' : 'a',
      zone: 'map',
      text: at % 4 === 0 ? SENTENCE : `Meilenstein ${at}`,
      ...(at % 6 === 5 ? {} : { week: 1 + at * 2 }),
      ...(lanes[at % 4] ? { lane: lanes[at % 4] ?? '' } : {}),
    })),
  )
  const doc = await a.opens('board')
  for (const [at, from] of milestones.entries())
    if (at > 0 && at % 6 !== 5) addLink(doc, { id: freshId(), from, to: milestones[at - 1] ?? '', kind: 'depends-on' })
  await a.saved('board')
  await expect(wall.page.getByText(/^Longest chain/)).toBeVisible()
  await looks('map')

  await starts('support')
  const [proposal] = await puts(a, [{ kind: 'proposal', group: 'both', zone: 'proposals', text: SENTENCE.repeat(8) }])
  await mediator.does({ type: 'freeze-proposal', card: proposal ?? '', share: 'three-quarters' })
  const { ballots } = await mediator.stateWhere('it is frozen', (state) => state.ballots.at(-1)?.stage === 'frozen')
  const ballot = ballots.at(-1)?.id ?? ''
  await expect(wall.page.getByText('Round 1')).toBeVisible()
  await explains()
  await looks('support-frozen')
  await mediator.does({ type: 'open-ballot', ballot })
  for (const [at, seat] of people.entries())
    await seat.does({
      type: 'vote',
      ballot,
      receipt: newSecret(),
      choice: { level: 5, line: at % 2 === 0 ? SENTENCE : ARABIC },
    })
  await expect(wall.page.getByText('Nearly everyone')).toBeVisible()
  await looks('support-open')
  await mediator.does({ type: 'close-ballot', ballot })
  await expect(wall.page.getByText('Not carried')).toBeVisible()
  await looks('support-result')

  await starts('agreements')
  await puts(
    a,
    Array.from({ length: 14 }, (_, at): Card => ({
      kind: 'agreement',
      group: 'both',
      zone: 'agreements',
      text: at % 3 === 0 ? ARABIC : SENTENCE,
      sort: 'trial',
      due: '2027-03-01',
      when: LONG_WORD,
      stop: at % 3 === 0 ? ARABIC : SENTENCE.slice(0, 120),
    })),
  )
  await expect(wall.page.getByText('0 of 14 accepted')).toBeVisible()
  await explains()
  await looks('agreements')
  expect(problems).toEqual([])
  expect(wall.errors).toEqual([])
  await wall.context.close()
  for (const seat of room.everyone) seat.leavesTheRoom()
})
