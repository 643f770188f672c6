import { ratio, type Section, type Target } from '../bench/section.ts'
import type { Scenarios } from './pages/scenarios.ts'

export type CanvasName = 'parley' | 'tldraw' | 'excalidraw'
export type CanvasRun = { readonly name: CanvasName; readonly cards: number; readonly scenarios: Scenarios }

const TITLES: Readonly<Record<CanvasName, string>> = {
  parley: 'Parley',
  tldraw: 'tldraw 5.4.2',
  excalidraw: 'Excalidraw 0.18.1',
}
const CELLS = [
  ['pan', 'pan'],
  ['zoom', 'zoom'],
  ['move', '10 move a frame'],
  ['panAll', 'pan, all in view'],
  ['moveAll', '10 move a frame, all in view'],
] as const satisfies readonly (readonly [keyof Scenarios, string])[]
/** A screen shows sixty frames a second: a frame more or less is chance. */
const CHANCE = 1
const SMOOTH = 55
const FIRST_MOST = 1_000

const cell = ({ scenarios }: CanvasRun, key: (typeof CELLS)[number][0]): string => {
  const { fps, p95 } = scenarios[key]
  return `${fps < 10 ? fps.toFixed(1) : Math.round(fps)} / ${Math.round(p95)}`
}

/** The table: frames a second and the time of the slowest of twenty frames, for each canvas and scenario. */
export const canvasSection = (runs: readonly CanvasRun[]): Section => ({
  title: "The board's canvas",
  about:
    '`pnpm bench:canvas`: the same cards at the same places, in headless Chromium without a graphics card, 1280x800. Frames a second, and after the stroke how long the slowest of twenty frames took, in milliseconds; last, from handing over the cards to a whole picture. Moves come from elsewhere: in Parley as updates of the document, which go through its view and its scene; in the peers as their own calls for changes of others.',
  head: ['Cards', 'Canvas', ...CELLS.map(([, title]) => title), 'first picture, ms'],
  rows: runs.map((run) => [
    String(run.cards),
    TITLES[run.name],
    ...CELLS.map(([key]) => cell(run, key)),
    String(Math.round(run.scenarios.first)),
  ]),
  notes: runs
    .filter(({ name }) => name === 'parley')
    .flatMap((mine) =>
      runs
        .filter((other) => other.cards === mine.cards && other.name !== 'parley')
        .map(
          (other) =>
            `${mine.cards} cards, Parley to ${TITLES[other.name]}: ${CELLS.map(
              ([key, title]) => `${title} ${ratio(mine.scenarios[key].fps, other.scenarios[key].fps)}`,
            ).join(', ')}, first picture ${ratio(mine.scenarios.first, other.scenarios.first)}.`,
        ),
    ),
})

type Cell = { readonly title: string; readonly mine: string; readonly better: string; readonly isReached: boolean }

/** What is to be reached: the better of the two peers in every cell, smooth at 2,000, the first picture in a second. */
export const canvasTargets = (runs: readonly CanvasRun[]): readonly Target[] =>
  runs
    .filter(({ name }) => name === 'parley')
    .flatMap((mine) => {
      const peers = runs.filter((other) => other.cards === mine.cards && other.name !== 'parley')
      const best: Cell[] = CELLS.map(([key, title]) => {
        const better = Math.max(...peers.map((peer) => peer.scenarios[key].fps))
        const { fps } = mine.scenarios[key]
        return { title, mine: fps.toFixed(1), better: better.toFixed(1), isReached: fps + CHANCE >= better }
      })
      const { first } = mine.scenarios
      const sooner = Math.min(...peers.map((peer) => peer.scenarios.first))
      best.push({
        title: 'first picture, ms',
        mine: first.toFixed(0),
        better: sooner.toFixed(0),
        isReached: first <= sooner,
      })
      const worst = best.find((one) => !one.isReached)
      const smooth = CELLS.filter(([key]) => mine.scenarios[key].fps < SMOOTH).map(([, title]) => title)
      return [
        ...(peers.length > 0
          ? [
              {
                what: `${mine.cards} cards: at least the better of the two in every cell`,
                measured: worst
                  ? `${worst.title} ${worst.mine} of ${worst.better}`
                  : `${best.length} of ${best.length}`,
                isReached: !worst,
              },
            ]
          : []),
        ...(mine.cards === 2_000
          ? [
              {
                what: `2000 cards: ${SMOOTH} frames a second in every cell`,
                measured: smooth.length > 0 ? `not in ${smooth.join(', ')}` : 'in all of them',
                isReached: smooth.length === 0,
              },
              {
                what: '2000 cards: shown within a second of the data',
                measured: `${Math.round(mine.scenarios.first)} ms`,
                isReached: mine.scenarios.first <= FIRST_MOST,
              },
            ]
          : []),
      ]
    })

const KEY_MOST = 50

/** Keys that were typed into a card of a busy board; `keys` are milliseconds in order of size. */
export const typingTarget = (keys: readonly number[]): Target => {
  const of = (share: number): number => keys[Math.min(keys.length - 1, Math.floor(share * keys.length))] ?? 0
  return {
    what: `2000 cards, 600 moves a second: a key shows within ${KEY_MOST} ms (p95 of ${keys.length})`,
    measured: `p50 ${of(0.5)} ms, p95 ${of(0.95)} ms, slowest ${of(1)} ms`,
    isReached: of(0.95) <= KEY_MOST,
  }
}
