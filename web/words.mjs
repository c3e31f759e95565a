// What closed lists are called, from api.json: src/i18n/zh and en get the words that the server says, one area a list, under
// the list's name in the API. With --check, ends with 1 where those files are not what the API says.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/** What the first page brings, and what comes with pages that few open. */
const lists = {
  closed: ['Standing', 'Area', 'Force', 'Kind', 'Roster', 'Presence', 'Nature', 'Act', 'MemberKind'],
  'closed-late': [
    'Title',
    'Bearer',
    'Cadence',
    'acts',
    'MatterStanding',
    'MatterAct',
    'MatterSource',
    'MatterSubject',
    'Priority',
    'Service',
    'FileKind',
    'Fate',
    'DocumentKind',
    'Change',
    'ReferralStage',
    'ReferralResult',
    'Delivery',
    'PaperKind',
    'PaperState',
    'Numbering',
    'RequestStanding',
    'AwardBasis',
    'AwardTitle',
    'AwardStep',
    'ObjectionOutcome',
    'NomineeStanding',
  ],
}

const { schemas } = JSON.parse(readFileSync('api.json', 'utf8')).components
const acts = Object.values(schemas).flatMap(it => (it['x-act'] ? [[it['x-act'], it['x-words']]] : []))
const wordsOf = name => (name === 'acts' ? Object.fromEntries(acts) : schemas[name]['x-words'])

async function written(names, language, file) {
  const areas = names.map(name => {
    const said = Object.fromEntries(Object.entries(wordsOf(name)).map(([word, called]) => [word, called[language]]))
    return `export const ${name}${name === 'acts' ? ': Record<string, string>' : ''} = ${JSON.stringify(said)}`
  })
  const source = ['// Made by `npm run api` from what the server says; not by hand.', ...areas].join('\n')
  return format(source, { ...(await resolveConfig(file)), filepath: file })
}

const check = process.argv.includes('--check')
for (const language of ['zh', 'en'])
  for (const [name, names] of Object.entries(lists)) {
    const file = `src/i18n/${language}/${name}.ts`
    const source = await written(names, language, file)
    if (!check) writeFileSync(file, source)
    else if (readFileSync(file, 'utf8') !== source) {
      console.error(`${file} is not what api.json says; run: npm run api`)
      process.exitCode = 1
    }
  }
