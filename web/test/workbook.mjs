// A small workbook as an office makes it: texts and merged cells. Packed by zip, which script/setup --test brings.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const escaped = text => String(text).replace(/[&<>]/g, it => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[it])
const column = n => String.fromCharCode(65 + n)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  doc = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rel = 'http://schemas.openxmlformats.org/package/2006/relationships',
  office = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

/** `rows` of texts ('' is an empty cell) and `merged` areas ('A1:D1') into a file. */
export function workbook(path, name, rows, merged = []) {
  const folder = mkdtempSync(join(tmpdir(), 'jinze-workbook-'))
  const put = (file, text) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), head + text)
  }
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}worksheet+xml"/></Types>`,
  )
  put(
    '_rels/.rels',
    `<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  )
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  )
  const cells = (row, y) =>
    row
      .map((text, x) =>
        text === '' ? '' : `<c r="${column(x)}${y + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      )
      .join('')
  const areas = merged.length
    ? `<mergeCells count="${merged.length}">${merged.map(it => `<mergeCell ref="${it}"/>`).join('')}</mergeCells>`
    : ''
  put(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows.map((row, y) => `<row r="${y + 1}">${cells(row, y)}</row>`).join('')}</sheetData>${areas}</worksheet>`,
  )
  execFileSync('zip', ['-q', '-r', resolve(path), '.', '-i', '*'], { cwd: folder })
  rmSync(folder, { recursive: true })
}
