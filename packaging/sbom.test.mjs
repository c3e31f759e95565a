// The bill of materials is valid, complete against the decided dependencies, and reproducible.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { outdated, sbom } from './sbom.mjs'

const require = createRequire(new URL('../web/package.json', import.meta.url))
const bom = sbom()
const read = path => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const sources = new Map()
for (const it of bom.components) {
  const source = it.properties.find(one => one.name === 'jinze:source')?.value
  if (source && !(sources.get(source)?.scope === 'required')) sources.set(source, it)
}

// The part of CycloneDX 1.5 that we use, as a closed schema: the published one is not in Debian or this tree.
const text = { type: 'string', minLength: 1 }
const closed = (properties, required) => ({ type: 'object', properties, required, additionalProperties: false })
const license = closed({ license: { oneOf: [closed({ id: text }, ['id']), closed({ name: text }, ['name'])] } }, ['license'])
const component = closed({
  type: { enum: ['application', 'library', 'data'] }, 'bom-ref': text, name: text, version: text, scope: { enum: ['required', 'excluded'] },
  hashes: { type: 'array', minItems: 1, items: closed({ alg: { enum: ['SHA-256', 'SHA-384', 'SHA-512'] }, content: { type: 'string', pattern: '^([a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$' } }, ['alg', 'content']) },
  licenses: { type: 'array', items: license }, purl: { type: 'string', pattern: '^pkg:(deb/debian|npm)/[^@]+@[^@]+$' },
  properties: { type: 'array', items: closed({ name: text, value: { type: 'string' } }, ['name', 'value']) },
}, ['type', 'bom-ref', 'name', 'version'])
const schema = closed({
  bomFormat: { const: 'CycloneDX' }, specVersion: { const: '1.5' }, version: { type: 'integer', minimum: 1 },
  serialNumber: { type: 'string', pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' },
  metadata: closed({ component }, ['component']),
  components: { type: 'array', uniqueItems: true, items: { ...component, required: [...component.required, 'purl', 'scope', 'properties'] } },
  dependencies: { type: 'array', items: closed({ ref: text, dependsOn: { type: 'array', uniqueItems: true, items: text } }, ['ref', 'dependsOn']) },
}, ['bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'])

test('it has the shape of CycloneDX 1.5, and every part its place of origin', () => {
  const Ajv = require('ajv')
  const valid = new Ajv({ strict: true }).compile(schema)
  assert.ok(valid(bom), JSON.stringify(valid.errors))
  const refs = bom.components.map(it => it['bom-ref'])
  assert.equal(new Set(refs).size, refs.length)
  const known = new Set([...refs, bom.metadata.component['bom-ref']])
  for (const { ref, dependsOn } of bom.dependencies) for (const it of [ref, ...dependsOn]) assert.ok(known.has(it), `${it} is needed and not listed`)
})

test('every library that decision 0006 names is in it', () => {
  const table = read('docs/decisions/0006-dependencies.md')
  const rows = [...table.matchAll(/^\| ([^|]+) \|[^|]+\|[^|]+\|([^|]+)\|$/gm)]
  const named = rows.flatMap(([, names, seen]) => names.split(',').map(it => ({ name: it.trim(), tests: seen.trim() === 'tests' })))
  const libraries = named.filter(it => /^(lib|doctest)[\w.+-]+-dev$/.test(it.name))
  assert.ok(libraries.length > 12, 'the table of 0006 was not read')
  const listed = new Map(bom.components.map(it => [it.name, it]))
  for (const { name, tests } of libraries) assert.equal(listed.get(name)?.scope, tests ? 'excluded' : 'required', name)
})

test('what the program loads is there: what it links, what that links, and nothing that only builds or tests', () => {
  const required = new Set(bom.components.filter(it => it.scope === 'required').map(it => it.name))
  for (const source of ['sqlite3', 'openssl', 'simdjson', 'fmtlib', 'expat', 'libzip', 'libzstd', 'libxlsxwriter', 'libsodium', 'curl', 'icu', 'glibc'])
    assert.ok([...sources].some(([name, it]) => name === source && it.scope === 'required'), `${source} is not there`)
  for (const name of ['libboost1.81-dev', 'libcli11-dev', 'libtomlplusplus-dev']) assert.ok(required.has(name), `${name}: its headers are in the program`)
  for (const name of ['doctest-dev', 'librapidcheck-dev', 'cmake', 'vite', 'ajv']) assert.ok(!required.has(name), `${name} is no part of the program`)
})

test('the client’s packages are those of package.json and all that these need, with their hashes', () => {
  const { dependencies } = JSON.parse(read('web/package.json'))
  const client = bom.components.filter(it => it.properties.some(one => one.value === 'client'))
  for (const [name, version] of Object.entries(dependencies)) assert.ok(client.some(it => it.name === name && it.version === version), name)
  for (const it of client) assert.ok(it.hashes?.length, `${it.name} has no hash`)
})

test('made twice it is the same, byte for byte', () => {
  assert.equal(JSON.stringify(sbom()), JSON.stringify(bom))
})

test('a package that apt knows a newer version of is named', () => {
  const answers = new Map([['libssl3', '3.0.99-1']])
  const policy = name => `  Candidate: ${answers.get(name) ?? bom.components.find(it => it.name === name).version}\n`
  const late = outdated(bom, policy)
  assert.equal(late.length, 1)
  assert.match(late[0], /^libssl3 .* → 3\.0\.99-1$/)
})
