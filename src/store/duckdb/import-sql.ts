import type {
  ActorForm,
  Cell,
  DateForm,
  EventForm,
  FeedLayout,
  FigureForm,
  IndicatorForm,
  KeyForm,
} from '../../model/feed-layout.ts'

/** A line that is kept only so that those after it keep their number: its first cell is this. */
export const NO_ROW = '\u0001'
const BETWEEN = 'chr(31)'

/** How the lines of one piece are read into the table `piece`, as a feed's layout describes them; the path is bound. */
export function pieceSql(layout: FeedLayout, numbered: boolean): string {
  const columns = columnNames(layout, numbered)
  const select = layout.rows.kind === 'events' ? eventSelect(layout.rows, layout.key, columns) : null
  const figures = layout.rows.kind === 'indicators' ? figureSelect(layout.rows, columns) : null
  return `
CREATE OR REPLACE TEMP TABLE piece AS
WITH lines AS (
  SELECT ${numbered ? 'c0::BIGINT' : '$before::BIGINT + row_number() OVER ()'} AS line, *
  FROM read_csv($path, ${readOptions(layout, columns.size + (numbered ? 1 : 0), numbered)})
),
told AS (
  SELECT *
  FROM lines
  WHERE c${numbered ? 1 : 0} IS DISTINCT FROM chr(1)${numbered ? ' AND $before::BIGINT >= 0' : ''}
)
${select ?? figures ?? ''}`
}

function readOptions({ file }: FeedLayout, count: number, numbered: boolean): string {
  const columns = Array.from({ length: count }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')
  const nothing = ['', ...file.nothing].map(literal).join(', ')
  return `delim = ${literal(numbered ? '\t' : file.delimiter)}, quote = '', escape = '', comment = '', header = false,
    auto_detect = false, ignore_errors = true, nullstr = [${nothing}], columns = {${columns}}`
}

type Columns = ReadonlyMap<string, string>

/** The engine's names of the columns by the feed's. */
function columnNames({ file }: FeedLayout, numbered: boolean): Columns {
  return new Map(file.columns.map((name, i) => [name, `c${i + (numbered ? 1 : 0)}`]))
}

function eventSelect(form: EventForm, key: KeyForm, columns: Columns): string {
  const text = (cell: Cell) => cellSql(cell, columns)
  const date = (one: DateForm | null) => (one === null ? 'NULL::DATE' : dateSql(one, columns))
  const count = form.reports
  const reports =
    count === null
      ? 'NULL::INTEGER'
      : count.listed === null
        ? `TRY_CAST(${text(count.cell)} AS INTEGER)`
        : `len(string_split(${text(count.cell)}, ${literal(count.listed)}))::INTEGER`
  const checks: (readonly [string, Cell, string])[] = [
    ...keyChecks(key, columns),
    ['day IS NULL', form.day.cell, 'no date'],
  ]
  if (form.until !== null)
    checks.push([`${text(form.until.cell)} IS NOT NULL AND until IS NULL`, form.until.cell, 'no date'])
  if (form.until !== null) checks.push(['until < day', form.until.cell, 'before the first day'])
  if (form.knownOn !== null)
    checks.push([`${text(form.knownOn.cell)} IS NOT NULL AND known_on IS NULL`, form.knownOn.cell, 'no date'])
  if (form.intensity !== null)
    checks.push([`${text(form.intensity)} IS NOT NULL AND intensity IS NULL`, form.intensity, 'no number'])
  if (count !== null && count.listed === null)
    checks.push([`${text(count.cell)} IS NOT NULL AND reports IS NULL`, count.cell, 'no whole number'])
  return `
SELECT line, ${keySql(key, columns)} AS key, ${key.kind === 'id' ? text({ column: key.column }) : 'NULL::VARCHAR'} AS own_id,
  ${date(form.day)} AS day, ${date(form.until)} AS until, ${date(form.knownOn)} AS known_on,
  ${text(form.source.code)} AS source_code, ${actorKey(form.source, columns)} AS source_key,
  ${text(form.target.code)} AS target_code, ${actorKey(form.target, columns)} AS target_key,
  ${joined(form.code, columns)} AS code_key,
  ${form.intensity === null ? 'NULL::DOUBLE' : `TRY_CAST(${text(form.intensity)} AS DOUBLE)`} AS intensity,
  ${reports} AS reports, ${form.address === null ? 'NULL::VARCHAR' : text(form.address)} AS address,
  ${rejection(checks, columns)}
FROM told`
}

/** One row a figure that is told; a row without any tells nothing. */
function figureSelect(form: IndicatorForm, columns: Columns): string {
  const one = (figure: FigureForm) => {
    const [source, target] =
      figure.reversed && form.target !== null ? [form.target, form.source] : [form.source, form.target]
    const value = columns.get(figure.column) ?? 'NULL'
    const nobody = 'NULL::VARCHAR'
    const checks: (readonly [string, Cell, string])[] = [
      ['first_day IS NULL', form.period.cell, 'no period'],
      ['source_code IS NULL', source.code, 'nothing'],
      ...(target === null ? [] : ([['target_code IS NULL', target.code, 'nothing']] as const)),
      ['value IS NULL', { column: figure.column }, 'no number'],
    ]
    return `
SELECT line, ${literal(figure.name)} AS name, ${literal(figure.unit)} AS unit, TRY_CAST(${value} AS DOUBLE) AS value,
  date_trunc('${form.period.precision}', ${dateSql(form.period, columns)})::DATE AS first_day,
  (first_day + INTERVAL 1 ${form.period.precision} - INTERVAL 1 DAY)::DATE AS last_day,
  strftime(first_day, '${PERIODS[form.period.precision]}') AS period,
  ${cellSql(source.code, columns)} AS source_code, ${actorKey(source, columns)} AS source_key,
  ${target === null ? nobody : cellSql(target.code, columns)} AS target_code,
  ${target === null ? nobody : actorKey(target, columns)} AS target_key, first_day AS day,
  md5_number_lower(concat_ws(${BETWEEN}, name, unit, period, coalesce(source_code, ''), coalesce(target_code, ''), value)) AS key,
  ${rejection(checks, columns)}
FROM told
WHERE ${value} IS NOT NULL`
  }
  return form.figures.map(one).join('\nUNION ALL')
}

const PERIODS = { year: '%Y', month: '%Y-%m', day: '%Y-%m-%d' } as const

function rejection(checks: readonly (readonly [string, Cell, string])[], columns: Columns): string {
  const cases = (what: (cell: Cell, reason: string) => string) =>
    checks.map(([when, cell, reason]) => `WHEN ${when} THEN ${what(cell, reason)}`).join(' ')
  return `CASE ${cases((cell) => literal('column' in cell ? cell.column : cell.text))} END AS field,
  CASE ${cases((_, reason) => literal(reason))} END AS reason,
  CASE ${cases((cell) => cellSql(cell, columns))} END AS found`
}

function keyChecks(key: KeyForm, columns: Columns): readonly (readonly [string, Cell, string])[] {
  if (key.kind === 'content') return []
  const cell = { column: key.column }
  return key.kind === 'number'
    ? [['key IS NULL', cell, 'no whole number']]
    : [[`${cellSql(cell, columns)} IS NULL`, cell, 'nothing']]
}

function keySql(key: KeyForm, columns: Columns): string {
  if (key.kind === 'number') return `TRY_CAST(${cellSql({ column: key.column }, columns)} AS UBIGINT)`
  const named = key.kind === 'id' ? [key.column, ...key.with] : [...columns.keys()]
  const content = concat(
    named.map((column) => ({ column })),
    columns,
  )
  if (key.kind === 'id') return `md5_number_lower(${content})`
  return `md5_number_lower(concat_ws(${BETWEEN}, ${content}, row_number() OVER (PARTITION BY ${content} ORDER BY line)))`
}

function actorKey({ cells }: ActorForm, columns: Columns): string {
  return joined(cells, columns)
}

/** Several cells as one text; null where all are empty. */
function joined(cells: readonly Cell[], columns: Columns): string {
  const [only, ...more] = cells
  if (only === undefined) return 'NULL::VARCHAR'
  if (more.length === 0) return cellSql(only, columns)
  const told = cells.filter((cell) => 'column' in cell).map((cell) => cellSql(cell, columns))
  return `CASE WHEN coalesce(${told.join(', ')}) IS NOT NULL THEN ${concat(cells, columns)} END`
}

function concat(cells: readonly Cell[], columns: Columns): string {
  return `concat_ws(${BETWEEN}, ${cells.map((cell) => `coalesce(${cellSql(cell, columns)}, '')`).join(', ')})`
}

function dateSql({ cell, formats, plus }: DateForm, columns: Columns): string {
  const told = cellSql(cell, columns)
  const text = plus === undefined ? told : `(TRY_CAST(${told} AS INTEGER) + ${Math.trunc(plus)})::VARCHAR`
  return `try_strptime(${text}, [${formats.map(literal).join(', ')}])::DATE`
}

function cellSql(cell: Cell, columns: Columns): string {
  return 'text' in cell ? literal(cell.text) : (columns.get(cell.column) ?? 'NULL::VARCHAR')
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
