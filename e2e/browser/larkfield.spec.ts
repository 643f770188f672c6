import { expect, test } from '@playwright/test'
import { DayClock } from '../driver/day-clock.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { AGREED, playAfternoon } from '../larkfield/afternoon.ts'
import { playApart } from '../larkfield/apart.ts'
import { playMorning, playPriorities } from '../larkfield/play.ts'
import { playStories } from '../larkfield/stories.ts'
import { AFTERNOON } from './day/afternoon-looks.ts'
import { arrangesAgenda } from './day/agenda.ts'
import { fifteenDaysLater, takesHome } from './day/evening.ts'
import { Hands } from './day/hands.ts'
import { MORNING } from './day/morning-looks.ts'
import { NOON } from './day/noon-looks.ts'
import { DayPictures } from './day/pictures.ts'
import { noVoteIsLeft, readsPriorities } from './day/priorities-looks.ts'
import { DayRoom, MEDIATOR_KEY } from './day/the-room.ts'
import { nobodyHadOthersWords } from './day/who-had-what.ts'
import { interviews, opensWithThemes } from './pages/before-the-day.ts'
import { BrowserAfternoon } from './pages/browser-afternoon.ts'
import { BrowserMediator } from './pages/browser-mediator.ts'
import { askPulse, closesPulse, readsChange } from './pages/browser-pulse.ts'
import { savedOn } from './pages/larkfield-scenes.ts'

const clock = new DayClock('08:45')
let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({
    ...SHORT_ACTS,
    ...clock.env,
    HOST: '0.0.0.0',
    ALLOW_PLAIN_HTTP: '1',
    MEDIATOR_KEY,
    OPERATOR_NAME: 'Larkfield IT',
  })
})
test.afterAll(async () => {
  await server.dispose()
  clock.dispose()
})

const LOOKS = { ...MORNING, ...NOON, ...AFTERNOON }

test('VR1 to VR6, RV2, BL4 to BL9: RC1 to RC5: the whole Larkfield day in the room', async ({ browser }) => {
  test.setTimeout(600_000)
  const room = await DayRoom.opens(browser, server, clock)
  const { console, screen, people } = room
  const pictures = new DayPictures(room)
  const scene = async (name: string): Promise<void> => {
    await pictures.take(name)
    await LOOKS[name]?.(room)
  }
  const mediator = new BrowserMediator(room.mediator, clock, () => room.socketOf('a').seat.state)
  const nell = new BrowserAfternoon(console, clock, (dialog) => pictures.take(dialog))

  await test.step('before the day', async () => {
    await arrangesAgenda(room)
    await interviews(room)
    await askPulse('before', console, people)
    await closesPulse(console)
    await scene('pulse-before')
  })
  await test.step('09:00 to 11:30: stories, writing, tables, and what both show', async () => {
    await mediator.startsStep('open')
    await scene('rules')
    await opensWithThemes(room.mediator, screen, room.inBrowsers)
    await scene('themes')
    await playStories({ mediator, people }, scene)
    await playMorning({ mediator, people }, scene)
  })
  await test.step('11:35 to 16:28: from saying back to a record that both groups confirmed', async () => {
    const writers = {
      a: new Hands(room.named('Amara'), room.socketOf('a')),
      b: new Hands(room.named('Ruth'), room.socketOf('b')),
    }
    await playAfternoon({ mediator: nell, people, writers, scribe: room.joss }, scene, {
      priorities: async () => {
        await playPriorities({ mediator, people }, scene)
        await readsPriorities(room)
        await noVoteIsLeft(room)
      },
      apart: () => playApart({ mediator, writer: room.named('Chloe'), other: room.named('Amara') }, scene),
      closing: async () => {
        await scene('close')
        await askPulse('close', console, people)
        await closesPulse(console)
        await readsChange(screen.page)
        await scene('pulse-change')
      },
    })
    expect(nell.keys.unseen, 'every stop of the Tab key can be seen').toEqual([])
  })
  await test.step('after the day', async () => {
    for (const { page } of room.inBrowsers)
      await expect(page.getByText('Both groups agreed that this file leaves.').first()).toBeVisible()
    const record = JSON.parse(await savedOn(room.named('Ruth').page, 'JSON')) as Record<string, readonly unknown[]>
    expect([record['agreements']?.length, record['differences']?.length]).toEqual([AGREED.length, 1])
    await takesHome(room)
    nobodyHadOthersWords(room)
    await fifteenDaysLater(room)
    expect(pictures.missing, 'steps without a picture').toEqual([])
  })
})
