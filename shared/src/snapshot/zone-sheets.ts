import type { Measure } from '../scene/scene.ts'
import { recordPictures } from './record-axes-scene.ts'
import { recordMap, type RecordMapWords } from './record-map-scene.ts'
import type { DayParts, RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'
import { SCENE_FRAME, type Sheet } from './sheet.ts'
import { snapshotScene, type DrawnBoard } from './snapshot-scene.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { SnapshotBand, WorkingSnapshot } from './working-snapshot.ts'

/** The zones of a board that have a picture of their own. */
export const ZONES = ['board', 'map', 'assumptions', 'two-by-two'] as const
export type Zone = (typeof ZONES)[number]

/** The picture of one zone, in a frame and with its title. */
export type ZoneSheet = { readonly zone: Zone; readonly sheet: Sheet }

type Drawn = { readonly title: string; readonly size: { readonly width: number; readonly height: number } }

/** What pictures of zones are drawn with. */
export type ZoneSetting = { readonly words: RecordWords; readonly map: RecordMapWords; readonly measure: Measure }

/** The least width of a board or a map, in board units, as in the picture of a record. */
const LEAST_WIDTH = 1120

const frame = ({ title, size }: Drawn, language: string): Pick<Sheet, 'size' | 'title' | 'language' | 'shapes'> => ({
  size: {
    width: Math.ceil(size.width + 2 * SCENE_FRAME.margin),
    height: Math.ceil(size.height + 2 * SCENE_FRAME.margin + SCENE_FRAME.head),
  },
  title,
  language,
  shapes: [],
})

/**
 * The map and the boards with two axes, each as a picture of its own, from the scenes that the room saw. `width`: the
 * least one of the map, in board units.
 */
export const daySheets = (
  day: Pick<DayParts, 'map' | 'assumptions'> & Pick<RecordModel, 'groups'> & Partial<Pick<DayParts, 'twoByTwo'>>,
  { words, map: mapWords, measure }: ZoneSetting,
  width = LEAST_WIDTH,
): readonly ZoneSheet[] => {
  const map = recordMap(day, mapWords, measure, width)
  const { title } = words.map
  return [
    ...(map
      ? [
          {
            zone: 'map' as const,
            sheet: {
              ...frame({ title, size: map.size }, words.language),
              board: null,
              map: { y: 0, title, scene: map },
            },
          },
        ]
      : []),
    ...recordPictures(day, words, measure).map((one) => ({
      zone: one.title === words.axes.twoByTwo ? ('two-by-two' as const) : ('assumptions' as const),
      sheet: {
        ...frame({ title: one.title, size: one.scene.size }, words.language),
        board: null,
        axes: [{ y: 0, title: one.title, scene: one.scene }],
      },
    })),
  ]
}

const boardSheets = (
  model: DrawnBoard,
  words: SnapshotWords,
  { measure }: ZoneSetting,
  width: number,
): readonly ZoneSheet[] => {
  const scene = snapshotScene(model, words, measure, width)
  if (!scene) return []
  const sheet = {
    ...frame({ title: words.board, size: scene.size }, words.language),
    board: { y: 0, title: words.board, scene },
  }
  return [{ zone: 'board', sheet }]
}

/** Every zone of a working snapshot as a picture: the joint board, and what the day made beside it. */
export const workingSheets = (
  model: WorkingSnapshot,
  words: SnapshotWords,
  setting: ZoneSetting,
  width = LEAST_WIDTH,
): readonly ZoneSheet[] => [
  ...boardSheets(model, words, setting, width),
  ...(model.day ? daySheets({ ...model.day, groups: model.groups }, setting, width) : []),
]

/** The cards of a record as lanes of a board, where they may go along. */
const recordBoard = ({ cards, groups }: RecordModel, words: SnapshotWords): DrawnBoard => {
  const kinds = [...new Set((cards ?? []).map(({ kind }) => kind))]
  const board = kinds.map((kind): SnapshotBand => ({
    id: kind,
    title: words.kinds[kind],
    lanes: (cards ?? [])
      .filter((lane) => lane.kind === kind)
      .map((lane) => ({
        owner: lane.owner,
        title: lane.owner === 'both' ? words.shared : groups[lane.owner].name,
        count: lane.cards.length,
        cards: lane.cards.map(({ text, joined }) => ({
          kind: kind === 'together' ? 'note' : kind,
          group: lane.owner,
          text,
          joined,
          marks: {},
        })),
      })),
  }))
  return { board, groups, texts: { included: true, answers: { a: 'yes', b: 'yes' } } }
}

/** Every zone of a record as a picture: the cards where both groups let them go along, the map, and boards with axes. */
export const recordSheets = (
  model: RecordModel,
  words: SnapshotWords,
  setting: ZoneSetting,
  width = LEAST_WIDTH,
): readonly ZoneSheet[] => [
  ...boardSheets(recordBoard(model, words), words, setting, width),
  ...daySheets(model, setting, width),
]
