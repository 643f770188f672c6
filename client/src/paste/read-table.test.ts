import { IMPORT_BYTES_MOST, IMPORT_LINES_MOST } from '@parley/shared/limits'
import { firstChoice, tableLines } from '@parley/shared/paste/table-lines'
import { describe, expect, it } from 'vitest'
import { readFile, readTable } from './read-table.ts'

const file = (name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): File => new File([...parts], name)
const linesOf = async (read: ReturnType<typeof readTable>, wanted: 1 | 2 = 1): Promise<string> => {
  const one = await read
  if (one.is !== 'table') throw new Error(JSON.stringify(one))
  return tableLines(one.table, firstChoice(one.table, wanted))
}

describe('IM4: a table', () => {
  it('has its columns by comma, semicolon or tab, with quotes and breaks inside of cells', async () => {
    for (const by of [',', ';', '\t']) {
      const text = [
        `No${by}Goal of the year`,
        `1${by}"Half of it${by} from ""subscriptions"""`,
        by,
        `2${by}"One\r\nprice list"`,
      ]
      expect(await linesOf(readTable(text.join('\r\n'), 1))).toBe(
        `Half of it${by === '\t' ? '' : by} from "subscriptions"\nOne price list`,
      )
    }
  })

  it('has its columns in a short file as a spreadsheet saves it, too: with a mark, empty lines, and a break at the end', async () => {
    for (const by of [',', ';', '\t']) {
      const text = `Goal${by}Why\r\n"One ""fair"" price\nin two lines"${by}x\r\n\r\nTwo lists${by}y\r\n`
      const read = await readFile(file('goals.csv', '\uFEFF', text), 1)
      expect(read).toMatchObject({ is: 'table', table: { columns: 2 } })
      expect(await linesOf(Promise.resolve(read))).toBe('One "fair" price in two lines\nTwo lists')
    }
  })

  it('is taken by the column with the most words, and by two columns for a word list', async () => {
    const text = 'Owner,Goal,Year\nAnn,Half of our income from subscriptions,2027\nBo,One price list,2028'
    expect(await linesOf(readTable(text, 1))).toBe('Half of our income from subscriptions\nOne price list')
    expect(await linesOf(readTable('churn,customers who leave\nARR,income a year\nalone', 2), 2)).toBe(
      'churn\tcustomers who leave\nARR\tincome a year\nalone\t',
    )
  })

  it('without columns is one sentence a line, whatever commas it has', async () => {
    expect(await linesOf(readTable('One, two, and three\nfour\n"Quoted, with a comma"', 1))).toBe(
      'One, two, and three\nfour\nQuoted, with a comma',
    )
  })
})

describe('IM3: a file', () => {
  it('is read as it was written, and what has no table comes as its lines', async () => {
    expect(await readFile(file('goals.txt', 'One, two\nthree'), 1)).toMatchObject({
      is: 'lines',
      text: 'One, two\nthree',
    })
    const old = Uint8Array.from([0x4c, 0xf6, 0x68, 0x6e, 0x65, 0x3b, 0x31])
    expect(await readFile(file('goals.csv', old), 1)).toMatchObject({
      is: 'table',
      encoding: 'windows-1252',
      table: { rows: [['Löhne', '1']], columns: 2 },
    })
  })

  it('that cannot be taken says why by a stable id, and brings nothing', async () => {
    const problem = async (one: File) => {
      const read = await readFile(one, 1)
      return read.is === 'wrong' ? [read.problem, read.line] : read.is
    }
    expect(await problem(file('a.csv', 'x'.repeat(IMPORT_BYTES_MOST + 1)))).toEqual(['file-too-large', undefined])
    expect(await problem(file('a.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8])))).toEqual([
      'file-no-text',
      undefined,
    ])
    for (const empty of ['', ' \r\n\n', '\uFEFF'])
      for (const name of ['a.csv', 'a.txt']) expect(await problem(file(name, empty))).toEqual(['file-empty', undefined])
    expect(await problem(file('a.csv', ',,\n;'))).not.toBe('lines')
    const many = Array.from({ length: 10_000 }, (_, at) => `line ${at}`).join('\n')
    for (const name of ['a.csv', 'a.txt'])
      expect(await problem(file(name, many))).toEqual(['file-too-many-lines', undefined])
    const most = Array.from({ length: IMPORT_LINES_MOST }, (_, at) => `line ${at}`).join('\n')
    expect(await problem(file('a.csv', `${most}\n`))).toBe('table')
    expect(await problem(file('a.csv', 'No,Goal\n1,"never closed\n2,two'))).toEqual(['file-quotes', 2])
  })
})
