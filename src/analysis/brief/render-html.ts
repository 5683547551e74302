import { createHash } from 'node:crypto'
import type { Brief, BriefEvidence, BriefSection, BriefSentence } from '../../model/brief.ts'
import { sayBalance } from './brief-scope.ts'
import { escapeHtml } from './html/escape-html.ts'
import { htmlMarks, htmlPassage } from './html/html-evidence.ts'
import { htmlHead } from './html/html-head.ts'
import { htmlOutlook } from './html/html-outlook.ts'
import { htmlPictures } from './html/html-pictures.ts'
import { htmlMoney, htmlNetwork, htmlPositions, htmlPull } from './html/html-pull.ts'
import { HTML_SCRIPT } from './html/html-script.ts'
import { htmlFigures, htmlSources } from './html/html-tables.ts'
import { pictureGauge } from './html/picture-gauge.ts'
import { sayDay } from './prose/say-date.ts'
import { capitalise, countOf } from './prose/say-name.ts'

const SUPPORT_MARKS = {
  several: '',
  single: '<span class="support" title="one source only" role="img" aria-label="one source only">°</span>',
  anonymous: '<span class="support" title="source not named" role="img" aria-label="source not named">†</span>',
  none: '',
}

/**
 * A brief as one HTML file that loads nothing from anywhere: each sentence opens its passages, on paper it has endnotes.
 * All words of documents are escaped, and its own policy lets no script run but the one in it.
 */
export function renderHtml(brief: Brief): string {
  const evidence = new Map(brief.evidence.map((one) => [one.number, one]))
  const hash = createHash('sha256').update(HTML_SCRIPT).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  const titles = [
    ...brief.sections.map(({ id, title }) => [id, title] as const),
    ['sources', 'Sources'] as const,
    ['method', 'How it was made'] as const,
    ['passages-list', 'Passages'] as const,
  ]
  return `${htmlHead(brief.title, policy)}
<body>
<a class="skip" href="#summary">To the summary</a>
${head(brief)}
<nav aria-label="Contents"><ol>${titles.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>
</header>
<main>
${brief.sections.map((section) => renderSection(section, brief, evidence)).join('\n')}
<section id="sources" aria-labelledby="h-sources"><h2 id="h-sources">Sources</h2>${htmlSources(brief)}</section>
<section id="method" aria-labelledby="h-method"><h2 id="h-method">How it was made</h2>${brief.method.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</section>
<section id="passages-list" role="doc-endnotes" aria-labelledby="h-passages"><h2 id="h-passages">Passages</h2>
<p class="legend">Each number in the text stands for one of these. The words read are marked; the rest is the paragraph around them.</p>
<ol class="evidence">${brief.evidence.map(htmlPassage).join('\n')}</ol></section>
</main>
<footer><p>Made by Entente on ${escapeHtml(sayDay(brief.made))}. Machine-coded; open the marks before relying on a sentence.</p></footer>
<dialog id="passages" aria-labelledby="h-dialog"><div class="bar"><h2 id="h-dialog">Passages</h2><span><button type="button" data-step="-1" aria-label="Previous mark">←</button> <button type="button" data-step="1" aria-label="Next mark">→</button> <button type="button" data-close>Close</button></span></div><p class="said"></p><ol class="evidence"></ol></dialog>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`
}

function head(brief: Brief): string {
  const { balance, confidence } = brief
  const { closer, apart, neutral } = balance.count
  const asOf = brief.asOf === null ? '' : `, as known on ${sayDay(brief.asOf)}`
  const sure = `Confidence in the evidence: <strong>${confidence.level}</strong>. ${capitalise(escapeHtml(confidence.why))}.`
  const lean =
    balance.value === null
      ? '<p>No claim leans either way.</p>'
      : `${pictureGauge(balance)}<p>Balance <strong>${sayBalance(balance)}</strong>, with its 90 % interval. ${sure}</p>`
  return `<header>
<p class="kicker">Brief on a tie${escapeHtml(asOf)}</p>
<h1>${escapeHtml(brief.title)}</h1>
<p class="meta">${escapeHtml(capitalise(countOf(brief.sources.length, 'document')))}; ${countOf(closer + apart + neutral, 'claim')} on the tie: ▲ ${closer} closer, ▼ ${apart} apart, ● ${neutral} neither way</p>
<div class="lean">${lean}</div>`
}

/** Whose judgement a sentence is, where it is one. */
function judged({ edit }: BriefSentence): string {
  return edit?.judgedBy ? ` <span class="judged">judgement of <bdi>${escapeHtml(edit.judgedBy)}</bdi></span>` : ''
}

function renderSection(section: BriefSection, brief: Brief, evidence: ReadonlyMap<number, BriefEvidence>): string {
  const lone = new Set(brief.evidence.map((one) => one.document)).size < 2
  const support = (one: BriefSentence) => (lone && one.support === 'single' ? '' : SUPPORT_MARKS[one.support])
  const sentence = (one: BriefSentence) =>
    `<span class="sentence"><span>${escapeHtml(one.text)}</span>${judged(one)}<span class="marks">&#8288;${support(one)}${htmlMarks(one.evidence, evidence)}</span></span>`
  const paragraphs = section.paragraphs.map(
    ({ heading, sentences }) =>
      `${heading === null ? '' : `<h3>${escapeHtml(heading)}</h3>`}<p>${sentences.map(sentence).join(' ')}</p>`,
  )
  const notes = section.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`)
  const once = lone ? '' : '° one source only, '
  const legend =
    section.id === 'summary' && brief.evidence.length > 0
      ? [
          `<p class="legend">Marks open the passages: ▲ points closer, ▼ apart, ● neither way. ${once}† source not named.</p>`,
        ]
      : []
  const pictures = section.id === 'standing' ? [htmlPictures(brief, evidence)] : []
  const drawn =
    section.id === 'outsiders'
      ? [
          ...(brief.pull === null ? [] : [htmlPull(brief.pull)]),
          ...(brief.network === null ? [] : [htmlNetwork(brief.network)]),
          ...brief.positions.map(htmlPositions),
        ]
      : section.id === 'figures' && brief.money !== null
        ? [htmlMoney(brief.money)]
        : []
  const table = section.id === 'figures' && brief.figures.length > 0 ? [htmlFigures(brief, evidence)] : []
  const ahead = section.id === 'outlook' && brief.outlook !== null ? [htmlOutlook(brief.outlook, brief.names)] : []
  return `<section id="${section.id}" aria-labelledby="h-${section.id}"><h2 id="h-${section.id}">${escapeHtml(section.title)}</h2>
${[...pictures, ...drawn, ...ahead, ...paragraphs, ...table, ...notes, ...legend].join('\n')}</section>`
}
