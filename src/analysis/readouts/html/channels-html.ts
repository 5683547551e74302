import type { ChannelCell, ReadoutTable } from '../../../model/readout-table.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'

/** So many channels have room for their words beside each other; of more, the words open below the item. */
const MOST_WORDED = 4
const MARKS: Readonly<Record<ChannelCell['kind'], string>> = {
  told: '<abbr title="told">●</abbr>',
  silent: '<abbr title="left out" class="ctx">–</abbr>',
  'not-reported': '',
}

/** Many channels: items down, channels across. */
export function channelsHtml(table: ReadoutTable, first: number | null): string {
  const shown = { ...table, rows: table.rows.slice(0, first ?? table.rows.length) }
  const left = table.rows.length - shown.rows.length
  const body = table.channels.length <= MOST_WORDED ? worded(shown) : marked(shown)
  return `${body}${left === 0 ? '' : `<p class="note">and ${left} more</p>`}`
}

function worded({ channels, rows }: ReadoutTable): string {
  const heads = channels.map((channel) => `<th scope="col" dir="auto">${nameOf(channel)}</th>`)
  const body = rows.map(({ cells }, i) => {
    const told = cells.map((one, at) => {
      const name = `data-name="${escapeHtml(channels[at]?.name ?? '')}"`
      if (one.kind === 'not-reported') return '<td></td>'
      if (one.kind === 'silent') return `<td class="out" ${name}>left out</td>`
      return `<td ${name}>${words(one)}</td>`
    })
    return `<tr><th scope="row">${i + 1}</th>${told.join('')}</tr>`
  })
  return `<table class="grid stack"><thead><tr><th scope="col"></th>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

function marked({ channels, rows }: ReadoutTable): string {
  const legend = channels.map((channel) => `<li dir="auto">${nameOf(channel)}</li>`)
  const heads = channels.map(({ name }, i) => `<th scope="col"><abbr title="${escapeHtml(name)}">${i + 1}</abbr></th>`)
  const body = rows.map(({ what, cells }) => {
    const told = cells.flatMap((one, i) =>
      one.kind === 'told' ? [`<p><b dir="auto">${escapeHtml(channels[i]?.name ?? '')}</b>: ${words(one)}</p>`] : [],
    )
    const open = `<details><summary>in ${told.length === 1 ? 'its' : 'their'} words</summary>${told.join('')}</details>`
    return `<tr><th scope="row" dir="auto">${escapeHtml(what)}${open}</th>${cells.map(({ kind }) => `<td>${MARKS[kind]}</td>`).join('')}</tr>`
  })
  return `<ol class="channels">${legend.join('')}</ol><p class="legend">● told, – left out; nothing where the channel did not report it.</p>
<div class="wide-table"><table class="marks-table"><thead><tr><th scope="col">What</th>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

function words({ passages }: Extract<ChannelCell, { kind: 'told' }>): string {
  return passages.map(({ quote }) => `<q dir="auto">${escapeHtml(quote)}</q>`).join(' ')
}

function nameOf({ name, documents }: ReadoutTable['channels'][number]): string {
  return `${escapeHtml(name)}${documents === 0 ? ' (did not report)' : ''}`
}
