import { benchCards, boardSize, framesOf, nextFrame, settled, type BenchCanvas, type Frames } from './bench-page.ts'

/** What is measured on each canvas, in this order. */
export type Scenarios = {
  /** From handing over the cards to a whole picture, in milliseconds. */
  readonly first: number
  readonly pan: Frames
  readonly zoom: Frames
  readonly move: Frames
  readonly panAll: Frames
  readonly moveAll: Frames
}

const MOVED = 10

/** Runs everything on one canvas with so many cards. */
export const runScenarios = async (canvas: BenchCanvas, count: number, seconds: number): Promise<Scenarios> => {
  const cards = benchCards(count)
  const board = boardSize(cards)
  const began = performance.now()
  const first = (await canvas.show(cards)) - began

  const inAll = Math.min(innerWidth / board.width, innerHeight / board.height) * 0.94
  const middle = { x: board.width / 3, y: board.height / 3 }
  const rest = async (x: number, y: number, zoom: number): Promise<void> => {
    canvas.look(x, y, zoom)
    await nextFrame()
    await settled()
  }
  const shifted = (frame: number) => (index: number) => {
    const card = cards[(index * 97 + Math.floor(frame / 60) * 13) % cards.length] ?? cards[0]
    if (!card) throw new Error('there are no cards')
    return { id: card.id, x: card.x + 20 * Math.sin(frame / 9), y: card.y + 20 * Math.cos(frame / 9) }
  }
  const moveSome = (near: boolean) => (frame: number) => {
    const which = near
      ? cards.flatMap((card, index) =>
          card.x > middle.x && card.x < middle.x + 900 && card.y > middle.y && card.y < middle.y + 500 ? [index] : [],
        )
      : cards.map((_card, index) => index)
    const chosen = Array.from({ length: MOVED }, (_, at) => which[(at * 7) % which.length] ?? at)
    canvas.move(
      near
        ? chosen.map((index) => {
            const card = cards[index]
            return {
              id: card?.id ?? '',
              x: (card?.x ?? 0) + 20 * Math.sin(frame / 9),
              y: (card?.y ?? 0) + 20 * Math.cos(frame / 9),
            }
          })
        : Array.from({ length: MOVED }, (_, at) => shifted(frame)(at)),
    )
  }

  await rest(middle.x, middle.y, 1)
  const pan = await framesOf(seconds, (frame) =>
    canvas.look(middle.x + 400 * Math.sin(frame / 40), middle.y + 300 * Math.sin(frame / 31), 1),
  )
  await rest(middle.x, middle.y, 1)
  const zoom = await framesOf(seconds, (frame) => {
    const scale = 0.75 + 0.45 * Math.sin(frame / 25)
    canvas.look(middle.x, middle.y, scale)
  })
  await rest(middle.x, middle.y, 1)
  const move = await framesOf(seconds, moveSome(true))
  await rest(-20, -20, inAll)
  const panAll = await framesOf(seconds, (frame) =>
    canvas.look(-20 + 100 * Math.sin(frame / 20), -20 + 60 * Math.sin(frame / 17), inAll),
  )
  await rest(-20, -20, inAll)
  const moveAll = await framesOf(seconds, moveSome(false))
  return { first, pan, zoom, move, panAll, moveAll }
}

/** Lets the program outside run the scenarios of this page. */
export const offer = (canvas: BenchCanvas): void => {
  const slow: number[] = []
  Object.assign(globalThis, {
    runScenarios: (count: number, seconds: number) => runScenarios(canvas, count, seconds),
    showCards: (count: number) => canvas.show(benchCards(count)),
    canvas,
    keys: slow,
    watchKeys: () => {
      const watching = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'keydown') slow.push(entry.duration)
      })
      watching.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    },
  })
}
