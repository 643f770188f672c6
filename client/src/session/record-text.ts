import type { RecordFormat } from '@parley/shared/protocol/agree-views'
import { m } from '../paraglide/messages.js'

/** What each file of the record is called on a page. */
export const recordFormatText: Readonly<Record<RecordFormat, () => string>> = {
  md: m.participant_record_md,
  html: m.participant_record_html,
  pdf: m.pdf_record,
  json: m.participant_record_json,
  svg: m.participant_record_svg,
  png: m.participant_record_png,
}
