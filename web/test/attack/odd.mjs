// What nobody in their senses sends: days of all centuries, numbers at the ends of their types, texts that hide or
// break something, JSON that says a thing twice. Query values stand percent-encoded, as they go over the wire.

const iso = day => day.toISOString().slice(0, 10)
function moved(day, { years = 0, days = 0 }) {
  const at = new Date(day + 'T00:00:00Z')
  at.setUTCFullYear(at.getUTCFullYear() + years)
  at.setUTCDate(at.getUTCDate() + days)
  return iso(at)
}

/** Days that ask much of a calendar: `first` is the ledger's first year, `today` the server's day. */
export function oddDays(first, today) {
  return ['0000-01-01', '0001-01-01', '1582-10-04', '1582-10-10', '1582-10-15', '1899-12-31', '1900-01-01', '1900-02-29', '1969-12-31',
    '1970-01-01', '2000-02-29',
    `${first - 1}-01-01`, `${first - 1}-12-31`, `${first}-01-01`, `${first}-12-31`, `${first + 1}-01-01`,
    moved(today, { days: -1 }), today, moved(today, { days: 1 }), moved(today, { years: 1 }),
    moved(today, { years: 2, days: -1 }), moved(today, { years: 2 }), moved(today, { years: 2, days: 1 }), moved(today, { years: 3 }),
    '2038-01-19', '2100-02-29', '2262-04-12', '5000-06-15', '9998-12-31', '9999-01-01', '9999-12-30', '9999-12-31', '10000-01-01',
      '99999-12-31', '-0001-01-01', '+2026-01-01',
    '2026-00-10', '2026-13-01', '2026-02-30', '2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00:00Z', '２０２６-０１-０１',
      '二〇二六年一月一日', '2026-01-01 ', 'today']
}
export const oddMonths = ['0001-01', '1970-01', '2026-00', '2026-13', '9999-12', '10000-01', '0', '1', '12', '13', '-1', '2147483648']

export const oddNumbers = ['0', '-0', '-1', '1', '00', '007', '1.5', '1e9', '0x10', '200', '201', '127', '128', '255', '256', '65535',
  '65536', '2147483647', '2147483648', '-2147483648', '-2147483649',
  '4294967295', '4294967296', '9223372036854775807', '9223372036854775808', '18446744073709551615', '18446744073709551616',
    '1' + '0'.repeat(400), '１', 'NaN', 'Infinity', '+1', ' 1', '1 ', '']

/** Ids of a letter: at the ends of their type, beside it, and in other clothes. */
export const oddIds = letter => ['', letter, letter + '0', letter + '-1', letter + '00', letter + '01', letter + '1.0', letter + ' 1',
  letter + '1 ', letter.toUpperCase() + '1', letter + '１',
  letter + '1000000000', letter + '2147483647', letter + '2147483648', letter + '4294967294', letter + '4294967295', letter + '4294967296',
    letter + '4294967297',
  letter + '9223372036854775808', letter + '18446744073709551617', letter + '9'.repeat(300), letter + letter + '1', '1',
    letter + '1,' + letter + '2', letter + '1@' + letter + '1']

const obligations = ['branch-general-meeting@o7@', '@@', '@', 'branch-general-meeting', 'branch-general-meeting@o1@0001Q1',
  'branch-general-meeting@o1@9999Q4', 'branch-general-meeting@o1@10000Q1',
  'branch-general-meeting@o1@2026Q0', 'branch-general-meeting@o1@2026Q5', 'branch-general-meeting@o4294967295@2026Q1',
    'branch-general-meeting@o4294967296@2026Q1', 'branch-general-meeting@o0@2026Q1',
  'branch-general-meeting@p0@2026Q1', 'branch-general-meeting@m0@2026Q1', 'branch-general-meeting@p4294967295@2026Q1',
    'branch-general-meeting@m4294967295@2026Q1', 'branch-general-meeting@c1@2026Q1',
  'party-group-study-party-building@o5@9999', 'party-group-study-party-building@o5@0001', 'party-group-study-party-building@o5@-1',
    'party-group-study-party-building@o5@99999999999999999999',
  'party-group-study-party-building@o5@r4294967295', 'party-group-study-party-building@o5@r0', 'no-such-duty@o1@2026',
    'branch-general-meeting@o1@2026-13', 'branch-general-meeting@o1@2026-00', 'branch-general-meeting@o1@2026H3']

/** Texts: nothing, much, hidden, broken, forging a line of a log, and what other languages would run. */
export const oddTexts = ['', ' ', '　', '\0', 'a\0b', '\r\nSet-Cookie: a=b', '\x1b[2J\x1b]0;a\x07', '\x7f\x80\x9f',
  '\u202e\u2066abc\u2069', '\u200b\ufeff\u00ad', '\u2028\u2029', '\ufffe\uffff', '\u{10ffff}', 'e\u0301',
  '＝1+1', '=cmd|\' /C calc\'!A0', '@SUM(1)', "' OR 1=1 --", '"; DROP TABLE leaves;', '<script>window.__x=1</script>', '${7*7}{{7*7}}',
    '../../etc/passwd', '..\\..\\x', '/dev/zero', 'file:///etc/passwd', '%s%n%x',
  '\u4e00'.repeat(40), '\u4e00'.repeat(5000), 'a'.repeat(6000), '𠀀'.repeat(100), '\u0301'.repeat(300), 'null', 'true', '[]', '{}', '__proto__']
/** The same for a query, and what is no text at all once decoded. */
const encoded = text => encodeURIComponent(text)
const rubbish = ['%', '%2', '%zz', '%00', '%ff', '%c0%af', '%ed%a0%80', '%f8%88%80%80%80', '%u4e00', '%25%32%46', '+', '&&&', '=',
  '%26node%3do1', '%0d%0aX:%20y']

const words = ['day', 'week', 'month', 'quarter', 'unit', 'area', 'person', 'none', 'all', 'yes', 'no', 'overdue', 'done', 'meeting', 'branch']
const codes = ['branch-general-meeting', 'no-such-duty', 'Branch-General-Meeting', 'branch-general-meeting ', '-', '--', '_',
  'a'.repeat(64), 'a'.repeat(65), 'a'.repeat(3000)]

/** What to try in a member of that kind ('day', 'number', 'org' …), as it stands in JSON. */
export function oddFor(kind, { first, today }) {
  const letters = { org: 'o', person: 'm', record: 'r', post: 'p', appointment: 'a', charge: 'c', ticket: 't', batch: 'b', suggestion: 's',
    view: 'v', proposal: 'p' }
  if (kind === 'day') return [...oddDays(first, today), ...oddTexts.slice(0, 6)]
  if (kind === 'number') return oddNumbers
  if (kind === 'month') return [...oddMonths, ...oddDays(first, today).slice(0, 8)]
  if (kind === 'obligation') return [...obligations, ...oddTexts.slice(0, 12)]
  if (kind === 'code') return [...codes, ...oddTexts.slice(0, 12)]
  if (kind === 'word') return [...words, ...codes.slice(0, 4), ...oddTexts.slice(0, 8)]
  if (letters[kind]) return [...oddIds(letters[kind]), ...oddTexts.slice(0, 16)]
  return oddTexts
}
/** The same, percent-encoded, with what is rubbish as a percent-encoding. */
export const oddForQuery = (kind, when) => [...oddFor(kind, when).map(encoded), ...rubbish]

/** Values of the wrong type for a member of a JSON body, written as JSON. */
export const oddJson = ['null', 'true', '0', '-1', '1e999', '2147483648', '9223372036854775808', '18446744073709551616', '1.5', '-0', '[]',
  '{}', '[[]]', '[null]', '""', '"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"\\u202e"', '"\\u001b[2J"',
  '"' + 'a'.repeat(5000) + '"', '['.repeat(63) + ']'.repeat(63), '['.repeat(500) + ']'.repeat(500),
    '{"a":'.repeat(70) + '1' + '}'.repeat(70), '[' + '0,'.repeat(20000) + '0]', '[' + '"m1",'.repeat(20000) + '"m1"]', 'NaN', "'a'", '01',
    '"\t"', 'undefined']
/** Whole bodies that are no honest JSON object; `honest` is one that is. */
export const oddBodies = honest => ['', ' ', 'null', '[]', '""', '0', '{', '{}', '{}{}', honest + honest, honest.slice(0, -1),
  honest.replace(/^\{/, '{"__proto__":{"a":1},'), honest.replace(/^\{("[^"]+":)/, '{$1null,$1'),
  '\ufeff' + honest, honest.replaceAll('"', "'"), '['.repeat(100000), '{"a":'.repeat(100000), '"' + 'a'.repeat(1000000) + '"',
    '[' + '1,'.repeat(400000) + '1]', '\0'.repeat(1000), '\xff\xfe']
