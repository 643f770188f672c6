import type { RecordModel } from '@parley/shared/snapshot/record-model'
import type { WorkingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { sheetToSvg } from '@parley/shared/snapshot/working-svg'
import { zonePictures, PICTURE_SIZES } from '@parley/shared/snapshot/zone-pictures'
import { recordSheets, workingSheets, type ZoneSheet } from '@parley/shared/snapshot/zone-sheets'
import { fontFacesFor, measure } from './fonts.ts'
import { framePng } from './png-of.ts'
import { recordMapWords, recordWords } from './record-words.ts'
import { snapshotWords } from './words.ts'
import { zipOf } from './zip-of.ts'

/** A file of which every zone can be drawn. */
export type Drawable = RecordModel | WorkingSnapshot

const setting = { words: recordWords, map: recordMapWords, measure }

const sheetsOf = (model: Drawable, width: number): readonly ZoneSheet[] =>
  model.format === 'parley-record'
    ? recordSheets(model, snapshotWords, setting, width)
    : workingSheets(model, snapshotWords, setting, width)

const dayOf = (model: Drawable): string => (model.format === 'parley-record' ? model.preparedAt : model.takenAt)

/** Each zone at every size as a sheet, with its SVG, which carries the Latin letters that it is set in. */
export const drawingsOf = (model: Drawable) => {
  const about = [model.title, recordWords.day(dayOf(model).slice(0, 10)), model.notice].join(' · ')
  return zonePictures((width) => sheetsOf(model, width), about, measure).map(({ zone, size, sheet }) => ({
    name: `${zone}-${size}`,
    size,
    sheet,
    svg: sheetToSvg(sheet, fontFacesFor(sheetToSvg(sheet))),
  }))
}

/**
 * Each zone as SVG and PNG at every size, in one ZIP; empty where the file has nothing to draw. An SVG has real text;
 * letters that are not Latin are taken from the machine that shows it. A PNG has all.
 */
export const picturesPack = async (model: Drawable): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = {}
  for (const { name, size, sheet, svg } of drawingsOf(model)) {
    files[`${name}.svg`] = new TextEncoder().encode(svg)
    files[`${name}.png`] = await framePng(sheet, PICTURE_SIZES[size].px)
  }
  return Object.keys(files).length === 0 ? new Uint8Array() : zipOf(files, Date.parse(dayOf(model)))
}
