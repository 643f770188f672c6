import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { waitingPage } from './http/readiness.ts'

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const compose = page('running/compose.yaml')
const containerfile = page('running/Containerfile')

/** Has no place in the container: the proxy encrypts, and the last two are refused wherever they are set. */
const ELSEWHERE = new Set(['TLS_CERT', 'TLS_KEY', 'ALLOW_PLAIN_HTTP', 'DATABASE_URL', 'REDIS_URL'])

/** Every name that the program asks the environment for, on the way that asks for most. */
const settings = (): readonly string[] => {
  const asked = new Set<string>()
  const env = { HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1', MEDIATOR_KEY: 'a line' } as Record<string, string>
  const asks = { get: (from: Record<string, string>, name: string) => (asked.add(name), from[name]) }
  readConfig(new Proxy(env, asks))
  return [...asked]
}

/** What the service of Parley gives its process, by name. */
const given = new Map(
  [...(/^  parley:\n(.*?)^  \w/ms.exec(compose)?.[1] ?? '').matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

test('RU1: every setting reaches the container, under its own name, and stands in the pages', () => {
  const names = settings()
  expect(names.length).toBeGreaterThan(20)
  const inImage = new Set([...containerfile.matchAll(/\b([A-Z_]+)=/g)].map(([, name]) => name))
  const missing = names.filter((name) => !ELSEWHERE.has(name) && !inImage.has(name) && !given.has(name))
  expect(missing, 'neither in compose.yaml nor in the Containerfile').toEqual([])
  expect(
    [...given.keys()].filter((name) => !names.includes(name)),
    'nobody reads this',
  ).toEqual([])
  for (const [name, value] of given)
    if (name !== 'PUBLIC_URL' && name !== 'TRUST_PROXY')
      expect(value).toMatch(new RegExp(String.raw`^\$\{${name}:(?:-|\?.+)\}$`))
  const told = page('RUNNING.md')
  expect(names.filter((name) => !/^(DATABASE|REDIS)_/.test(name) && !told.includes(`| \`${name}\``))).toEqual([])
})

test('RU1: what is not set arrives empty, and is as usual', () => {
  const set = { PUBLIC_URL: 'https://parley.example.org', MEDIATOR_KEY: 'a line', OPERATOR_NAME: 'Who runs it' }
  const inContainer = Object.fromEntries(
    [...given].map(([name, value]) => [name, name in set ? '' : value.startsWith("'") ? value.slice(1, -1) : '']),
  )
  const plain = { ...set, TRUST_PROXY: '1', HOST: '0.0.0.0' }
  expect(readConfig({ ...plain, ...inContainer, ...set })).toEqual(readConfig(plain))
})

test('RU6: the proxy that Parley brings logs no request, and its page for an absent server is Parley’s own', () => {
  const caddyfile = page('running/Caddyfile')
  expect(caddyfile).toMatch(/log default \{\s+format filter \{\s+wrap json\s+fields \{\s+request delete\s/)
  expect(caddyfile).toContain(`respond \`${waitingPage('away')}\` {err.status_code}`)
})
