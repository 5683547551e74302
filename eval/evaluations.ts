import { HORIZONS } from '../src/model/outlook.ts'
import type { Evaluate } from './evaluation.ts'

/** A figure as docs/evaluation.md tells it. */
export interface FigureRow {
  /** where it stands in the figures: `found.f1` */
  readonly key: string
  readonly says: string
  /** what is wanted of it, as people write it; absent where nothing is */
  readonly wanted?: string
  /** what others reach, with who they are */
  readonly others?: string
}

/** One evaluation that `npm run eval` knows. */
export interface NamedEvaluation {
  readonly name: string
  readonly title: string
  /** where its data is looked for, seen from the repository; `--data` names another place */
  readonly data: string
  /** what the data is, for docs/evaluation.md */
  readonly about: string
  /** where weights were trained on this very data: how the figure without that is had */
  readonly seen?: string
  readonly rows: readonly FigureRow[]
  readonly load: () => Promise<Evaluate>
}

/** Every evaluation, in the order of docs/evaluation.md. */
export const EVALUATIONS: readonly NamedEvaluation[] = [
  {
    name: 'claims',
    title: 'Claims',
    data: '../shared/gold/claims',
    about:
      'Five annotated texts (think-tank papers, wire items, a policy brief, commentary; 576 claims): mean of the texts. Others: ' +
      'two people who annotated nine texts without seeing each other’s work, each against the other.',
    seen: 'Weights that tell who takes part were trained on these texts among others; `scripts/train-participants.ts --folds` prints what is reached with each text left out in turn.',
    rows: [
      { key: 'found.f1', says: 'claim found, F1', wanted: '≥ .85', others: '.959' },
      { key: 'found.p', says: '– precision' },
      { key: 'found.r', says: '– recall' },
      { key: 'who.f1', says: 'who to whom, F1', wanted: '≥ .65', others: '.857' },
      { key: 'what.f1', says: 'who did what to whom, F1', wanted: '≥ .52', others: '.75' },
      { key: 'direction', says: 'direction of the tie', wanted: '≥ .88', others: '.96' },
      { key: 'attributed', says: 'attributed or not', wanted: '≥ .92', others: '.98' },
      { key: 'modality', says: 'modality', wanted: '≥ .88', others: '.98' },
      { key: 'dimension', says: 'dimension', wanted: '≥ .87', others: '.95' },
      { key: 'when', says: 'when (same year)', wanted: '≥ .80', others: '.94' },
      { key: 'figures', says: 'figures: amount and unit', wanted: '≥ .85' },
      { key: 'kind', says: 'kind' },
      { key: 'type', says: 'type of events and statements', others: '.90' },
      { key: 'brokenQuotes', says: 'quotes that are not in the text', wanted: '0' },
    ],
    load: async () => (await import('./claims.ts')).evaluateClaims,
  },
  {
    name: 'plv',
    title: 'What was done (PLV)',
    data: '../shared/gold/plv/train.tsv',
    about:
      'Sentences with source and target marked and the PLOVER type between them; five-fold cross-validation on the training part. ' +
      'Others, on the test part: a language model of 355 M parameters asked by inference; TABARI’s dictionaries.',
    rows: [
      {
        key: 'root.macroF1',
        says: 'root type (15), macro F1',
        wanted: '≥ .81',
        others: 'language model .82, TABARI .355',
      },
      { key: 'root.accuracy', says: '– accuracy' },
      { key: 'quad.macroF1', says: 'quad class (4), macro F1', wanted: '≥ .90', others: 'language model .89' },
    ],
    load: async () => (await import('./plv.ts')).evaluatePlv,
  },
  {
    name: 'coders',
    title: 'Events, against trained coders',
    data: '../shared/gold/coders/set1.jsonl',
    about:
      'News sentences read by four or five trained coders each; half have no event. Others: one coder against the rest, on the ' +
      'other set; TABARI.',
    seen: 'What tells politics was weighed on these sentences, so that figure is too high for others; `scripts/train-politics.ts --folds` prints what five folds reach.',
    rows: [
      { key: 'relevance', says: 'has an event or not', wanted: '≥ .85', others: 'one coder .865' },
      { key: 'penta.f1', says: 'events by penta class, F1', wanted: '≥ .60', others: 'one coder .658, TABARI .10' },
      { key: 'root.f1', says: 'events by CAMEO root, F1', wanted: '≥ .50', others: 'one coder .546' },
    ],
    load: async () => (await import('./coders.ts')).evaluateCoders,
  },
  {
    name: 'relations',
    title: 'Relations (re3d)',
    data: '../shared/gold/re3d',
    about: 'Documents on Syria and Iraq with entities and relations, taken as hostile, friendly or communicates.',
    seen: 'What tells entities was learned from these documents, so their figure is too high for others; `scripts/train-entities.ts --folds` prints what six folds by document reach.',
    rows: [
      { key: 'f1', says: 'directed pair and class, F1', wanted: '≥ .45', others: 'none published' },
      { key: 'p', says: '– precision' },
      { key: 'r', says: '– recall' },
      { key: 'entities.f1', says: 'entities, F1', others: '.69' },
    ],
    load: async () => (await import('./relations.ts')).evaluateRelations,
  },
  {
    name: 'attribution',
    title: 'Attribution (PolNeAR)',
    data: '../shared/gold/polnear/dev',
    about: 'Political news articles with every source, cue and content. Others: a rule system, on other data.',
    seen: 'The weights were trained on these articles, so the figures are too high for others; `scripts/train-attribution.ts` prints what five folds by text reach.',
    rows: [
      { key: 'content30.f1', says: 'content spans at overlap ≥ .3, F1', wanted: '≥ .78', others: '.837' },
      { key: 'content80.f1', says: 'content spans at overlap ≥ .8, F1', wanted: '≥ .68', others: '.761' },
      { key: 'source', says: 'right source, of those matched', wanted: '≥ .85', others: '.865' },
    ],
    load: async () => (await import('./attribution.ts')).evaluateAttribution,
  },
  {
    name: 'factuality',
    title: 'How sure (factuality)',
    data: '../shared/gold/factuality',
    about:
      'Predicates and how certain it is that they happened, from −3 to +3: UDS and MEANTIME, all files together, and the ' +
      'development part of each.',
    seen: 'The weights were trained on these files, so the figures are too high for others; `scripts/train-degree.ts` prints what five folds by sentence reach.',
    rows: [
      { key: 'r', says: 'Pearson r', wanted: '≥ .65', others: '.668 (rules with a support vector machine) to .863' },
      { key: 'mae', says: 'mean absolute error', wanted: 'below the next line' },
      { key: 'constantMae', says: '– of always saying the same' },
      { key: 'parts.uds/dev.r', says: 'Pearson r, UDS' },
      { key: 'parts.uds/dev.mae', says: '– mean absolute error' },
      { key: 'parts.uds/dev.constantMae', says: '– of always saying the same' },
      { key: 'parts.meantime/dev.r', says: 'Pearson r, MEANTIME' },
      { key: 'parts.meantime/dev.mae', says: '– mean absolute error' },
      { key: 'parts.meantime/dev.constantMae', says: '– of always saying the same' },
    ],
    load: async () => (await import('./factuality.ts')).evaluateFactuality,
  },
  {
    name: 'parse',
    title: 'Syntax',
    data: '../shared/data/ud',
    about:
      'Sentences of UD English EWT and GUM, development parts (39,348 words): tags its own, all words with punctuation, relations ' +
      'with their subtypes. Words are given, but for the last two figures, which start from the bare sentence.',
    rows: [
      { key: 'files.ewt-dev.las', says: 'heads and relations right, EWT', wanted: '≥ .850' },
      { key: 'files.gum-dev.las', says: '– GUM', wanted: '≥ .845' },
      { key: 'uas', says: 'heads right' },
      { key: 'las', says: 'heads and relations right' },
      { key: 'nsubj', says: 'subjects, F1', wanted: '≥ .90' },
      { key: 'obj', says: 'objects, F1', wanted: '≥ .90' },
      { key: 'tags', says: 'tags right' },
      { key: 'endToEnd.tokens', says: 'words found, F1' },
      { key: 'endToEnd.las', says: 'heads and relations from the bare sentence, F1' },
    ],
    load: async () => (await import('./syntax.ts')).evaluateParse,
  },
  {
    name: 'actors',
    title: 'Actors',
    data: '../shared/gold/actors/actor_resolution_cases.jsonl',
    about:
      'Phrases with a date and a context, and the country and sector a good resolver gives (test cases of NGEC). A sector is ' +
      'right where it is one of the codes given; a phrase of which the registry says nothing is right where the code says nothing either.',
    rows: [
      { key: 'country', says: 'country right (or rightly none)', wanted: '≥ .85' },
      { key: 'countryNamed', says: '– where one is named' },
      { key: 'countryAbsent', says: '– where there is none' },
      { key: 'sector', says: 'sector right' },
    ],
    load: async () => (await import('./actors.ts')).evaluateActors,
  },
  {
    name: 'changepoints',
    title: 'Change points of any series',
    data: '../shared/data/changepoints',
    about:
      'Half of the Turing change point data set: 15 series of one variable, five annotators each. F1 with a margin of 5 points and ' +
      'covering, as TCPDBench counts them, means of the series, one default setting for all. Others: the best of TCPDBench’s methods ' +
      'with their published defaults on the same series; cutting nowhere reaches .711 and .627.',
    rows: [
      {
        key: 'f1',
        says: 'F1',
        wanted: '≥ .80',
        others:
          'binary segmentation .760, at most one change .744, PELT .741, segment neighbourhood .697, Bayesian online .668',
      },
      {
        key: 'cover',
        says: 'covering',
        wanted: '≥ .79',
        others:
          'at most one change .767, binary segmentation .742, PELT .733, segment neighbourhood .718, Bayesian online .646',
      },
      { key: 'series', says: 'series' },
    ],
    load: async () => (await import('./changepoints.ts')).evaluateChangepoints,
  },
  {
    name: 'shifts',
    title: 'Shifts of ties',
    data: '../shared/data',
    about:
      'Ruptures and rapprochements before 1990 that have a date, in two feeds of machine-coded events (KEDS Gulf 1979-1989 and Levant ' +
      '1979-2004, both directions together): found within three months, by as many detections as one in four years and tie allows, the ' +
      'strongest of all ties asked for. Others: exact cutting of monthly means with a penalty of 4 log n, at .21 to .25 detections a ' +
      'year; “chance” is what as many dates drawn by lot would find.',
    rows: [
      { key: 'recall', says: 'found', wanted: '≥ .70', others: '.46' },
      { key: 'detectionsPerDyadYear', says: 'detections a tie and year', wanted: '≤ .25', others: '.21 to .25' },
      { key: 'chance', says: 'found by lot', others: '.06' },
      { key: 'signRight', says: 'closer or apart right, of those found' },
      { key: 'shifts', says: 'shifts asked for, in both feeds' },
      { key: 'leftOut', says: 'left out: no half year of the feed before them' },
      { key: 'dyads', says: 'ties' },
    ],
    load: async () => (await import('./shifts.ts')).evaluateShifts,
  },
  {
    name: 'outlook',
    title: 'Outlooks',
    data: '../shared/data',
    about:
      'Outlooks of 3, 6 and 12 months (rupture, cooling, steady, warming), made month by month with what was known then, for all ties of 100 ' +
      'events and more of two feeds before 1990 (KEDS Gulf and Levant, both directions together). Skill is 1 less the mean ranked probability ' +
      'score over that of climatology: how often each outcome came to the tie by then, drawn toward all ties. The interval is the wider of ' +
      'two, ties drawn anew and years drawn anew. Persistence is what followed the tie’s last outcome. “Return to the usual” is a model ' +
      'of the same kind that knows only how far the tie is from its ten years: most of the skill is that, and the last lines tell what is left.',
    seen: 'Outcomes, signs and the ridge penalty were chosen on these feeds; models and weights are fitted only to what was settled before.',
    rows: HORIZONS.flatMap((horizon) => [
      { key: `${horizon}.rpss`, says: `${horizon} months: skill against climatology`, wanted: '≥ .10' },
      { key: `${horizon}.rpssLow`, says: '– lower end of 90 %', wanted: '> 0' },
      { key: `${horizon}.rpssPersistence`, says: '– against persistence', wanted: '> 0' },
      { key: `${horizon}.calibrationError`, says: '– calibration error', wanted: '≤ .05' },
      { key: `${horizon}.rpssRegression`, says: '– against return to the usual alone' },
      { key: `${horizon}.rupture`, says: '– how often a rupture came' },
      { key: `${horizon}.ruptureSaid`, says: '– mean probability given to a rupture where one came' },
      { key: `${horizon}.n`, says: '– outlooks' },
    ]),
    load: async () => (await import('./outlook.ts')).evaluateOutlook,
  },
  {
    name: 'tie',
    title: 'The tie, against published series',
    data: '../shared/data',
    about:
      'The weekly Israel-Palestine series published with the R package MSBVAR, rebuilt from single KEDS events by what `entente tie` ' +
      'asks and answers (rows 1-1,110, both directions); CSIS alignments of 193 states with two, rebuilt from their positions; and ' +
      'KEDS ties of 30 events and more with every other day left out: warmth by month against the mean of the days left out.',
    seen: 'The prior of warmth was chosen on these events among others; docs/methods.md tells how flat the choice is.',
    rows: [
      { key: 'msbvarExact', says: 'weekly values rebuilt exactly', wanted: '≥ .998', others: '.998' },
      { key: 'csisMaxError', says: 'largest error of an alignment', wanted: '≤ 1e-9' },
      { key: 'heldOut.warmth', says: 'squared error of warmth on days left out', wanted: 'below the next line' },
      { key: 'heldOut.plain', says: '– of the plain mean' },
      { key: 'heldOut.inside', says: 'means left out within the 90 % interval', wanted: '≈ .90' },
    ],
    load: async () => (await import('./tie.ts')).evaluateTie,
  },
  {
    name: 'balance',
    title: 'Balance of signed networks',
    data: '../shared/data/signed-networks',
    about:
      'Signed networks of states in 51 windows of four years from 1946 to 1999 (64 to 155 states, 362 to 1,288 ties) and of the highland ' +
      'tribes of New Guinea, with line indices that another solver (CBC) found and proved. A network counts where the same index is ' +
      'found and proved within 60 seconds. Others: CBC with a program of its own.',
    rows: [
      { key: 'exact', says: 'networks found and proved', wanted: 'all', others: 'all 52' },
      { key: 'networks', says: '– of' },
      { key: 'triangles', says: 'triangles and balanced triangles counted right', wanted: 'all' },
      { key: 'slowestSeconds', says: 'seconds of the slowest', wanted: '≤ 60' },
    ],
    load: async () => (await import('./balance.ts')).evaluateBalance,
  },
  {
    name: 'positions',
    title: 'Positions that bargain',
    data: '../shared/data/bargaining',
    about:
      'Eight rounds of the car emissions case of the European Community, as another program reckons them after Scholz, Calbert & Smith 2011 ' +
      '(every offer, expected utility, position, median and mean; under the rule “published”), and the first iteration of KTAB’s ' +
      '`smpExample` on three axes as its log has it.',
    rows: [
      { key: 'eecMaxError', says: 'largest error in the trace', wanted: '≤ 1e-9' },
      { key: 'eecSteps', says: '– numbers compared' },
      {
        key: 'ktabMaxError',
        says: 'largest error in attitudes to risk, printed with three decimals',
        wanted: '≤ .0005',
      },
      { key: 'ktabUtilityError', says: '– in utilities and what each thinks those of others are', wanted: '≤ .0005' },
    ],
    load: async () => (await import('./positions.ts')).evaluatePositions,
  },
  {
    name: 'episodes',
    title: 'Episodes',
    data: 'eval/episodes/mentions.jsonl',
    about:
      'Mentions of happenings marked in the 29 texts of the Syria-Iran example case, and which of them tell of the same one. Pairs of ' +
      'marked mentions, and B-cubed over mentions.',
    seen: 'Weights and thresholds were learned from other texts, on other matters (`training/episodes`). Earlier signs were chosen with these texts in view, and all their mentions were read again while the present ones were made.',
    rows: [
      { key: 'pairwise.f1', says: 'pairs, F1', wanted: '≥ .75' },
      { key: 'pairwise.p', says: '– precision' },
      { key: 'pairwise.r', says: '– recall' },
      { key: 'bcubed.f1', says: 'B-cubed, F1' },
      { key: 'within.f1', says: 'pairs of one document, F1' },
      { key: 'chainsGiven.f1', says: 'pairs, with the chains of each text as annotated, F1' },
    ],
    load: async () => (await import('./episodes.ts')).evaluateEpisodes,
  },
  {
    name: 'readouts',
    title: 'Two accounts of one happening',
    data: 'eval/readouts',
    about:
      'Thirty meetings, each told by both sides (texts written for it), with what both tell, what only one tells, contradictions ' +
      'and the most telling item. Weights were learned on 01-06 and 13-22, and signs chosen by leaving out each of these in turn; ' +
      'the figures are of 07-12 and 23-30. A predicted item is an annotated one where they share at least half of their letters ' +
      'taken together (Dice); a pair or contradiction is right where both its items are, and what it is about. The most telling ' +
      'item counts as found among the first three that only its account has.',
    seen: 'The texts of 07-12 and 23-30 were not read. Those of 07-12 were measured several times, and by the counts of contradictions missed of each kind rules on numbers, dates, denial and what is left open were widened; nothing was changed because of those of 23-30.',
    rows: [
      { key: 'alignment.f1', says: 'what both tell, F1', wanted: '≥ .80' },
      { key: 'alignment.p', says: '– precision' },
      { key: 'alignment.r', says: '– recall' },
      { key: 'oneSided.f1', says: 'what only one tells, F1', wanted: '≥ .80' },
      { key: 'contradictions.f1', says: 'contradictions, F1', wanted: '≥ .70' },
      { key: 'topThree', says: 'most telling among the first three', wanted: '≥ .90' },
      ...readoutRows('fresh', 'on 23-30, never measured before'),
      ...readoutRows('seen', 'on 07-12, measured before'),
      ...readoutRows('folds', 'on the pairs learned from, each left out in turn'),
      ...readoutRows('tune', 'on the pairs learned from, none left out'),
    ],
    load: async () => (await import('./readouts.ts')).evaluateReadouts,
  },
]

/** The four figures of some pairs of accounts. */
function readoutRows(part: string, says: string): readonly FigureRow[] {
  return [
    { key: `${part}.alignment.f1`, says: `${says}: what both tell, F1` },
    { key: `${part}.oneSided.f1`, says: '– what only one tells, F1' },
    { key: `${part}.contradictions.f1`, says: '– contradictions, F1' },
    { key: `${part}.topThree`, says: '– most telling among the first three' },
  ]
}
