import type { CaseSheet } from '../protocol/sheets.ts'
import { theirs, type PageSection } from './page.ts'
import type { RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

/** What went wrong when the groups came together, each with where it stood and where that comes from (BF12). */
export type RecordSymptom = CaseSheet['symptoms'][number]

/** The symptoms of the case sheet, for a record; nothing where none was written. */
export const symptomsOf = (sheet: CaseSheet | undefined): Pick<RecordModel, 'symptoms'> =>
  sheet && sheet.symptoms.length > 0
    ? { symptoms: sheet.symptoms.map(({ what, baseline, source }) => ({ what, baseline, source })) }
    : {}

/** Where the day began; null where nothing was written of it. */
export const symptomsSection = (
  { symptoms }: Pick<RecordModel, 'symptoms'>,
  { symptoms: say }: RecordWords,
): PageSection | null =>
  symptoms === undefined
    ? null
    : {
        id: 'symptoms',
        title: say.title,
        blocks: [
          {
            of: 'entries',
            look: 'plain',
            entries: symptoms.map(({ what, baseline, source }) => ({
              head: theirs(what),
              lines: [{ say: theirs(say.stood(baseline, source)) }],
            })),
          },
        ],
      }
