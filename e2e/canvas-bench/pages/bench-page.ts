/** A card of the benchmark, the same for every canvas: its corner and its words, in units that are pixels at zoom 1. */
export type BenchCard = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
}

/** What each canvas can do for the benchmark. */
export type BenchCanvas = {
  /** Shows these cards and nothing else; resolves with the moment at which the picture was whole. */
  readonly show: (cards: readonly BenchCard[]) => Promise<number>
  /** Puts the point of the board in the window's top left corner, at this zoom. */
  readonly look: (x: number, y: number, zoom: number) => void
  /** Somebody else moves these cards to these places. */
  readonly move: (moves: readonly { readonly id: string; readonly x: number; readonly y: number }[]) => void
}

/** Frames of a run: how many a second, and how long the slowest of twenty took, in milliseconds. */
export type Frames = { readonly fps: number; readonly p95: number }

const GAP = 24
const SIZE = { width: 228, height: 108 } as const
const WORDS = 'dates hold when the people who keep them were asked before they were given away'.split(' ')

/** So many cards in a grid of the shape of a screen. */
export const benchCards = (count: number): readonly BenchCard[] => {
  const columns = Math.ceil(Math.sqrt((count * 1.6 * SIZE.height) / SIZE.width))
  return Array.from({ length: count }, (_, at) => ({
    id: `card-${at}`,
    x: (at % columns) * (SIZE.width + GAP),
    y: Math.floor(at / columns) * (SIZE.height + GAP),
    ...SIZE,
    text: Array.from({ length: 4 + (at % 9) }, (_unused, word) => WORDS[(at * 7 + word) % WORDS.length]).join(' '),
  }))
}

/** The size of the whole board. */
export const boardSize = (cards: readonly BenchCard[]): { width: number; height: number } => ({
  width: Math.max(...cards.map((card) => card.x + card.width)),
  height: Math.max(...cards.map((card) => card.y + card.height)),
})

/** The next frame, as the browser is ready to draw it. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Waits until so many frames in a row came in time, and says when the first of them did. */
export const settled = async (frames = 12): Promise<number> => {
  let before = await nextFrame()
  let [since, inTime] = [before, 0]
  while (inTime < frames) {
    const now = await nextFrame()
    if (now - before < 25) inTime += 1
    else [inTime, since] = [0, now]
    before = now
  }
  return since
}

/** Does `act` in each frame for so long, and says what the frames were like. */
export const framesOf = async (seconds: number, act: (frame: number) => void): Promise<Frames> => {
  const gaps: number[] = []
  const began = await nextFrame()
  let before = began
  for (let frame = 0; before - began < seconds * 1_000; frame += 1) {
    act(frame)
    const now = await nextFrame()
    gaps.push(now - before)
    before = now
  }
  gaps.sort((one, other) => one - other)
  return { fps: (gaps.length * 1_000) / (before - began), p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0 }
}
