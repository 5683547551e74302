/**
 * A word without its commonest English endings, so that "visited", "visits" and "visit" are one. Light on purpose: what is cut too
 * much makes different happenings look alike.
 *
 * @param word lower case
 * @source after Harman 1991, "How effective is suffixing?", the S stemmer, with -ed and -ing
 */
export function stem(word: string): string {
  const bare = word.replace(/[’']s$/u, '').replace(/[’']$/u, '')
  if (bare.length < 4 || /\d/.test(bare)) return bare
  const single = bare.endsWith('ies')
    ? `${bare.slice(0, -3)}y`
    : /(?:ss|us|is)$/.test(bare)
      ? bare
      : bare.replace(/(?<=x|ch|sh|ss)es$|s$/, '')
  const root = single.replace(/(?:ing|ed)$/, '')
  const verb = root !== single && root.length >= 3 && /[aeiouy]/.test(root) ? undoubled(root) : single
  return verb.length > 4 ? verb.replace(/e$/, '') : verb
}

function undoubled(root: string): string {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root
}
