import type { MapRows } from '../map/map-rows.ts'
import { FLAT, GAP, label, MAP, put, sized, type Draft, type Setting } from './map-draft.ts'

/** Goals with their meanings below them, row by row; returns where they end. */
export const layGoals = (draft: Draft, goals: MapRows['goals'], width: number, setting: Setting): number => {
  if (goals.length === 0) return 0
  draft.labels.push(label(setting.labels.goals, 0, 26, 'title', 'ink'))
  let [x, y, tallest] = [setting.left, 0, 0]
  for (const { card, meanings } of goals) {
    const stack = [card, ...meanings].map((one) => ({
      card: one,
      plate: sized(one, one.kind === 'goal' ? 'plate' : 'plain', FLAT.goal, setting),
    }))
    const wide = Math.max(...stack.map(({ plate }) => plate.width))
    if (x > setting.left && x + wide > width) {
      ;[x, y, tallest] = [setting.left, y + tallest + GAP.y, 0]
    }
    let top = y
    for (const { card: one, plate } of stack) {
      put(draft, plate, { x, y: top }, one, setting)
      top += plate.height + 5
    }
    tallest = Math.max(tallest, top - 5 - y)
    x += wide + GAP.y
  }
  return y + tallest + MAP.part
}
