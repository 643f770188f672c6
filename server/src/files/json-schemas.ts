import { FILE_SCHEMAS, SCHEMA_PARTS } from '@parley/shared/snapshot/schema/file-schemas'
import { schemaPath } from '@parley/shared/snapshot/snapshot-json'
import { toJsonSchema } from '@valibot/to-json-schema'

type FileSchema = (typeof FILE_SCHEMAS)[number]

/** What people read of a schema before they read the schema. */
const TITLES: Readonly<Record<FileSchema['format'], string>> = {
  'parley-record': 'The record of a Parley session',
  'parley-kept': 'What two groups keep of a record that was not confirmed in time',
  'parley-series': 'What a sponsor gets of a series of Parley sessions',
  'parley-working': 'A working copy of what a Parley session shows',
  'parley-mine': 'What one person wrote in a Parley session',
  'parley-seat': 'Everything that a server of Parley holds about one seat',
}

type Defs = NonNullable<ReturnType<typeof toJsonSchema>['$defs']>

/** The parts that a schema names, and those that these name. */
const namedIn = (schema: unknown, defs: Defs, known: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
  const names = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name ?? '')
  return names.reduce((all, name) => (all.has(name) ? all : namedIn(defs[name], defs, new Set([...all, name]))), known)
}

const textOf = (file: FileSchema): string => {
  const {
    $schema,
    $defs: all = {},
    ...made
  } = toJsonSchema(file.schema, { target: 'draft-2020-12', definitions: SCHEMA_PARTS })
  const about = {
    $schema,
    $id: schemaPath(file),
    title: TITLES[file.format],
    description: `Version ${file.version}. A later program may add what may be absent; whoever reads passes over what is not known.`,
  }
  const properties = { $schema: { type: 'string' }, ...made.properties }
  const named = namedIn(made, all)
  const $defs = Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)))
  return `${JSON.stringify({ ...about, ...made, properties, ...(named.size > 0 ? { $defs } : {}) }, null, 2)}\n`
}

let made: ReadonlyMap<string, string> | null = null

/** JSON Schemas (2020-12) of the JSON files, by the path at which every server has them. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  (made ??= new Map(FILE_SCHEMAS.map((file) => [schemaPath(file), textOf(file)])))
