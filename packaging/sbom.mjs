// The CycloneDX 1.5 bill of materials, read from the build itself. Shared libraries: those that the program links and,
// in turn, their own. Header libraries: those whose headers the compiler read. Client packages: those that
// package-lock.json fixes. What is only for building or testing has the scope "excluded".
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const build = join(root, process.env.JINZE_BUILD ?? 'build/release')
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C' } })
const read = path => readFileSync(join(root, path), 'utf8')
const sorted = list => [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** Installed Debian packages: the owner of each file, and each package's fields. */
function debian() {
  const known = new Map()
  const format = '${Package}\t${Version}\t${Architecture}\t${source:Package}\t${db:Status-Status}\n'
  for (const line of run('dpkg-query', '-W', '-f', format).split('\n')) {
    const [name, version, architecture, source, status] = line.split('\t')
    if (status === 'installed') known.set(name, { name, version, architecture, source })
  }
  const owner = new Map()
  const info = '/var/lib/dpkg/info'
  for (const list of readdirSync(info).filter(it => it.endsWith('.list'))) {
    const name = basename(list, '.list').split(':')[0]
    for (const file of readFileSync(join(info, list), 'utf8').split('\n')) {
      if (!/\.so(\.|$)|\/include\//.test(file)) continue
      owner.set(file.replace(/^\/lib/, '/usr/lib'), name)
    }
  }
  const of = path => owner.get(path.replace(/^\/lib/, '/usr/lib')) ?? owner.get(realpathSync(path).replace(/^\/lib/, '/usr/lib'))
  return { known, of }
}

/** The licence of most of the package, from its copyright file; undefined if that is not machine-readable. */
function licence(name) {
  const path = `/usr/share/doc/${name}/copyright`
  if (!existsSync(path)) return undefined
  const found = /^Files: \*[\s\S]*?^License: *(\S.*)$/m.exec(readFileSync(path, 'utf8'))
  return found?.[1].trim()
}

const needed = file => [...run('readelf', '-d', file).matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(it => it[1])

/** Maps a shared library's name to the file that the loader uses. */
function loaded(program) {
  const files = new Map()
  for (const [, name, file] of run('ldd', program).matchAll(/^\s*(\S+) => (\S+) \(/gm)) files.set(name, file)
  return files
}

/** All headers compiled into the program, from the compiler's dependency files. */
function headers() {
  const objects = new Set(run('ninja', '-C', build, '-t', 'inputs', 'jinze').split('\n').filter(it => /\.(o|gch)$/.test(it)))
  const found = new Set()
  let wanted = false
  for (const line of run('ninja', '-C', build, '-t', 'deps').split('\n')) {
    if (!line.startsWith(' ')) wanted = objects.has(line.split(':')[0])
    else if (wanted && line.trim().startsWith('/usr/')) found.add(line.trim())
  }
  return found
}

function ofDebian(pack, properties, hashes) {
  const { name, version, architecture, source } = pack
  const terms = licence(name)
  return {
    type: 'library',
    'bom-ref': `deb:${name}`,
    name, version,
    scope: 'required',
    ...(hashes ? { hashes } : {}),
    ...(terms ? { licenses: [{ license: { name: terms } }] } : {}),
    purl: `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}&distro=bookworm`,
    properties: [...properties, ['source', source]].map(([key, value]) => ({ name: `jinze:${key}`, value })),
  }
}

/** The program's libraries, and which needs which. */
function ofProgram(apt) {
  const program = join(build, 'jinze')
  const files = loaded(program)
  const components = new Map(), needs = new Map()
  const owner = name => apt.known.get(apt.of(files.get(name)))
  for (const [name, file] of files) {
    const pack = owner(name)
    if (!pack) throw new Error(`${name} (${file}) belongs to no package of Debian`)
    const hash = { alg: 'SHA-256', content: createHash('sha256').update(readFileSync(file)).digest('hex') }
    const before = components.get(pack.name)
    if (before) before.hashes.push(hash)
    else components.set(pack.name, ofDebian(pack, [['use', 'linked']], [hash]))
    const under = needs.get(pack.name) ?? needs.set(pack.name, new Set()).get(pack.name)
    for (const it of needed(file)) if (files.has(it) && owner(it).name !== pack.name) under.add(owner(it).name)
  }
  for (const component of components.values()) component.hashes.sort((a, b) => (a.content < b.content ? -1 : 1))
  const direct = new Set(needed(program).filter(it => files.has(it)).map(it => owner(it).name))
  for (const header of headers()) {
    const pack = apt.known.get(apt.of(header))
    if (!pack) throw new Error(`${header} belongs to no package of Debian`)
    if (!components.has(pack.name)) components.set(pack.name, ofDebian(pack, [['use', 'headers']]))
    direct.add(pack.name)
  }
  return { components, needs, direct }
}

/** Other packages that script/setup installs: compilers, tools, test libraries. */
function ofSetup(apt, taken) {
  const setup = read('script/setup')
  const names = new Set([...setup.matchAll(/packages\+?=\(([^)]*)\)/g)].flatMap(it => it[1].split(/\s+/)).filter(it => /^[a-z]/.test(it)))
  const found = []
  for (const name of sorted(names)) {
    const pack = apt.known.get(name)
    if (!pack || taken.has(name)) continue
    found.push({ ...ofDebian(pack, [['use', 'build or test']]), scope: 'excluded' })
  }
  return found
}

/** The client's packages: those of package.json and, transitively, theirs, without optional ones. */
function ofClient() {
  const { packages } = JSON.parse(read('web/package-lock.json'))
  const found = new Map(), needs = new Map()
  const place = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = `${at ? `${at}/` : ''}node_modules/${name}`
      if (packages[path]) return path
      if (!at) return undefined
    }
  }
  const component = (path, scope) => {
    const it = packages[path], name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const [algorithm, digest] = it.integrity.split('-')
    return {
      type: 'library', 'bom-ref': `npm:${name}@${it.version}`, name, version: it.version, scope,
      hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
      ...(it.license ? { licenses: [{ license: { name: it.license } }] } : {}),
      purl: `pkg:npm/${name.replace('@', '%40')}@${it.version}`,
      properties: [{ name: 'jinze:use', value: scope === 'required' ? 'client' : 'build or test' }],
    }
  }
  const follow = path => {
    const one = component(path, 'required')
    if (found.has(one['bom-ref'])) return one['bom-ref']
    found.set(one['bom-ref'], one)
    const it = packages[path], under = new Set()
    needs.set(one['bom-ref'], under)
    const peers = Object.keys(it.peerDependencies ?? {}).filter(name => !it.peerDependenciesMeta?.[name]?.optional)
    for (const name of [...Object.keys(it.dependencies ?? {}), ...peers]) {
      const where = place(path, name)
      if (where) under.add(follow(where))
    }
    return one['bom-ref']
  }
  const direct = Object.keys(packages[''].dependencies).map(name => follow(place('', name)))
  for (const name of Object.keys(packages[''].devDependencies)) {
    const one = component(place('', name), 'excluded')
    if (!found.has(one['bom-ref'])) found.set(one['bom-ref'], one)
  }
  return { components: found, needs, direct }
}

/** Third-party lists contained in the program; each file names its source. */
function ofData() {
  const path = 'src/app/access/common_long.cpp'
  const said = existsSync(join(root, path)) && /npm package (\S+) ([0-9.]+[0-9])/.exec(read(path).replaceAll(/\n\/\/ ?/g, ' '))
  if (!said) return []
  const [, name, version] = said
  return [{
    type: 'data', 'bom-ref': `data:${name}`, name, version, scope: 'required', licenses: [{ license: { id: 'MPL-2.0' } }],
    purl: `pkg:npm/${name}@${version}`, properties: [{ name: 'jinze:use', value: `carried in ${path}` }],
  }]
}

export function sbom() {
  const version = /^project\(jinze VERSION ([0-9.]+)/m.exec(read('CMakeLists.txt'))[1]
  const apt = debian()
  const program = ofProgram(apt), client = ofClient()
  const itself = { type: 'application', 'bom-ref': `jinze@${version}`, name: 'jinze', version, licenses: [{ license: { id: 'MulanPSL-2.0' } }] }
  const components = [...program.components.values(), ...ofSetup(apt, program.components), ...client.components.values(), ...ofData()]
  const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)
  const deb = name => `deb:${name}`
  const dependencies = [
    { ref: itself['bom-ref'], dependsOn: sorted([...[...program.direct].map(deb), ...client.direct]) },
    ...[...program.needs].map(([name, under]) => ({ ref: deb(name), dependsOn: sorted([...under].map(deb)) })),
    ...[...client.needs].map(([ref, under]) => ({ ref, dependsOn: sorted(under) })),
  ]
  const body = {
    metadata: { component: itself },
    components: components.sort(byRef),
    dependencies: dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
  // No date and no random number: the same build gives the same bytes, and the serial number identifies the build.
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
  return { bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${uuid}`, version: 1, ...body }
}

/** Packages of the program for which apt knows a newer version than the one installed. */
export function outdated(bom, policy = name => run('apt-cache', 'policy', name)) {
  return bom.components.filter(it => it.scope === 'required' && it['bom-ref'].startsWith('deb:')).flatMap(it => {
    const candidate = /Candidate: (\S+)/.exec(policy(it.name))?.[1]
    return candidate && candidate !== it.version && candidate !== '(none)' ? [`${it.name} ${it.version} → ${candidate}`] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bom = sbom()
  if (process.argv[2] === '--outdated') {
    const late = outdated(bom)
    for (const line of late) console.log(line)
    process.exitCode = late.length > 0 ? 1 : 0
  } else {
    console.log(JSON.stringify(bom, null, 2))
  }
}
