// Mutation testing of the rules (script/mutants): one small, seeded change of the code at a time; the domain's tests
// must detect each. A survivor is in survivors.md with a reason, or gets a test.
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [tree, wanted = '100', seed = '1'] = process.argv.slice(2)
const folders = ['duty', 'duty_rules', 'record_rules', 'registry_rules', 'district_rules'].map(it => `src/domain/${it}`)
const programs = ['duty_tests', 'duty_rules_tests', 'record_rules_tests', 'registry_rules_tests', 'assembly_tests']

// The mutations of a line. Strings and comments are not changed.
const changes = [
  ['the bound moves', / < /g, ' <= '],
  ['the bound moves', / <= /g, ' < '],
  ['the bound moves', / > /g, ' >= '],
  ['the bound moves', / >= /g, ' > '],
  ['equal is unequal', / == /g, ' != '],
  ['unequal is equal', / != /g, ' == '],
  ['and is or', / && /g, ' || '],
  ['or is and', / \|\| /g, ' && '],
  ['one more is one less', / \+ 1\b/g, ' - 1'],
  ['one less is one more', / - 1\b/g, ' + 1'],
  ['the later is the earlier', /std::max/g, 'std::min'],
  ['the earlier is the later', /std::min\b/g, 'std::max'],
  ['yes is no', /return true;/g, 'return false;'],
  ['no is yes', /return false;/g, 'return true;'],
  ['the condition is turned round', /\bif \((?!constexpr|const auto)(.+)\) return/g, 'if (!($1)) return'],
  ['nothing is negated', /\(!(\w)/g, '($1'],
  ['an objection is not asked', /^\s*if \(const auto no = .*\) return .*;$/g, ''],
]

let state = Number(seed) >>> 0
const chance = below => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

const sites = []
for (const folder of folders)
  for (const name of readdirSync(join(tree, folder)).sort()) {
    if (!name.endsWith('.cpp') || name.endsWith('_test.cpp')) continue
    const file = `${folder}/${name}`
    readFileSync(join(tree, file), 'utf8')
      .split('\n')
      .forEach((line, at) => {
        const code = line.replace(/\/\/.*$/, '')
        if (code.includes('"') || /^\s*(#|using|template|static_assert)/.test(code) || code.includes('operator')) return
        for (const [what, from, to] of changes)
          for (const found of code.matchAll(from)) sites.push({ file, at, what, from: found[0], index: found.index, to })
      })
  }

const run = (program, args, timeout) => spawnSync(program, args, { cwd: tree, timeout, encoding: 'utf8' })
const build = () => run('ninja', ['-C', 'build/release', ...programs], 300_000).status === 0
const passes = () => programs.every(it => run(`build/release/${it}`, ['--abort-after=1'], 120_000).status === 0)

if (!build() || !passes()) throw new Error('the tests fail on the unchanged code')
const survived = []
let killed = 0
let senseless = 0
while (killed + survived.length < Number(wanted) && sites.length) {
  const [site] = sites.splice(chance(sites.length), 1)
  const path = join(tree, site.file)
  const before = readFileSync(path, 'utf8')
  const lines = before.split('\n')
  const line = lines[site.at]
  const piece = site.from.replace(changes.find(it => it[0] === site.what && new RegExp(it[1].source).test(site.from))[1], site.to)
  lines[site.at] = line.slice(0, site.index) + piece + line.slice(site.index + site.from.length)
  writeFileSync(path, lines.join('\n'))
  if (!build()) senseless++
  else if (!passes()) killed++
  else {
    survived.push(`${site.file}:${site.at + 1} ${site.what}: ${line.trim()}`)
    console.log(`survives: ${survived.at(-1)}`)
  }
  writeFileSync(path, before)
}
console.log(`${killed + survived.length} mutants: ${killed} detected, ${survived.length} survive; ${senseless} did not compile`)
const known = readFileSync(new URL('survivors.md', import.meta.url), 'utf8')
const unknown = survived.filter(it => !known.includes(it.replace(/:\d+ /, ' ')))
if (unknown.length) {
  console.log(`${unknown.length} of them have no reason in test/mutants/survivors.md`)
  process.exit(1)
}
