import { ours, theirs, type PageLine, type PageSection } from './page.ts'
import type { DayParts, RecordLine } from './record-model.ts'
import type { LineWords } from './record-words.ts'

/** What people can bring to an agreement, a line each under it. */
export const bringLines = (brings: readonly RecordLine[] | undefined, say: LineWords): readonly PageLine[] =>
  (brings ?? []).map(({ text, taken }) => ({ say: theirs((taken ? say.takenUp : say.brings)(text)) }))

/** The points that wait; null where there are none. */
export const parkingSection = ({ parking }: Pick<DayParts, 'parking'>, say: LineWords): PageSection | null =>
  parking === undefined
    ? null
    : {
        id: 'parking',
        title: say.parking,
        blocks: [
          { of: 'note', say: ours(say.parkingAbout), tone: 'quiet' },
          {
            of: 'entries',
            look: 'short',
            entries: parking.map(({ text, taken }) => ({
              head: theirs(text),
              lines: [{ say: ours(taken ? say.next : say.waits) }],
            })),
          },
        ],
      }
