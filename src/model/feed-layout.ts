/** What stands in a field of every row: the text of a column, or always the same. */
export type Cell = { readonly column: string } | { readonly text: string }

/** How a file is cut into cells. */
export interface FileForm {
  readonly delimiter: string
  /** cells may stand in double quotes and hold the delimiter and line breaks; else a quote is a sign like any other */
  readonly quoted: boolean
  readonly header: boolean
  /** names of the columns in the order of the file */
  readonly columns: readonly string[]
  /** texts that mean that nothing is told, besides the empty one */
  readonly nothing: readonly string[]
}

/** A day in a cell. */
export interface DateForm {
  readonly cell: Cell
  /** as strptime writes them: the first that fits holds */
  readonly formats: readonly string[]
  /** added to a number first: 1945 makes the year of a session of the General Assembly */
  readonly plus?: number
}

/** What makes two rows the same row. */
export type KeyForm =
  /** the feed's own whole number */
  | { readonly kind: 'number'; readonly column: string }
  /** the feed's own id, with other columns where it is not unique by itself */
  | { readonly kind: 'id'; readonly column: string; readonly with: readonly string[] }
  /** the same content for the same time: the third of three equal rows is the third again when the file comes again */
  | { readonly kind: 'content' }

/** How the codes of actors are read. */
export const ACTOR_SCHEMES = [
  'cameo',
  'keds',
  'cow',
  'gw',
  'iso3',
  'iso2',
  'iso-numeric',
  'name',
  'icews',
  'polecat',
  'acled',
  'ucdp',
] as const
export type ActorScheme = (typeof ACTOR_SCHEMES)[number]

/** Who acts or is acted on. */
export interface ActorForm {
  readonly scheme: ActorScheme
  /** what the scheme looks at */
  readonly cells: readonly Cell[]
  /** what is kept as the code */
  readonly code: Cell
}

export const EVENT_SCALES = ['cameo', 'weis', 'plover', 'acled', 'ucdp'] as const
export type EventScale = (typeof EVENT_SCALES)[number]

/** Where the fields of an event are. */
export interface EventForm {
  readonly kind: 'events'
  readonly day: DateForm
  readonly until: DateForm | null
  readonly knownOn: DateForm | null
  readonly source: ActorForm
  readonly target: ActorForm
  readonly scale: EventScale
  /** what the scale looks at */
  readonly code: readonly Cell[]
  /** the feed's own intensity, taken where the scale has none or `intensityFirst` says so */
  readonly intensity: Cell | null
  readonly intensityFirst: boolean
  /** a number, or with `listed` a list whose members are counted */
  readonly reports: { readonly cell: Cell; readonly listed: string | null } | null
  readonly address: Cell | null
}

/** One figure of a row. */
export interface FigureForm {
  readonly column: string
  readonly name: string
  readonly unit: string
  /** the figure is of the target toward the source */
  readonly reversed: boolean
}

/** Where the figures of a pair, or of one actor, are. */
export interface IndicatorForm {
  readonly kind: 'indicators'
  readonly period: DateForm & { readonly precision: 'year' | 'month' | 'day' }
  readonly source: ActorForm
  readonly target: ActorForm | null
  readonly figures: readonly FigureForm[]
}

/** A feed's files described as data: how they are cut, what makes a row, where its fields are. */
export interface FeedLayout {
  /** tells layouts of one feed apart: `gdelt-2` */
  readonly id: string
  /** under which name its rows are kept: `gdelt` */
  readonly feed: string
  readonly file: FileForm
  readonly key: KeyForm
  readonly rows: EventForm | IndicatorForm
}
